// What saving is told of a workbook that nobody changed: where a test of one change starts.
import type { OpenedWorkbook } from '../../../addin/preview/package/openPackage.ts';
import type { WorkbookChanges } from '../../../addin/preview/package/savePackage.ts';

/** The workbook as it was opened. */
export function noChanges(opened: OpenedWorkbook): WorkbookChanges {
  const { sheets, content, names, isStructureProtected, customXml, properties, settings } = opened;
  return {
    sheets,
    content,
    names,
    isStructureProtected,
    customXml,
    properties,
    settings,
    cells: new Map(),
    addedSheets: [],
    cellTexts: { columnNames: () => [], chartXml: () => '' },
  };
}
