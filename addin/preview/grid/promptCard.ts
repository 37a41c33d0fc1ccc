// The note that Excel shows beside a selected cell when its validation has an input message. Univer keeps the
// message but does not show it.

import type { SheetArea } from '../address.ts';
import type { GridState } from './gridState.ts';
import { openWorkbook, rangeOf } from './gridState.ts';
import { cellCorner, drawnPlace } from './scroll.ts';

/** Shows the message of the selected cell in an element over the cells, or hides the element. */
export function showPrompt(card: HTMLElement, state: GridState, selected: SheetArea): void {
  const cell = { ...selected, rowCount: 1, columnCount: 1 };
  const rule = rangeOf(state, cell).getDataValidation()?.rule;
  const words = rule?.showInputMessage ? rule.prompt : undefined;
  card.hidden = !words;
  if (!rule || !words) return;
  const title = document.createElement('strong');
  title.textContent = rule.promptTitle ?? '';
  card.replaceChildren(...(rule.promptTitle ? [title] : []), words);
  const sheet = openWorkbook(state).getActiveSheet();
  const corner = cellCorner(sheet, cell.row + 1, cell.column);
  const above = cellCorner(sheet, cell.row, cell.column);
  const place = drawnPlace(sheet, above.left, above.top);
  card.style.left = `${place.left + 24}px`;
  card.style.top = `${place.top + corner.top - above.top + 6}px`;
}
