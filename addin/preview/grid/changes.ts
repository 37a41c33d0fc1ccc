// Turns Univer's stream of mutations into Excel's events: one event per edit, none for recalculated cells and
// none for input that a validation took back. What counts is the content of a cell now and at the last event.
import type { SheetArea } from '../address.ts';
import { blank, type CellContent, contentKey } from '../cellContent.ts';
import type { HostEvent } from '../host.ts';
import { touchedCells } from './guard.ts';

type Changed = Extract<HostEvent, { kind: 'changed' }>;
type Cell = { readonly area: SheetArea; readonly before: CellContent; readonly after: CellContent };

/** Who made a change, and whether it is one of those that Excel keeps to itself. */
export type Origin = { readonly isByAddin: boolean; readonly isSilent: boolean };

/** Sees mutations and reports changes; `remember` takes the contents as all that is known, without an event. */
export type ChangeWatch = {
  readonly saw: (mutation: string, params: unknown, origin: Origin) => void;
  readonly remember: (contents: Iterable<readonly [SheetArea, CellContent]>) => void;
};

/**
 * Starts watching. `read` answers a cell's present content; `afterValidation` waits until the cell's validation
 * has had its say, and has taken the input back where it refuses it.
 */
export function watchChanges(
  read: (cell: SheetArea) => CellContent,
  afterValidation: (cell: SheetArea) => Promise<void>,
  emit: (event: Changed) => void,
  schedule: (task: () => void) => void,
): ChangeWatch {
  const known = new Map<string, CellContent>();
  const waiting = new Map<
    string,
    { readonly cells: readonly SheetArea[]; readonly origin: Origin }
  >();

  async function report(
    cells: readonly SheetArea[],
    { isByAddin, isSilent }: Origin,
  ): Promise<void> {
    const single = cells.length === 1 ? cells[0]! : undefined;
    if (single && !isByAddin) await afterValidation(single);
    const changed: Cell[] = cells.flatMap((area) => {
      const before = known.get(cellKey(area)) ?? blank;
      const after = read(area);
      return contentKey(before) === contentKey(after) ? [] : [{ area, before, after }];
    });
    if (changed.length === 0) return;
    for (const { area, after } of changed) known.set(cellKey(area), after);
    if (isSilent) return;
    const area = boundingArea(changed.map((each) => each.area));
    const details = changed.length === 1 && cells.length === 1 ? changed[0] : undefined;
    emit({
      kind: 'changed',
      area,
      isByAddin,
      ...(details && { before: details.before, after: details.after }),
    });
  }

  return {
    saw(mutation, params, origin) {
      const cells = touchedCells(mutation, params);
      if (cells.length === 0) return;
      const key = JSON.stringify([boundingArea(cells), origin]);
      const isNew = !waiting.has(key);
      waiting.set(key, { cells, origin });
      if (!isNew) return;
      schedule(() => {
        const edit = waiting.get(key)!;
        waiting.delete(key);
        void report(edit.cells, edit.origin);
      });
    },
    remember(contents) {
      known.clear();
      for (const [area, content] of contents) known.set(cellKey(area), content);
    },
  };
}

/** The smallest area around cells of one sheet. */
export function boundingArea(cells: readonly SheetArea[]): SheetArea {
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  return {
    sheetId: cells[0]!.sheetId,
    row,
    column,
    rowCount: Math.max(...cells.map((cell) => cell.row + cell.rowCount)) - row,
    columnCount: Math.max(...cells.map((cell) => cell.column + cell.columnCount)) - column,
  };
}

function cellKey({ sheetId, row, column }: SheetArea): string {
  return `${sheetId}!${row},${column}`;
}
