// Where answers stand in a workbook that its user may have changed: by defined names, by the codes in the rows, by headings.
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { wordsOf } from '../words/words.ts';
import { addressOf, parseAddress } from './address.ts';
import { blankCell, type Grid, type GridSheet, type Place } from './cellValue.ts';
import { columns, layoutOf } from './layout.ts';
import { isBlankCell } from './readAnswer.ts';
import { textCells } from './sheetCells.ts';

export interface CellFinder {
  /** The cell of an indicator's or option's answer; undefined, and reported, where there is none any more. */
  readonly find: (name: string) => Place | undefined;
  /** As find, for a row that holds no answer itself: nothing is reported. */
  readonly findQuietly: (name: string) => Place | undefined;
  /** The cells for evidence and comment in the row of an answer. */
  readonly beside: (place: Place) => { readonly evidence: Place; readonly comment: Place };
}

type Report = (code: string, name: string, place?: Place) => void;

/** The columns of one sheet, where its rows hold our codes. */
interface SheetColumns {
  readonly answer: number;
  readonly evidence: number;
  readonly comment: number;
}

/**
 * Finds cells by name. The code in the row decides where it and the defined name disagree (sorting moves rows, names stay);
 * where the name is gone the row's code and the column of the other names or of the heading serve; where both are gone, nothing.
 * A row that bears the code of another indicator is never read for this one, whatever the name says.
 */
export function findCells(
  grid: Grid,
  template: Template,
  language: Language,
  report: Report,
): CellFinder {
  const layout = layoutOf(template, language);
  const wanted = new Set(layout.places.keys());
  const ownNames = new Set(layout.sheets.map((sheet) => sheet.name));
  const named = new Map([...grid.names].filter(([name]) => wanted.has(name)));
  const answerColumns = mostUsedColumns(named);
  const sheets = new Map<string, SheetColumns>();
  const headed = new Set<string>();
  const rows = new Map<string, { sheet: string; row: number; cell: string }[]>();
  for (const sheet of grid.sheets) {
    const headings = findHeadings(sheet, language);
    // A sheet of the user's own may list our codes; one with our headings is ours, or a copy that was filled instead.
    if (!headings && !answerColumns.has(sheet.name) && !ownNames.has(sheet.name)) continue;
    if (headings) headed.add(sheet.name);
    const codes = findCodes(sheet, wanted);
    for (const { code, row, cell } of codes.rows)
      rows.set(code, [...(rows.get(code) ?? []), { sheet: sheet.name, row, cell }]);
    const answer =
      answerColumns.get(sheet.name) ??
      headings?.answer ??
      codes.column + columns.value - columns.code;
    sheets.set(sheet.name, {
      answer,
      evidence: headings?.evidence ?? answer + columns.evidence - columns.value,
      comment: headings?.comment ?? answer + columns.comment - columns.value,
    });
  }
  const present = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.cells]));
  const coded = new Map<string, Set<number>>();
  for (const { sheet, row } of [...rows.values()].flat())
    coded.set(sheet, (coded.get(sheet) ?? new Set()).add(row));
  /** Rows that hold texts, of sheets that were asked about. */
  const lettered = new Map<string, ReadonlySet<number>>();
  /** Whether the row of a cell bears a code, for a cell whose own code is nowhere. */
  const isOfAnother = ({ sheet, cell }: Place) =>
    coded.get(sheet)?.has(parseAddress(cell)?.row ?? 0) ?? false;
  /**
   * Whether the row of a cell was emptied, code and answer: other rows of the sheet still bear theirs, there is not even a
   * label left in it, or nothing on the sheet shows that it is still ours.
   */
  const isCleared = ({ sheet, cell }: Place) => {
    const cells = present.get(sheet);
    if (!cells || !isBlankCell(cells.get(cell) ?? blankCell)) return false;
    if (coded.has(sheet) || !headed.has(sheet)) return true;
    const rows = lettered.get(sheet) ?? new Set([...textCells(cells)].map((one) => one.row));
    lettered.set(sheet, rows);
    return !rows.has(parseAddress(cell)?.row ?? 0);
  };
  const findQuietly = (name: string, tell: Report = () => {}): Place | undefined => {
    const place = named.get(name);
    const byName = place && present.has(place.sheet) ? place : undefined;
    const all = rows.get(name) ?? [];
    const isNamed = (one: { sheet: string; row: number }) =>
      one.sheet === byName?.sheet && one.row === parseAddress(byName.cell)?.row;
    const row = all.find(isNamed) ?? all[0];
    for (const one of all)
      if (one !== row) tell('code_twice', name, { sheet: one.sheet, cell: one.cell });
    if (!row) {
      const isLost = byName && isOfAnother(byName);
      if (byName && !isLost && !isCleared(byName)) return byName;
      tell('cell_missing', name, isLost ? undefined : byName);
      return undefined;
    }
    const column = sheets.get(row.sheet)?.answer ?? columns.value;
    const byRow = { sheet: row.sheet, cell: addressOf(row.row, column) };
    if (byName && !isNamed(row)) tell('moved_row', name, byRow);
    if (!byName || !isNamed(row) || byName.cell === byRow.cell) return byRow;
    // Formulas of the workbook follow the name, the reader's eye follows the row: neither may be taken for the other.
    tell('moved_cell', name, byName);
    return undefined;
  };
  return {
    find: (name) => findQuietly(name, report),
    findQuietly: (name) => findQuietly(name),
    beside(place) {
      const address = parseAddress(place.cell) ?? { row: 1, column: columns.value };
      const known = sheets.get(place.sheet);
      const at = (column: number) => ({ sheet: place.sheet, cell: addressOf(address.row, column) });
      return {
        evidence: at(known?.evidence ?? address.column + columns.evidence - columns.value),
        comment: at(known?.comment ?? address.column + columns.comment - columns.value),
      };
    },
  };
}

/** The columns of our headings, where a row has those for answer, evidence and comment. */
function findHeadings(sheet: GridSheet, language: Language): SheetColumns | undefined {
  const { headings } = wordsOf(language);
  const keys = new Map<string, keyof SheetColumns>([
    [headings.answer, 'answer'],
    [headings.evidence, 'evidence'],
    [headings.comment, 'comment'],
  ]);
  const found = new Map<number, Partial<Record<keyof SheetColumns, number>>>();
  for (const { row, column, text } of textCells(sheet.cells)) {
    const key = keys.get(text);
    if (key) found.set(row, { ...found.get(row), [key]: column });
  }
  for (const { answer, evidence, comment } of found.values())
    if (answer !== undefined && evidence !== undefined && comment !== undefined)
      return { answer, evidence, comment };
  return undefined;
}

/** The column that holds most of our codes, and the rows they stand in. */
function findCodes(sheet: GridSheet, wanted: ReadonlySet<string>) {
  const byColumn = new Map<number, { code: string; row: number; cell: string }[]>();
  for (const { row, column, text } of textCells(sheet.cells)) {
    if (!wanted.has(text)) continue;
    const rows = byColumn.get(column) ?? [];
    rows.push({ code: text, row, cell: addressOf(row, column) });
    byColumn.set(column, rows);
  }
  const best = [...byColumn].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])[0];
  return { column: best?.[0] ?? columns.code, rows: best?.[1] ?? [] };
}

/** For each sheet the column that most of our names point at. */
function mostUsedColumns(names: ReadonlyMap<string, Place>): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const place of names.values()) {
    const column = parseAddress(place.cell)?.column;
    if (column === undefined) continue;
    const ofSheet = counts.get(place.sheet) ?? new Map<number, number>();
    ofSheet.set(column, (ofSheet.get(column) ?? 0) + 1);
    counts.set(place.sheet, ofSheet);
  }
  return new Map(
    [...counts].map(([sheet, ofSheet]) => {
      const [best] = [...ofSheet].sort((a, b) => b[1] - a[1]);
      return [sheet, best?.[0] ?? columns.value];
    }),
  );
}
