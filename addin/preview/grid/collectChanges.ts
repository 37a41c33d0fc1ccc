// What became of the workbook since it was opened, as saving needs it.
import type { SheetArea } from '../address.ts';
import { blank, type CellContent, contentKey } from '../cellContent.ts';
import type { HostChart } from '../host.ts';
import { chartXml } from '../package/chartXml.ts';
import { sharedFormulaGroups } from '../package/patchCells.ts';
import type { CellEdit, WorkbookChanges } from '../package/savePackage.ts';
import { isContentChanged } from '../package/sheetContent.ts';
import type { AddedCell, AddedSheet } from '../package/sheetXml.ts';
import { partText } from '../package/zip.ts';
import { chartFigures } from './charts.ts';
import { allContents, contentAt, gridCells } from './gridCells.ts';
import { columnNames } from './gridNotes.ts';
import { type GridState, openWorkbook, sheetById } from './gridState.ts';
import { withLooks } from './looks.ts';
import { visibilityOf } from './sheetState.ts';

/** The contents of all cells at the time of opening, after the first calculation, by sheet and place. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, CellContent>>;

/** Takes the baseline. */
export function takeBaseline(state: GridState): Baseline {
  return contentsBySheet(allContents(state));
}

/** Compares the workbook with its baseline. Undefined where nothing at all was changed. */
export function collectChanges(state: GridState, baseline: Baseline): WorkbookChanges | undefined {
  const now = contentsBySheet(allContents(state));
  const { opened } = state;
  const sheets = openWorkbook(state)
    .getSheets()
    .map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      visibility: visibilityOf(state, sheet),
    }));
  const cells = new Map<string, readonly CellEdit[]>();
  for (const { id, part } of opened.sheets) {
    if (!sheets.some((each) => each.id === id)) continue;
    const changes = changedCells(baseline.get(id), now.get(id));
    const complete = withSharedDependents(state, id, part, changes);
    const edits = withLooks(state, id, complete);
    if (edits.length > 0) cells.set(id, edits);
  }
  const changes: WorkbookChanges = {
    sheets,
    cells,
    addedSheets: state.addedSheetIds.map((id) => describeAddedSheet(state, id, now.get(id))),
    content: state.content,
    cellTexts: {
      columnNames: (table) => columnNames(state, table),
      chartXml: (chart) => chartXmlOf(state, chart),
    },
    names: state.names,
    isStructureProtected: state.isStructureProtected,
    customXml: state.customXml,
    properties: state.properties,
    settings: state.settings,
  };
  return isUnchanged(state, changes) ? undefined : changes;
}

function isUnchanged({ opened, ...state }: GridState, changes: WorkbookChanges): boolean {
  const list = (sheets: WorkbookChanges['sheets']) =>
    JSON.stringify(sheets.map(({ id, name, visibility }) => [id, name, visibility]));
  return (
    changes.cells.size === 0 &&
    list(changes.sheets) === list(opened.sheets) &&
    ![...opened.content].some(([id, before]) => isContentChanged(before, state.content.get(id)!)) &&
    state.names === opened.names &&
    state.isStructureProtected === opened.isStructureProtected &&
    JSON.stringify(state.customXml) === JSON.stringify(opened.customXml) &&
    JSON.stringify([...state.properties]) === JSON.stringify([...opened.properties]) &&
    JSON.stringify(state.settings) === JSON.stringify(opened.settings)
  );
}

function chartXmlOf(state: GridState, chart: HostChart): string {
  const figures = chartFigures(gridCells(state).read(chart.source), chart.seriesBy);
  return chartXml(chart, sheetById(state, chart.source.sheetId).getSheetName(), figures);
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
): CellEdit[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const content = after.get(place) ?? blank;
    const old = before.get(place) ?? blank;
    // A formula whose result moved is written too: the file's stored result would be stale.
    const isSame = contentKey(old) === contentKey(content) && old.value === content.value;
    return isSame ? [] : [changeAt(place, content)];
  });
}

function changeAt(place: string, content: CellContent): CellEdit {
  const [row, column] = place.split(',').map(Number) as [number, number];
  return { row, column, content };
}

// Where the first cell of a shared formula is rewritten, the others would lose what they refer to.
function withSharedDependents(
  state: GridState,
  sheetId: string,
  part: string,
  changes: readonly CellEdit[],
): readonly CellEdit[] {
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
    id: sheetId,
    name: sheet.getSheetName(),
    visibility: visibilityOf(state, sheet),
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
