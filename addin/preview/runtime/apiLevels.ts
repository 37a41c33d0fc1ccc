// Which requirement set brought each member, as far as it is newer than the oldest Excel that the add-in is shown to
// (ExcelApi 1.9). Taken from @types/office-js, and held against it by a test.

const words = (text: string) => text.split(' ');

/** Members by the set of ExcelApi that brought them, by type. */
export const apiLevels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Application: {
    '1.11': words('cultureInfo decimalSeparator thousandsSeparator useSystemSeparators'),
  },
  Chart: {
    '1.14': words('getDataTable getDataTableOrNullObject'),
  },
  Comment: {
    '1.10': words('authorEmail authorName content creationDate delete getLocation id replies'),
    '1.11': words('mentions resolved richContent updateMentions'),
    '1.12': words('contentType'),
  },
  CommentCollection: {
    '1.10': words('add getCount getItem getItemAt getItemByCell getItemByReplyId'),
    '1.12': words('onAdded onChanged onDeleted'),
    '1.14': words('getItemOrNullObject'),
  },
  CommentReply: {
    '1.10': words(
      'authorEmail authorName content creationDate delete getLocation getParentComment id',
    ),
    '1.11': words('mentions resolved richContent updateMentions'),
    '1.12': words('contentType'),
  },
  CommentReplyCollection: {
    '1.10': words('add getCount getItem getItemAt'),
    '1.14': words('getItemOrNullObject'),
  },
  ConditionalFormat: {
    '1.17': words(
      'changeRuleToCellValue changeRuleToColorScale changeRuleToContainsText changeRuleToCustom changeRuleToDataBar changeRuleToIconSet changeRuleToPresetCriteria changeRuleToTopBottom setRanges',
    ),
  },
  ConditionalFormatCollection: {
    '1.14': words('getItemOrNullObject'),
  },
  ConditionalRangeFormat: {
    '1.17': words('clearFormat'),
  },
  NamedItem: {
    '1.16': words('valueAsJson valueAsJsonLocal'),
  },
  Note: {
    '1.18': words('authorName content delete getLocation height visible width'),
  },
  NoteCollection: {
    '1.18': words('add getCount getItem getItemAt getItemOrNullObject'),
  },
  Range: {
    '1.10': words('group height hideGroupDetails left showGroupDetails top ungroup width'),
    '1.11': words('moveTo'),
    '1.12': words(
      'getDirectPrecedents getPivotTables getSpillParent getSpillParentOrNullObject getSpillingToRange getSpillingToRangeOrNullObject hasSpill numberFormatCategories savedAsArray',
    ),
    '1.13': words('getDirectDependents getExtendedRange getMergedAreasOrNullObject getRangeEdge'),
    '1.14': words('getPrecedents'),
    '1.15': words('getDependents'),
    '1.16': words('valuesAsJson valuesAsJsonLocal'),
    '1.18': words('clearOrResetContents control'),
    '1.19': words('getDisplayedCellProperties'),
  },
  RangeFormat: {
    '1.11': words('adjustIndent'),
  },
  Table: {
    '1.13': words('resize'),
  },
  TableColumn: {
    '1.16': words('valuesAsJson valuesAsJsonLocal'),
  },
  TableColumnCollection: {
    '1.16': words('addAsJson'),
  },
  TableRow: {
    '1.16': words('valuesAsJson valuesAsJsonLocal'),
  },
  TableRowCollection: {
    '1.16': words('addAsJson'),
  },
  Workbook: {
    '1.10': words(
      'comments getActiveSlicer getActiveSlicerOrNullObject pivotTableStyles slicerStyles slicers tableStyles timelineStyles',
    ),
    '1.11': words('close save'),
    '1.13': words('insertWorksheetsFromBase64 onActivated'),
    '1.14': words('queries'),
    '1.16': words('getLinkedEntityCellValue'),
    '1.18': words('notes'),
    '1.19': words('getActiveShape getActiveShapeOrNullObject linkedEntityDataDomains'),
  },
  Worksheet: {
    '1.10': words('comments onColumnSorted onRowSorted onSingleClicked showOutlineLevels slicers'),
    '1.11': words('onRowHiddenChanged'),
    '1.12': words('customProperties'),
    '1.13': words('onFormulaChanged'),
    '1.14': words('onProtectionChanged tabId'),
    '1.17': words('onNameChanged onVisibilityChanged'),
    '1.18': words('notes'),
    '1.19': words('showDataTypeIcons'),
  },
  WorksheetCollection: {
    '1.10': words('onColumnSorted onRowSorted onSingleClicked'),
    '1.11': words('onRowHiddenChanged'),
    '1.13': words('onFormulaChanged'),
    '1.14': words('onProtectionChanged'),
    '1.17': words('onMoved onNameChanged onVisibilityChanged'),
  },
};

const levelOf = new Map(
  Object.entries(apiLevels).map(([kind, levels]) => [
    kind,
    new Map(Object.entries(levels).flatMap(([level, names]) => names.map((name) => [name, level]))),
  ]),
);

/** The requirement set that a member needs; undefined where every Excel of the add-in's has it. */
export function neededLevel(kind: string, member: string): string | undefined {
  return levelOf.get(kind)?.get(member);
}
