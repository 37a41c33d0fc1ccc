// Gives a planned sheet its looks: widths, heights, fonts, fills, lines, what stays in view, and how it prints.
import {
  addressOf,
  type CellLook,
  columnLetters,
  type PlannedSheet,
  type SheetLook,
  sheetColors,
  sheetLooks,
} from '@peerbook/shared';
import { type LookArea, lookAreas } from './lookAreas.ts';

/** Of a character in points, and what a column has besides: Calibri 11, which sheets of ours are laid out for. */
const [characterWidth, columnEdge] = [5.25, 3.75];
const alignments = { left: 'Left', right: 'Right', center: 'Center' } as const;

export function dressSheet(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  plan.widths.forEach((width, i) => {
    const points = width === 0 ? 0 : width * characterWidth + columnEdge;
    sheet.getRange(addressOf(1, i + 1)).format.columnWidth = points;
  });
  for (const { first, last, height } of heightRuns(plan))
    sheet.getRange(`A${first}:A${last}`).format.rowHeight = height;
  for (const area of lookAreas(plan)) dressArea(sheet, area);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.showGridlines = false;
  preparePrint(sheet, plan);
}

/** Rows of one height after each other. */
function heightRuns({ rows }: PlannedSheet) {
  const runs: { first: number; last: number; height: number }[] = [];
  rows.forEach(({ height }, i) => {
    if (height === undefined) return;
    const before = runs.at(-1);
    if (before?.height === height && before.last === i) before.last = i + 1;
    else runs.push({ first: i + 1, last: i + 1, height });
  });
  return runs;
}

function dressArea(sheet: Excel.Worksheet, { look, top, left, bottom, right }: LookArea): void {
  const { bold, size, color, fill, align, wrap, ruled }: CellLook = sheetLooks[look as SheetLook];
  const { format } = sheet.getRange(`${addressOf(top, left)}:${addressOf(bottom, right)}`);
  format.font.name = 'Calibri';
  format.font.size = size;
  format.font.color = `#${color}`;
  if (bold) format.font.bold = true;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  format.horizontalAlignment = alignments[align];
  format.verticalAlignment = 'Center';
  if (wrap) format.wrapText = true;
  if (!ruled) return;
  for (const side of ['EdgeBottom', 'InsideHorizontal'] as const) {
    if (side === 'InsideHorizontal' && top === bottom) continue;
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${sheetColors.line}`;
  }
}

function preparePrint(sheet: Excel.Worksheet, { print, widths, rows }: PlannedSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall !== undefined && { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.setPrintArea(print.area ?? `B1:${columnLetters(widths.length)}${rows.length}`);
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = print.header.replaceAll('&', '&&').slice(0, 230);
  texts.centerFooter = '&A';
  texts.rightFooter = '&P / &N';
}
