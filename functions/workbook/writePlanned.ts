// Writes a planned sheet with our spreadsheet writer: cells, looks, folding, print set-up, and a place for each chart.
import {
  addressOf,
  type CellLook,
  type PlannedCell,
  type PlannedSheet,
  type SheetLook,
  sheetColors,
  sheetLooks,
} from '@peerbook/shared';
import { escapeText } from './escapeText.ts';
import { checked, type Spreadsheet } from './excelize.ts';
import { freezeBelow, pageHeader, preparePrint, setWidths } from './sheet.ts';

/** Any chart makes the parts; what is in them is written afterwards. 6: clustered bars. */
const anyChart = { Type: 6, Series: [{ Values: 'A1' }] };

/** Styles of one file by what they are; a file holds each once. */
export type PlannedStyles = (look: SheetLook, format: string) => number;

export function plannedStyles(file: Spreadsheet): PlannedStyles {
  const known = new Map<string, number>();
  return (look, format) => {
    const key = `${look} ${format}`;
    const style = known.get(key) ?? checked(file.NewStyle(styleOf(look, format))).style;
    known.set(key, style);
    return style;
  };
}

function styleOf(name: SheetLook, CustomNumFmt: string): Parameters<Spreadsheet['NewStyle']>[0] {
  const { bold, size, color, fill, align, wrap, ruled }: CellLook = sheetLooks[name];
  return {
    Font: { Family: 'Calibri', Size: size, Color: color, Bold: bold ?? false },
    Alignment: { Horizontal: align, Vertical: 'center', WrapText: wrap ?? false },
    CustomNumFmt,
    ...(fill !== undefined && { Fill: { Type: 'pattern', Pattern: 1, Color: [fill] } }),
    ...(ruled && { Border: [{ Type: 'bottom', Color: sheetColors.line, Style: 1 }] }),
  };
}

/** Writes into a sheet that is there. Charts get their places, empty; their parts are written apart. */
export function writePlanned(
  file: Spreadsheet,
  name: string,
  plan: PlannedSheet,
  styles: PlannedStyles,
): void {
  const put = (row: number, column: number, { value, format, look }: PlannedCell) => {
    const cell = addressOf(row, column);
    checked(
      typeof value === 'number'
        ? file.SetCellValue(name, cell, value)
        : file.SetCellStr(name, cell, escapeText(value)),
    );
    checked(file.SetCellStyle(name, cell, cell, styles(look, format)));
  };
  setWidths(file, name, plan.widths);
  checked(file.SetSheetProps(name, { OutlineSummaryBelow: false }));
  plan.rows.forEach(({ cells, height, isDetail }, i) => {
    cells.forEach((cell, n) => {
      // A blank without a look of its own is no cell.
      if (
        cell &&
        (cell.value !== '' || 'ruled' in sheetLooks[cell.look] || 'fill' in sheetLooks[cell.look])
      )
        put(i + 1, n + 1, cell);
    });
    if (height !== undefined) checked(file.SetRowHeight(name, i + 1, height));
    if (isDetail) checked(file.SetRowOutlineLevel(name, i + 1, 1));
  });
  put(1, 1, { value: plan.marker, format: '@', look: 'marker' });
  if (plan.frozenRows > 0) freezeBelow(file, name, plan.frozenRows);
  else
    checked(
      file.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }),
    );
  const { orientation, pagesTall, header } = plan.print;
  preparePrint(file, name, header);
  checked(
    file.SetPageLayout(name, {
      Size: 9,
      Orientation: orientation,
      FitToWidth: 1,
      FitToHeight: pagesTall ?? 0,
    }),
  );
  checked(file.SetHeaderFooter(name, pageHeader(header)));
  const places = plan.charts.map(({ place: { row, column } }) => addressOf(row, column));
  for (const place of places)
    checked(file.AddChart(name, place, anyChart as Parameters<Spreadsheet['AddChart']>[2]));
}
