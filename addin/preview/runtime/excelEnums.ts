// Excel's enumerations as far as the preview knows their members; an add-in may also write the strings.

/** Values by the names that @types/office-js declares. */
export const excelEnums = {
  SheetVisibility: { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' },
  RangeValueType: {
    empty: 'Empty',
    string: 'String',
    double: 'Double',
    boolean: 'Boolean',
    error: 'Error',
  },
  ClearApplyTo: { all: 'All', formats: 'Formats', contents: 'Contents' },
  HorizontalAlignment: { general: 'General', left: 'Left', center: 'Center', right: 'Right' },
  VerticalAlignment: { top: 'Top', center: 'Center', bottom: 'Bottom' },
  BorderIndex: {
    edgeTop: 'EdgeTop',
    edgeBottom: 'EdgeBottom',
    edgeLeft: 'EdgeLeft',
    edgeRight: 'EdgeRight',
    insideVertical: 'InsideVertical',
    insideHorizontal: 'InsideHorizontal',
  },
  BorderLineStyle: {
    none: 'None',
    continuous: 'Continuous',
    dash: 'Dash',
    dot: 'Dot',
    double: 'Double',
  },
  ChartType: {
    columnClustered: 'ColumnClustered',
    barClustered: 'BarClustered',
    line: 'Line',
    lineMarkers: 'LineMarkers',
  },
  ChartSeriesBy: { auto: 'Auto', columns: 'Columns', rows: 'Rows' },
  CalculationType: { recalculate: 'Recalculate', full: 'Full', fullRebuild: 'FullRebuild' },
  NamedItemType: { string: 'String', double: 'Double', range: 'Range' },
  DataChangeType: { rangeEdited: 'RangeEdited' },
  EventSource: { local: 'Local', remote: 'Remote' },
} as const;
