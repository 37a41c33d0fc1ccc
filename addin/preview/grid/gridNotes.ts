// Tables, notes and comments of the open workbook: Univer knows none of them, so the preview keeps them itself.
import { overlaps } from '../address.ts';
import { failAsHost, type HostNote, type HostTable, type PreviewHost } from '../host.ts';
import { toRange } from '../package/layout.ts';
import { contentAt } from './gridCells.ts';
import {
  changeAsHost,
  contentOf,
  type GridState,
  openWorkbook,
  requirePermission,
  requireUnprotected,
  setContent,
} from './gridState.ts';

/** The host's handling of tables, notes and comments. `redraw` is called when notes changed. */
export function gridNotes(
  state: GridState,
  redraw: () => void,
): Pick<PreviewHost, 'tables' | 'setTable' | 'removeTable' | 'notes' | 'setNote' | 'removeNote'> {
  const all = <T>(pick: (sheetId: string) => readonly T[]): readonly T[] =>
    openWorkbook(state)
      .getSheets()
      .flatMap((sheet) => pick(sheet.getSheetId()));
  const tables = () => all((sheetId) => contentOf(state, sheetId).tables);
  const notes = () => all((sheetId) => contentOf(state, sheetId).notes);
  return {
    tables,
    setTable(table) {
      requireUnprotected(state, table.sheetId);
      const others = tables().filter((each) => each.id !== table.id);
      requireFreePlace(others, table);
      const old = tables().find((each) => each.id === table.id);
      if (old) forgetTable(state, old);
      const own = contentOf(state, table.sheetId).tables;
      const now = own.some((each) => each.id === table.id)
        ? own.map((each) => (each.id === table.id ? { ...table } : each))
        : [...own, { ...table }];
      setContent(state, table.sheetId, { tables: now });
      knowTable(state, table);
    },
    removeTable(id) {
      const table = tables().find((each) => each.id === id);
      if (!table) return;
      requireUnprotected(state, table.sheetId);
      forgetTable(state, table);
      const left = contentOf(state, table.sheetId).tables.filter((each) => each.id !== id);
      setContent(state, table.sheetId, { tables: left });
    },
    notes,
    setNote(note) {
      requirePermission(state, note.sheetId, 'allowEditObjects');
      const own = contentOf(state, note.sheetId).notes;
      const isTaken = own.some((each) => each.id !== note.id && isSamePlace(each, note));
      if (isTaken) {
        failAsHost('InvalidOperation', 'The cell has a comment or a note already.');
      }
      const others = own.filter((each) => each.id !== note.id);
      setContent(state, note.sheetId, { notes: [...others, { ...note }].sort(byPlace) });
      redraw();
    },
    removeNote(id) {
      const note = notes().find((each) => each.id === id);
      if (!note) return;
      requirePermission(state, note.sheetId, 'allowEditObjects');
      const left = contentOf(state, note.sheetId).notes.filter((each) => each.id !== id);
      setContent(state, note.sheetId, { notes: left });
      redraw();
    },
  };
}

/** Lets formulas refer to a table and its columns by name. */
export function knowTable(state: GridState, table: HostTable): void {
  const unitId = openWorkbook(state).getId();
  const names = columnNames(state, table);
  const reference = {
    sheetId: table.sheetId,
    range: toRange(table.area),
    titleMap: new Map(names.map((name, index) => [name, index])),
  };
  const params = { unitId, tableName: table.name, reference };
  changeAsHost(state, () =>
    state.univer.syncExecuteCommand('formula.mutation.set-super-table', params),
  );
}

function forgetTable(state: GridState, { name }: HostTable): void {
  const params = { unitId: openWorkbook(state).getId(), tableName: name };
  changeAsHost(state, () =>
    state.univer.syncExecuteCommand('formula.mutation.remove-super-table', params),
  );
}

/** What stands in a table's header row; a blank one is called as Excel calls it. */
export function columnNames(state: GridState, { area, sheetId }: HostTable): readonly string[] {
  return Array.from({ length: area.columnCount }, (_, index) => {
    const { value } = contentAt(state, sheetId, area.row, area.column + index);
    return value === null || value === '' ? `Column${index + 1}` : String(value);
  });
}

function requireFreePlace(others: readonly HostTable[], table: HostTable): void {
  const isCrossed = others.some(
    (each) => each.sheetId === table.sheetId && overlaps(each.area, table.area),
  );
  const isTaken = others.some((each) => each.name.toLowerCase() === table.name.toLowerCase());
  if (isCrossed) failAsHost('MergedRangeConflict', 'A table may not overlap another table.');
  if (isTaken) failAsHost('ItemAlreadyExists', 'The resource being created already exists.');
}

function isSamePlace(one: HostNote, other: HostNote): boolean {
  return one.row === other.row && one.column === other.column;
}

function byPlace(one: HostNote, other: HostNote): number {
  return one.row - other.row || one.column - other.column;
}
