// Defined names: words that stand for a range or a formula, in the whole workbook or on one sheet.
import { child, children, isSet, numberAttribute, type XmlNode } from './xml.ts';

/** A name; `formula` starts with "=". `sheetId` is set where the name belongs to one sheet only. */
export type DefinedName = {
  readonly name: string;
  readonly formula: string;
  readonly isVisible: boolean;
  readonly sheetId?: string;
};

/** Reads the names of the workbook part; Excel's own (`_xlnm.…`: print areas, filters) are left out. */
export function readDefinedNames(
  workbook: XmlNode,
  sheetIds: readonly string[],
): readonly DefinedName[] {
  return children(child(workbook, 'definedNames'), 'definedName')
    .filter((each) => !each.attributes['name']?.startsWith('_xlnm.'))
    .map((each) => {
      const sheetId = sheetIds[numberAttribute(each, 'localSheetId') ?? -1];
      return {
        name: each.attributes['name'] ?? '',
        formula: `=${each.text}`,
        isVisible: !isSet(each, 'hidden'),
        ...(sheetId !== undefined && { sheetId }),
      };
    });
}
