// Where a place of the sheet in front is drawn, given how far the sheet is scrolled and how much of it is frozen.
import type { UniverSheet } from './univer.ts';

/** How many pixels at the top belong to frozen rows, once the rest is scrolled away from them; else 0. */
export function frozenHeightInTheWay(sheet: UniverSheet): number {
  const { ySplit } = sheet.getFreeze();
  const { sheetViewStartRow, offsetY } = sheet.getScrollState();
  const isScrolled = sheetViewStartRow > ySplit || offsetY > 0;
  return isScrolled ? heightOf(sheet, 0, ySplit) * sheet.getZoom() : 0;
}

/** Pixels from the corner of the cell area to a place given in pixels of the sheet; frozen places do not move. */
export function drawnPlace(sheet: UniverSheet, left: number, top: number) {
  const zoom = sheet.getZoom();
  const scroll = sheet.getScrollState();
  const { xSplit, ySplit } = sheet.getFreeze();
  const frozenWidth = widthOf(sheet, 0, xSplit);
  const frozenHeight = heightOf(sheet, 0, ySplit);
  const scrolledLeft = widthOf(sheet, xSplit, scroll.sheetViewStartColumn) + scroll.offsetX;
  const scrolledTop = heightOf(sheet, ySplit, scroll.sheetViewStartRow) + scroll.offsetY;
  return {
    left: (left < frozenWidth ? left : left - scrolledLeft) * zoom,
    top: (top < frozenHeight ? top : top - scrolledTop) * zoom,
  };
}

/** Pixels of the sheet to the left edge of a column and the top edge of a row. */
export function cellCorner(sheet: UniverSheet, row: number, column: number) {
  return { left: widthOf(sheet, 0, column), top: heightOf(sheet, 0, row) };
}

function widthOf(sheet: UniverSheet, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++)
    sum += sheet.getSheet().getColVisible(i) ? sheet.getColumnWidth(i) : 0;
  return sum;
}

function heightOf(sheet: UniverSheet, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++)
    sum += sheet.getSheet().getRowVisible(i) ? sheet.getRowHeight(i) : 0;
  return sum;
}
