// What Excel shows beside a selected cell: the input message of its validation, its note or comment, and the sentence
// that a custom function's error came with. Univer shows none of them.

import type { SheetArea } from '../address.ts';
import type { GridState } from './gridState.ts';
import { contentOf, openWorkbook, rangeOf } from './gridState.ts';
import { cellCorner, drawnPlace } from './scroll.ts';

/** Shows what there is to say about the selected cell in an element over the cells, or hides the element. */
export function showPrompt(
  card: HTMLElement,
  state: GridState,
  selected: SheetArea,
  errorMessage: string | undefined,
): void {
  const cell = { ...selected, rowCount: 1, columnCount: 1 };
  const texts = [
    ...(errorMessage ? [['', errorMessage]] : []),
    ...messageOf(state, cell),
    ...notesOf(state, cell),
  ];
  card.hidden = texts.length === 0;
  if (card.hidden) return;
  card.replaceChildren(
    ...texts.flatMap(([title, words], index) => {
      const head = document.createElement('strong');
      head.textContent = title!;
      const gap = index > 0 ? [document.createElement('br')] : [];
      return [...gap, ...(title === '' ? [] : [head]), words!];
    }),
  );
  const sheet = openWorkbook(state).getActiveSheet();
  const corner = cellCorner(sheet, cell.row + 1, cell.column);
  const above = cellCorner(sheet, cell.row, cell.column);
  const place = drawnPlace(sheet, above.left, above.top);
  card.style.left = `${place.left + 24}px`;
  card.style.top = `${place.top + corner.top - above.top + 6}px`;
}

function messageOf(state: GridState, cell: SheetArea): readonly (readonly string[])[] {
  const rule = rangeOf(state, cell).getDataValidation()?.rule;
  return rule?.showInputMessage && rule.prompt ? [[rule.promptTitle ?? '', rule.prompt]] : [];
}

function notesOf(state: GridState, cell: SheetArea): readonly (readonly string[])[] {
  const note = contentOf(state, cell.sheetId).notes.find(
    (each) => each.row === cell.row && each.column === cell.column,
  );
  if (!note) return [];
  return [note, ...note.replies].map(({ author, text }) => [author, text]);
}
