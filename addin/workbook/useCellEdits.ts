// Changes that the pane makes in cells at the person's word, and the way back.
import { useCallback, useState } from 'react';
import { type CellInput, CellLocked, type WrittenCell } from '../excel/writeCells.ts';
import { useServices } from '../services.ts';

/** What became of the last change. */
export type EditState =
  | { readonly kind: 'none' }
  /** Done, in words; may be undone. */
  | { readonly kind: 'done'; readonly words: string; readonly written: readonly WrittenCell[] }
  /** Undone; `left` cells were changed meanwhile and stay. */
  | { readonly kind: 'undone'; readonly left: number }
  /** Nothing was written: a cell is locked, is no longer there, or Excel does not answer. */
  | { readonly kind: 'refused'; readonly reason: 'locked' | 'gone' | 'failed' };

export interface CellEdits {
  readonly state: EditState;
  /** Writes cells, all or none; `words` say what was done. Undefined inputs: a cell is gone. Answers whether it was done. */
  readonly write: (inputs: readonly CellInput[] | undefined, words: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly forget: () => void;
}

/** @param onWritten called after each change: answers may be others now */
export function useCellEdits(onWritten: () => void): CellEdits {
  const { workbook } = useServices();
  const [state, setState] = useState<EditState>({ kind: 'none' });

  const write = useCallback(
    async (inputs: readonly CellInput[] | undefined, words: string) => {
      if (!inputs) {
        setState({ kind: 'refused', reason: 'gone' });
        return false;
      }
      try {
        const written = await workbook.writeCells(inputs);
        setState({ kind: 'done', words, written });
        return true;
      } catch (error) {
        setState({ kind: 'refused', reason: error instanceof CellLocked ? 'locked' : 'failed' });
        return false;
      } finally {
        onWritten();
      }
    },
    [workbook, onWritten],
  );

  const undo = useCallback(async () => {
    if (state.kind !== 'done') return;
    try {
      setState({ kind: 'undone', left: await workbook.restoreCells(state.written) });
    } catch (error) {
      setState({ kind: 'refused', reason: error instanceof CellLocked ? 'locked' : 'failed' });
    } finally {
      onWritten();
    }
  }, [workbook, state, onWritten]);

  const forget = useCallback(() => setState({ kind: 'none' }), []);
  return { state, write, undo: () => void undo(), forget };
}
