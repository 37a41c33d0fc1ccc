// Tells a pick from a validation's list from a typed word: Univer sets the cell by the same command for both.
import type { SheetArea } from '../address.ts';
import type { UniverApi } from './univer.ts';

const setValues = 'sheet.command.set-range-values';
const editing = 'sheet.operation.set-cell-edit-visible';
// Univer ends editing first and sets the cell a moment later.
const commitPatience = 1000;
const escapeKey = 27;

type SetValuesParams = {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly startColumn: number };
  readonly value?: object;
};

/** Starts watching; the answer tells whether the change that is being made is a pick. */
export function watchPicks(
  univer: UniverApi,
  hasList: (cell: SheetArea) => boolean,
): () => boolean {
  let isPicking = false;
  let committedAt = 0;

  univer.addEvent(univer.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === editing) {
      const { visible, keycode } = params as { visible?: boolean; keycode?: number };
      committedAt = visible || keycode === escapeKey ? 0 : Date.now();
    }
    if (id !== setValues) return;
    const { subUnitId, range, value } = params as SetValuesParams;
    const isTyped = Date.now() - committedAt < commitPatience;
    committedAt = 0;
    if (isTyped || !subUnitId || !range || !value || !('v' in value)) return;
    const { startRow: row, startColumn: column } = range;
    isPicking = hasList({ sheetId: subUnitId, row, column, rowCount: 1, columnCount: 1 });
  });
  univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
    if (id === setValues) isPicking = false;
  });
  return () => isPicking;
}
