// Custom functions among the grid's formulas. Univer would hold up every calculation until an answer is there; Excel
// shows #BUSY! in the cell meanwhile and goes on, and calls again only when an argument changed or the cell was entered anew.
import { ERROR_TYPE_SET, type ErrorType } from '@univerjs/preset-sheets-core';
import type { SheetArea } from '../address.ts';
import type { HostAnswer, HostError, PreviewHost } from '../host.ts';
import { changeAsHost, type GridState, openWorkbook, rangeOf } from './gridState.ts';
import type { ICellData } from './univerTypes.ts';

const busy = '#BUSY!';
// An error like any other, so that what refers to a waiting cell is an error, too.
ERROR_TYPE_SET.add(busy as ErrorType);

/** What Univer tells a function of the cell that calls it. */
type Caller = { readonly subUnitId: string; readonly row: number; readonly column: number };
type Call = Parameters<PreviewHost['registerFunction']>[1];

/** The custom functions of a grid. */
export type GridFunctions = Pick<PreviewHost, 'registerFunction'> & {
  /** The sentence that an error of a custom function came with. */
  readonly messageAt: (sheetId: string, row: number, column: number) => string | undefined;
  /** Forgets the answers for a cell whose formula was entered anew, or for all cells. */
  readonly forget: (cell?: SheetArea) => void;
};

/** Starts without functions; `onAnswer` is called when a cell has got an answer. */
export function gridFunctions(state: GridState, onAnswer: () => void): GridFunctions {
  // Answers by calling cell, then by function and arguments; undefined while one is awaited.
  const answers = new Map<string, Map<string, HostAnswer | undefined>>();
  const messages = new Map<string, Map<string, string>>();
  let due: SheetArea[] = [];

  function answerOf(name: string, call: Call, { subUnitId, row, column }: Caller, args: unknown[]) {
    const place: SheetArea = { sheetId: subUnitId, row, column, rowCount: 1, columnCount: 1 };
    const own = answers.get(keyOf(place)) ?? new Map<string, HostAnswer | undefined>();
    answers.set(keyOf(place), own);
    const key = JSON.stringify([name, args]);
    if (own.has(key)) {
      const known = own.get(key);
      return known ? show(place, known) : busy;
    }
    const answer = call(args, place);
    if (!isPromise(answer)) {
      own.set(key, answer);
      return show(place, answer);
    }
    own.set(key, undefined);
    void answer.then((rows) => {
      // The cell may hold another formula by now, or the workbook be closed.
      if (answers.get(keyOf(place)) !== own) return;
      own.set(key, rows);
      due.push(place);
      if (due.length === 1) setTimeout(recalculateDue, 0);
    });
    return busy;
  }

  function show(place: SheetArea, rows: HostAnswer): unknown {
    const told = new Map<string, string>();
    const values = rows.map((row, i) =>
      row.map((value, n) => {
        if (!isHostError(value)) return value;
        const cell = { ...place, row: place.row + i, column: place.column + n };
        if (value.message) told.set(keyOf(cell), value.message);
        return value.error;
      }),
    );
    messages.set(keyOf(place), told);
    onAnswer();
    return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
  }

  // Entering the same formula once more is how one cell alone is calculated.
  function recalculateDue(): void {
    const cells = due;
    due = [];
    const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const cell of cells) {
      const f = rangeOf(state, cell).getFormula();
      if (!f) continue;
      const matrix = bySheet.get(cell.sheetId) ?? {};
      matrix[cell.row] = { ...matrix[cell.row], [cell.column]: { f } };
      bySheet.set(cell.sheetId, matrix);
    }
    state.needsCalculation = true;
    changeAsHost(state, () => {
      for (const [subUnitId, cellValue] of bySheet) {
        const params = { unitId: openWorkbook(state).getId(), subUnitId, cellValue };
        state.univer.syncExecuteCommand('sheet.mutation.set-range-values', params, {
          isAnswer: true,
        });
      }
    });
  }

  return {
    registerFunction(name, call) {
      state.univer.getFormula().registerFunction(name, function (this: unknown, ...args) {
        return answerOf(name, call, this as Caller, args) as string;
      });
      state.needsCalculation = true;
    },
    messageAt(sheetId, row, column) {
      const key = keyOf({ sheetId, row, column });
      return [...messages.values()].map((told) => told.get(key)).find((words) => words);
    },
    forget(cell) {
      if (!cell) {
        answers.clear();
        messages.clear();
        return;
      }
      answers.delete(keyOf(cell));
      messages.delete(keyOf(cell));
    },
  };
}

function keyOf({ sheetId, row, column }: Pick<SheetArea, 'sheetId' | 'row' | 'column'>): string {
  return `${sheetId}!${row},${column}`;
}

// A promise of the pane's frame is none of this one's Promise.
function isPromise(answer: HostAnswer | Promise<HostAnswer>): answer is Promise<HostAnswer> {
  return 'then' in answer;
}

function isHostError(value: unknown): value is HostError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
