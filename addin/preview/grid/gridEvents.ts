// What happens in Univer, told as Excel tells it: edits, selections, sheets that come to the front.
import type { SheetArea } from '../address.ts';
import { type CellContent, contentKey } from '../cellContent.ts';
import { watchChanges } from './changes.ts';
import type { GridFunctions } from './functions.ts';
import { allContents, contentAt } from './gridCells.ts';
import { contentOf, emit, type GridState, openWorkbook, rangeOf } from './gridState.ts';
import { touchedCells } from './guard.ts';
import { watchPicks } from './picks.ts';
import { selection } from './selection.ts';
import type { UniverSheet } from './univer.ts';

// Long enough for the several mutations of one edit to arrive, short enough not to be noticed.
const editPause = 60;
const validationPatience = 800;
const setRangeValues = 'sheet.mutation.set-range-values';

/** What the grid itself does when something happens. */
export type Reactions = {
  readonly onShown: (sheet: UniverSheet) => void;
  readonly onSelected: (area: SheetArea) => void;
};

/** Starts telling; the answer forgets what was before, for a workbook that was just opened. */
export function tellEvents(
  state: GridState,
  functions: GridFunctions,
  { onShown, onSelected }: Reactions,
): () => void {
  const { univer } = state;
  let lastActive = '';
  let lastSelection = '';
  const read = (cell: SheetArea) => contentAt(state, cell.sheetId, cell.row, cell.column);
  const watch = watchChanges(
    read,
    (cell) => afterValidation(state, cell, read),
    (event) => emit(state, event),
    (task) => setTimeout(task, editPause),
  );
  const isPick = watchPicks(univer, (cell) => hasList(state, cell));

  univer.addEvent(univer.Event.CommandExecuted, ({ id, params, options }) => {
    const given = options as { fromFormula?: boolean; isAnswer?: boolean } | undefined;
    if (given?.fromFormula || given?.isAnswer) return;
    if (id === setRangeValues) {
      if (state.hostDepth === 0) state.needsCalculation = true;
      for (const cell of touchedCells(id, params)) functions.forget(cell);
      noteLooks(state, params);
    }
    // Excel for the web tells nothing of a pick from a validation's list: OfficeDev/office-js issues 3888 and 4066.
    const isSilent = state.simulation.platform === 'web' && isPick();
    watch.saw(id, params, { isByAddin: state.hostDepth > 0, isSilent });
  });
  univer.addEvent(univer.Event.ActiveSheetChanged, ({ activeSheet }) => {
    onShown(activeSheet);
    // Adding a sheet goes through several; only where it ends up is news.
    setTimeout(() => {
      const sheetId = univer.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? lastActive;
      if (sheetId === lastActive) return;
      if (lastActive !== '') emit(state, { kind: 'deactivated', sheetId: lastActive });
      lastActive = sheetId;
      emit(state, { kind: 'activated', sheetId });
    }, 0);
  });
  // Univer's own event for this is silent in the first workbook; the operation behind it is not.
  univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
    if (id !== 'sheet.operation.set-selections' || !univer.getActiveWorkbook()) return;
    const area = selection(state);
    const key = JSON.stringify(area);
    if (key === lastSelection) return;
    lastSelection = key;
    emit(state, { kind: 'selected', area });
    onSelected(area);
  });

  return () => {
    lastActive = openWorkbook(state).getActiveSheet().getSheetId();
    lastSelection = JSON.stringify(selection(state));
    watch.remember(allContents(state));
  };
}

// Saving writes the looks of cells that were dressed, by whomever.
function noteLooks(state: GridState, params: unknown): void {
  const { subUnitId, cellValue } = params as {
    subUnitId: string;
    cellValue?: Record<number, Record<number, object | null>>;
  };
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const isDressed = cell && 's' in cell && cell.s !== undefined;
      if (isDressed) state.restyled.add(`${subUnitId}!${row},${column}`);
    }
  }
}

function hasList(state: GridState, { sheetId, row, column }: SheetArea): boolean {
  return contentOf(state, sheetId).validations.some(
    (each) =>
      each.kind === 'list' &&
      each.areas.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rowCount &&
          column >= area.column &&
          column < area.column + area.columnCount,
      ),
  );
}

// Univer writes first and validates then: wait for its verdict, and for the old content to come back.
async function afterValidation(
  state: GridState,
  cell: SheetArea,
  read: (cell: SheetArea) => CellContent,
): Promise<void> {
  const range = rangeOf(state, cell);
  if (range.getDataValidation()?.rule.errorStyle !== 1) return;
  const typed = contentKey(read(cell));
  const status = await range.getValidatorStatus();
  if (status[0]?.[0] !== 'invalid') return;
  const giveUp = Date.now() + validationPatience;
  while (contentKey(read(cell)) === typed && Date.now() < giveUp) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
