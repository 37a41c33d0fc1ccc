// What became of the workbook since it was opened, as saving needs it.
import type { SheetArea } from '../address.ts';
import { blank, type CellContent, contentKey } from '../cellContent.ts';
import { type CellChange, sharedFormulaGroups } from '../package/patchCells.ts';
import type { WorkbookChanges } from '../package/savePackage.ts';
import type { AddedCell, AddedSheet } from '../package/sheetXml.ts';
import { partText } from '../package/zip.ts';
import { allContents, contentAt } from './gridCells.ts';
import { type GridState, openWorkbook, sheetById } from './gridState.ts';

/** The contents of all cells at the time of opening, after the first calculation, by sheet and place. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, CellContent>>;

/** Takes the baseline. */
export function takeBaseline(state: GridState): Baseline {
  return contentsBySheet(allContents(state));
}

/** Compares the workbook with its baseline. Undefined where nothing at all was changed. */
export function collectChanges(state: GridState, baseline: Baseline): WorkbookChanges | undefined {
  const now = contentsBySheet(allContents(state));
  const present = openWorkbook(state)
    .getSheets()
    .map((sheet) => sheet.getSheetId());
  const { opened } = state;
  const cells = new Map<string, readonly CellChange[]>();
  for (const sheet of opened.sheets.filter((each) => present.includes(each.id))) {
    const changes = changedCells(baseline.get(sheet.id), now.get(sheet.id));
    const complete = withSharedDependents(state, sheet.id, sheet.part, changes);
    if (complete.length > 0) cells.set(sheet.id, complete);
  }
  const changes: WorkbookChanges = {
    cells,
    removedSheetIds: opened.sheets.map((each) => each.id).filter((id) => !present.includes(id)),
    addedSheets: state.addedSheetIds.map((id) => describeAddedSheet(state, id, now.get(id))),
    addedNames: state.names.filter((name) => !opened.names.includes(name)),
    customXml: state.customXml,
    properties: state.properties,
    settings: state.settings,
  };
  const isSame =
    cells.size === 0 &&
    changes.removedSheetIds.length === 0 &&
    changes.addedSheets.length === 0 &&
    changes.addedNames.length === 0 &&
    JSON.stringify(state.customXml) === JSON.stringify(opened.customXml) &&
    JSON.stringify([...state.properties]) === JSON.stringify([...opened.properties]) &&
    JSON.stringify(state.settings) === JSON.stringify(opened.settings);
  return isSame ? undefined : changes;
}

function contentsBySheet(contents: Iterable<readonly [SheetArea, CellContent]>) {
  const sheets = new Map<string, Map<string, CellContent>>();
  for (const [{ sheetId, row, column }, content] of contents) {
    const cells = sheets.get(sheetId) ?? new Map<string, CellContent>();
    sheets.set(sheetId, cells.set(`${row},${column}`, content));
  }
  return sheets;
}

function changedCells(
  before: ReadonlyMap<string, CellContent> = new Map(),
  after: ReadonlyMap<string, CellContent> = new Map(),
): CellChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const content = after.get(place) ?? blank;
    const old = before.get(place) ?? blank;
    // A formula whose result moved is written too: the file's stored result would be stale.
    const isSame = contentKey(old) === contentKey(content) && old.value === content.value;
    return isSame ? [] : [changeAt(place, content)];
  });
}

function changeAt(place: string, content: CellContent): CellChange {
  const [row, column] = place.split(',').map(Number) as [number, number];
  return { row, column, content };
}

// Where the first cell of a shared formula is rewritten, the others would lose what they refer to.
function withSharedDependents(
  state: GridState,
  sheetId: string,
  part: string,
  changes: readonly CellChange[],
): readonly CellChange[] {
  if (changes.length === 0) return changes;
  const places = new Set(changes.map(({ row, column }) => `${row},${column}`));
  const groups = sharedFormulaGroups(partText(state.opened.parts, part) ?? '');
  const missing = groups
    .filter((group) => places.has(group.master))
    .flatMap((group) => group.dependents.filter((place) => !places.has(place)))
    .map((place) => {
      const { row, column } = changeAt(place, blank);
      return { row, column, content: contentAt(state, sheetId, row, column) };
    });
  return [...changes, ...missing];
}

function describeAddedSheet(
  state: GridState,
  sheetId: string,
  contents: ReadonlyMap<string, CellContent> = new Map(),
): AddedSheet {
  const sheet = sheetById(state, sheetId);
  const core = sheet.getSheet();
  const cells: AddedCell[] = [];
  core.getCellMatrix().forValue((row, column) => {
    cells.push({
      row,
      column,
      content: contents.get(`${row},${column}`) ?? blank,
      style: core.getComposedCellStyle(row, column) ?? {},
      isLocked: state.locks.isLocked(sheetId, row, column),
    });
  });
  const columns = Object.entries(core.getConfig().columnData);
  const rows = Object.entries(core.getConfig().rowData);
  return {
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'Hidden' : 'Visible',
    isProtected: state.locks.isProtected(sheetId),
    showGridlines: !sheet.hasHiddenGridLines(),
    tabColor: sheet.getTabColor() ?? '',
    frozenRows: sheet.getFrozenRows(),
    columnWidths: sizes(columns.map(([index, data]) => [index, data?.w])),
    rowHeights: sizes(rows.map(([index, data]) => [index, data?.ia === 0 ? data.h : undefined])),
    cells,
  };
}

function sizes(entries: readonly (readonly [string, number | undefined])[]) {
  return new Map(
    entries.flatMap(([index, size]) =>
      size === undefined ? [] : [[Number(index), size] as const],
    ),
  );
}
