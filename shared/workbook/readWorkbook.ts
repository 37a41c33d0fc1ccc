// Grid to readings: finds the cell of each indicator by its defined name and by the code in its row, and reads it.
import { optionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import { indicatorsOf, type Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { type Finding, makeFinding } from '../validation/finding.ts';
import { wordsOf } from '../words/words.ts';
import { addressOf, parseAddress } from './address.ts';
import {
  type Answer,
  type AnswerFault,
  isStorableText,
  type Reading,
  textLimit,
} from './answer.ts';
import { blankCell, type CellValue, type Grid, type Place } from './cellValue.ts';
import { columns, layoutOf } from './layout.ts';
import { type ReadingContext, readAnswer, readTick } from './readAnswer.ts';

/** Readings of a filled workbook, and what could not be read. */
export interface WorkbookReadings {
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
}

/** Reads the answers of a workbook issued from the template. One reading for each indicator, in the template's order. */
export function readWorkbook(grid: Grid, template: Template, language: Language): WorkbookReadings {
  const findings: Finding[] = [];
  const cells = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.cells]));
  const at = (place: Place): CellValue => cells.get(place.sheet)?.get(place.cell) ?? blankCell;
  const find = finderOf(grid, template, language, (code, name, place) =>
    findings.push(
      makeFinding(template, language, {
        code,
        indicator: ownerOf(name),
        places: place ? [place] : [],
      }),
    ),
  );
  const context: ReadingContext = { template, language, date1904: grid.date1904 };
  const readings = indicatorsOf(template).map((indicator): Reading => {
    const place = find(indicator.code);
    const { answer, faults } =
      indicator.kind === 'multichoice'
        ? readOptions(indicator, find, at, language)
        : readOne(indicator, place, at, context);
    for (const { fault, place: where } of faults) {
      findings.push(
        makeFinding(template, language, {
          code: fault.code,
          indicator: indicator.code,
          places: [where],
          details: fault.details,
        }),
      );
    }
    return { indicator: indicator.code, answer, ...(place && { place }), ...beside(place, at) };
  });
  return { readings, findings };
}

type PlacedFault = { readonly fault: AnswerFault; readonly place: Place };
type Find = (name: string) => Place | undefined;
type At = (place: Place) => CellValue;

function ownerOf(name: string): string {
  return name.split('__')[0] as string;
}

function readOne(
  indicator: Indicator,
  place: Place | undefined,
  at: At,
  context: ReadingContext,
): { answer: Answer; faults: readonly PlacedFault[] } {
  if (!place) return { answer: { kind: 'unreadable', seen: '' }, faults: [] };
  const { answer, fault } = readAnswer(indicator, at(place), context);
  return { answer, faults: fault ? [{ fault, place }] : [] };
}

/** All option cells blank: not answered. Any yes or no: answered, with the options that say yes. */
function readOptions(
  indicator: Indicator,
  find: Find,
  at: At,
  language: Language,
): { answer: Answer; faults: readonly PlacedFault[] } {
  const { yes, no } = wordsOf(language);
  const faults: PlacedFault[] = [];
  const chosen: string[] = [];
  let answered = false;
  for (const option of optionsOf(indicator)) {
    const place = find(optionName(indicator.code, option));
    const tick = place && readTick(at(place), yes, no);
    if (tick === undefined) continue;
    if (typeof tick === 'object') faults.push({ fault: tick, place: place as Place });
    else answered = true;
    if (tick === true) chosen.push(option);
  }
  if (faults.length > 0) return { answer: { kind: 'unreadable', seen: '' }, faults };
  return { answer: answered ? { kind: 'choices', options: chosen } : { kind: 'blank' }, faults };
}

/** Evidence and comment from the row of an answer. They stand as many columns to its right as in the layout. */
function beside(place: Place | undefined, at: At): { evidence?: string; comment?: string } {
  const address = place && parseAddress(place.cell);
  if (!place || !address) return {};
  const text = (column: number) => {
    const cell = at({
      sheet: place.sheet,
      cell: addressOf(address.row, address.column + column - columns.value),
    });
    const value =
      cell.kind === 'text' || cell.kind === 'number'
        ? String(cell.value).trim().slice(0, textLimit)
        : '';
    return isStorableText(value) ? value : '';
  };
  const evidence = text(columns.evidence);
  const comment = text(columns.comment);
  return { ...(evidence && { evidence }), ...(comment && { comment }) };
}

/**
 * Where a name's cell is. The code in the row decides where it and the defined name disagree (sorting moves rows, names
 * stay); where the name is gone the row's code and the column of the other names serve; where both are gone, nothing.
 */
function finderOf(
  grid: Grid,
  template: Template,
  language: Language,
  report: (code: string, name: string, place?: Place) => void,
): Find {
  const layout = layoutOf(template, language);
  const wanted = new Set(layout.places.keys());
  const rows = new Map<string, { sheet: string; row: number }>();
  for (const sheet of grid.sheets) {
    for (const [cell, value] of sheet.cells) {
      if (value.kind !== 'text' || !wanted.has(value.value)) continue;
      const address = parseAddress(cell);
      if (address?.column !== columns.code) continue;
      if (rows.has(value.value)) report('code_twice', value.value, { sheet: sheet.name, cell });
      else rows.set(value.value, { sheet: sheet.name, row: address.row });
    }
  }
  const valueColumns = columnsOfSheets(grid, wanted);
  return (name) => {
    const named = grid.names.get(name);
    const row = rows.get(name);
    const column = (row && valueColumns.get(row.sheet)) ?? columns.value;
    const byRow = row && { sheet: row.sheet, cell: addressOf(row.row, column) };
    if (named && !byRow) return named;
    if (
      byRow &&
      named &&
      (named.sheet !== byRow.sheet || parseAddress(named.cell)?.row !== row.row)
    )
      report('moved_row', name, byRow);
    if (!byRow) report('cell_missing', name);
    return byRow;
  };
}

/** The column that most names of each sheet point at. */
function columnsOfSheets(grid: Grid, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const [name, place] of grid.names) {
    const column = parseAddress(place.cell)?.column;
    if (!wanted.has(name) || column === undefined) continue;
    const ofSheet = counts.get(place.sheet) ?? new Map<number, number>();
    ofSheet.set(column, (ofSheet.get(column) ?? 0) + 1);
    counts.set(place.sheet, ofSheet);
  }
  return new Map(
    [...counts].map(([sheet, ofSheet]) => [
      sheet,
      [...ofSheet].sort((a, b) => b[1] - a[1])[0]?.[0] ?? columns.value,
    ]),
  );
}
