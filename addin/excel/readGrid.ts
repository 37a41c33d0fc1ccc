// The open workbook as shared's grid, in two round trips, three where sheets of the person's own stand beside ours.
import {
  addressOf,
  availableLanguages,
  type CellValue,
  dateOfSerial,
  type Grid,
  type GridSheet,
  isIsoDate,
  type Place,
  parseReference,
  referenceSheet,
  rulesSheet,
  showsPercent,
  wordsOf,
} from '@peerbook/shared';
import { beginIdentity } from './identity.ts';
import type { WorkbookContent } from './workbook.ts';

/** A foreign sheet with more used cells holds no copy of ours; Excel for the web sends 5 MB at most. */
const foreignCellLimit = 20_000;
/** Days between the two date systems of Excel. */
const days1904 = 1462;

/** Sheets of an issued workbook that never hold answers. */
const ourOtherSheets = new Set(
  availableLanguages.flatMap((language) => {
    const { cover, checks, benchmarks } = wordsOf(language).sheets;
    return [cover, checks, benchmarks];
  }),
);

/** Reads identity, names and cells. All that is needed is queued before each sync; there is none in a loop. */
export async function readContent(
  context: Excel.RequestContext,
  supports: (version: string) => boolean,
): Promise<WorkbookContent> {
  const { workbook } = context;
  const identity = beginIdentity(workbook, supports);
  const namedItems = workbook.names.load('items/name,items/formula');
  const worksheets = workbook.worksheets.load('items/name');
  await context.sync();

  const names = placesOf(namedItems.items);
  const pointedAt = new Set([...names.values()].map((place) => place.sheet));
  // What the checks read beside the report is wanted even where no name points at it; the checks themselves never.
  const ours = worksheets.items.filter(
    ({ name }) => name === referenceSheet || (pointedAt.has(name) && name !== rulesSheet),
  );
  const foreign = worksheets.items.filter(
    ({ name }) => !pointedAt.has(name) && !ourOtherSheets.has(name) && !name.startsWith('_'),
  );
  const areas = ours.map((sheet) => ({ sheet, area: loadCells(usedRange(sheet)) }));
  const sizes = foreign.map((sheet) => ({
    sheet,
    area: usedRange(sheet).load('columnIndex,cellCount'),
  }));
  identity.next(worksheets.items.map((sheet) => sheet.name));
  await context.sync();

  // A copy of one of our sheets has our codes in its first column; the reader wants to know of it.
  const copies = sizes.filter(
    ({ area }) =>
      !area.isNullObject && area.columnIndex === 0 && area.cellCount <= foreignCellLimit,
  );
  for (const { sheet, area } of copies) areas.push({ sheet, area: loadCells(area) });
  if (copies.length > 0) await context.sync();

  const order = new Map(worksheets.items.map((sheet, i) => [sheet.name, i]));
  const read = areas
    .filter(({ area }) => !area.isNullObject)
    .sort((a, b) => (order.get(a.sheet.name) ?? 0) - (order.get(b.sheet.name) ?? 0));
  return {
    identityTokens: identity.tokens(),
    grid: {
      sheets: read.map(({ sheet, area }) => toSheet(sheet.name, area)),
      names,
      date1904: read.some(({ area }) => countsFrom1904(area)),
    },
  };
}

function placesOf(items: readonly Excel.NamedItem[]): Grid['names'] {
  const places = new Map<string, Place>();
  for (const { name, formula } of items) {
    const place = parseReference(String(formula));
    if (place) places.set(name, place);
  }
  return places;
}

export function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true);
}

export function loadCells(area: Excel.Range): Excel.Range {
  return area.load('values,valueTypes,numberFormat,text,rowIndex,columnIndex');
}

export function toSheet(name: string, area: Excel.Range): GridSheet {
  const cells = new Map<string, CellValue>();
  area.values.forEach((row, i) => {
    row.forEach((value: unknown, n) => {
      const cell = toCell(value, area.valueTypes[i]?.[n], String(area.numberFormat[i]?.[n] ?? ''));
      if (cell) cells.set(addressOf(area.rowIndex + i + 1, area.columnIndex + n + 1), cell);
    });
  });
  return { name, cells };
}

/** A blank cell is none. What is neither number, text nor logical, such as a stock or a place, is no answer: an error. */
function toCell(value: unknown, type: unknown, numberFormat: string): CellValue | undefined {
  if (type === 'Empty' || value === '') return undefined;
  if (typeof value === 'boolean') return { kind: 'logical', value };
  if (typeof value === 'number') {
    return showsPercent(numberFormat)
      ? { kind: 'number', value, percent: true }
      : { kind: 'number', value };
  }
  return type === 'String'
    ? { kind: 'text', value: String(value) }
    : { kind: 'error', error: String(value) };
}

/** Office.js does not tell the date system; a date that is shown four years and a day after its number does. */
function countsFrom1904(area: Excel.Range): boolean {
  return area.text.some((row, i) =>
    row.some((text, n) => {
      const value: unknown = area.values[i]?.[n];
      return (
        typeof value === 'number' && isIsoDate(text) && dateOfSerial(value + days1904) === text
      );
    }),
  );
}
