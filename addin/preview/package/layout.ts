// The layout of a sheet part: widths, heights, hidden rows and columns, merged cells, frozen panes.
import { type Area, parseAddress } from '../address.ts';
import type { IColumnData, IRange, IRowData, IWorksheetData } from '../grid/univerTypes.ts';
import { readColor, type Theme } from './color.ts';
import { child, children, isSet, numberAttribute, type XmlNode } from './xml.ts';

/** What of a sheet is no cell. Sizes are pixels at 96 per inch. */
export type Layout = Pick<
  IWorksheetData,
  | 'columnData'
  | 'rowData'
  | 'mergeData'
  | 'freeze'
  | 'defaultColumnWidth'
  | 'defaultRowHeight'
  | 'showGridlines'
  | 'tabColor'
  | 'zoomRatio'
>;

/** Reads the layout; widths as Excel draws them in its default font. */
export function readLayout(worksheet: XmlNode, theme: Theme): Layout {
  const format = child(worksheet, 'sheetFormatPr');
  const view = child(child(worksheet, 'sheetViews'), 'sheetView');
  return {
    columnData: readColumns(worksheet),
    rowData: readRows(worksheet),
    mergeData: children(child(worksheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => {
      const address = parseAddress(attributes['ref'] ?? '');
      return address ? [toRange(address.area)] : [];
    }),
    freeze: readFreeze(child(view, 'pane')),
    defaultColumnWidth: columnPixels(numberAttribute(format, 'defaultColWidth') ?? 9.14),
    defaultRowHeight: pointsToPixels(numberAttribute(format, 'defaultRowHeight') ?? 15),
    showGridlines: isSet(view, 'showGridLines', true) ? 1 : 0,
    tabColor: readColor(child(child(worksheet, 'sheetPr'), 'tabColor'), theme) ?? '',
    zoomRatio: (numberAttribute(view, 'zoomScale') ?? 100) / 100,
  };
}

/** An area as Univer holds it. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rowCount - 1,
    startColumn: area.column,
    endColumn: area.column + area.columnCount - 1,
  };
}

/** Pixels of a height in points. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

// ECMA-376 part 1, 18.3.1.13, for a digit of 7 pixels: Calibri 11, Excel's default font.
function columnPixels(width: number): number {
  const digit = 7;
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

// A file may style all 16,384 columns at once; Univer would draw as many as it is told of.
const columnsShown = 200;

function readColumns(worksheet: XmlNode): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const each of children(child(worksheet, 'cols'), 'col')) {
    const first = (numberAttribute(each, 'min') ?? 1) - 1;
    const last = Math.min((numberAttribute(each, 'max') ?? 1) - 1, columnsShown);
    const width = numberAttribute(each, 'width');
    const format = each.attributes['style'];
    for (let column = first; column <= last; column++) {
      columns[column] = {
        ...(width !== undefined && { w: columnPixels(width) }),
        ...(isSet(each, 'hidden') && { hd: 1 }),
        ...(format !== undefined && { s: format }),
      };
    }
  }
  return columns;
}

function readRows(worksheet: XmlNode): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  let index = -1;
  for (const each of children(child(worksheet, 'sheetData'), 'row')) {
    index = (numberAttribute(each, 'r') ?? index + 2) - 1;
    const height = numberAttribute(each, 'ht');
    const format = isSet(each, 'customFormat') ? each.attributes['s'] : undefined;
    const row: IRowData = {
      // A height without customHeight was only measured by the program that wrote the file.
      ...(height !== undefined && {
        h: pointsToPixels(height),
        ia: isSet(each, 'customHeight') ? 0 : 1,
      }),
      ...(isSet(each, 'hidden') && { hd: 1 }),
      ...(format !== undefined && { s: format }),
    };
    if (Object.keys(row).length > 0) rows[index] = row;
  }
  return rows;
}

function readFreeze(pane: XmlNode | undefined): IWorksheetData['freeze'] {
  const isFrozen = pane?.attributes['state']?.startsWith('frozen') ?? false;
  const xSplit = isFrozen ? (numberAttribute(pane, 'xSplit') ?? 0) : 0;
  const ySplit = isFrozen ? (numberAttribute(pane, 'ySplit') ?? 0) : 0;
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? ySplit : -1,
    startColumn: xSplit > 0 ? xSplit : -1,
  };
}
