// Refuses what Excel would refuse: changes of locked cells on protected sheets, whether typed, deleted, pasted,
// filled or dragged. It also keeps rows and columns where they are, since saving patches cells by their place.
import type { SheetArea } from '../address.ts';
import type { Locks } from './locks.ts';
import type { UniverApi } from './univer.ts';

/** What the user is told, as Excel says it. */
export const lockedWords =
  'The cell is on a protected sheet and locked. Fill in the cells that are open for input.';
const structureWords =
  'The preview keeps rows, columns and sheets as they are. Excel would allow this.';

type RangeValuesParams = {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, unknown>>;
};
type MoveRangeParams = {
  readonly from: {
    readonly subUnitId: string;
    readonly value: Record<number, Record<number, unknown>>;
  };
  readonly to: {
    readonly subUnitId: string;
    readonly value: Record<number, Record<number, unknown>>;
  };
};

const structureMutations =
  /^sheet\.mutation\.(insert-(row|col)|remove-(rows|col)|move-(rows|columns)|reorder-range)$/;
// What the user may do to a sheet only through its tab; the add-in does it through the host.
const structureCommands =
  /^sheet\.command\.(remove-sheet(-confirm)?|set-worksheet-name|copy-sheet|insert-sheet|set-worksheet-order|set-worksheet-hidden|set-worksheet-show|.*-defined-name|add-worksheet-merge.*|remove-worksheet-merge)$/;

/** Puts the guard on. `isByHost` tells when the change comes from the host itself, which has asked the locks before. */
export function guardGrid(
  univer: UniverApi,
  locks: () => Locks,
  isByHost: () => boolean,
  refuse: (words: string) => void,
): void {
  univer.addEvent(univer.Event.BeforeSheetEditStart, (event) => {
    const area = { row: event.row, column: event.column, rowCount: 1, columnCount: 1 };
    if (!locks().refuses(event.worksheet.getSheetId(), area)) return;
    event.cancel = true;
    refuse(lockedWords);
  });
  univer.addEvent(univer.Event.BeforeCommandExecute, (event) => {
    const fromFormula = (event.options as { fromFormula?: boolean } | undefined)?.fromFormula;
    if (isByHost() || fromFormula) return;
    if (structureMutations.test(event.id) || structureCommands.test(event.id)) {
      event.cancel = true;
      refuse(structureWords);
      return;
    }
    const touched = touchedCells(event.id, event.params);
    if (!touched.some((cell) => locks().refuses(cell.sheetId, cell))) return;
    event.cancel = true;
    refuse(lockedWords);
  });
}

/** The cells that a mutation of Univer is about to set; none for mutations that set no cells. */
export function touchedCells(id: string, params: unknown): readonly SheetArea[] {
  if (id === 'sheet.mutation.set-range-values') {
    const { subUnitId, cellValue } = params as RangeValuesParams;
    return cellsOf(subUnitId, cellValue ?? {});
  }
  if (id === 'sheet.mutation.move-range') {
    const { from, to } = params as MoveRangeParams;
    return [...cellsOf(from.subUnitId, from.value), ...cellsOf(to.subUnitId, to.value)];
  }
  return [];
}

function cellsOf(
  sheetId: string,
  matrix: Record<number, Record<number, unknown>>,
): readonly SheetArea[] {
  return Object.entries(matrix).flatMap(([row, cells]) =>
    Object.keys(cells ?? {}).map((column) => ({
      sheetId,
      row: Number(row),
      column: Number(column),
      rowCount: 1,
      columnCount: 1,
    })),
  );
}
