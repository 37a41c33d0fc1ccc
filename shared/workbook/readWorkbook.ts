// Grid to readings: the cell of each indicator is found, read, and what cannot be read is told with its place.
import { optionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import { indicatorsOf, type Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { type Finding, makeFinding } from '../validation/finding.ts';
import { type Answer, type AnswerFault, blankAnswer, type Reading } from './answer.ts';
import { blankCell, type CellValue, type Grid, type Place } from './cellValue.ts';
import { type CoverOf, coverOf } from './coverOf.ts';
import { type CellFinder, findCells } from './findCells.ts';
import { type NumberLocale, numberLocaleOf } from './numberLocale.ts';
import { type ReadingContext, readAnswer, readTick } from './readAnswer.ts';

/** Readings of a filled workbook, and what could not be read. */
export interface WorkbookReadings {
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
}

type PlacedFault = { readonly fault: AnswerFault; readonly place: Place };
type At = (place: Place) => CellValue;
type Read = { readonly answer: Answer; readonly faults: readonly PlacedFault[] };

/**
 * Reads the answers of a workbook issued from the template. One reading for each indicator, in the template's order.
 * @param locale how numbers typed as text are written; that of the identity, or of the language where it has none
 */
export function readWorkbook(
  grid: Grid,
  template: Template,
  language: Language,
  locale: NumberLocale = numberLocaleOf(language),
): WorkbookReadings {
  const findings: Finding[] = [];
  const say = (
    code: string,
    indicator: string,
    places: readonly Place[],
    details: AnswerFault['details'] = {},
  ) => findings.push(makeFinding(template, language, { code, indicator, places, details }));
  const cells = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.cells]));
  const at: At = (place) => cells.get(place.sheet)?.get(place.cell) ?? blankCell;
  const finder = findCells(grid, template, language, (code, name, place) =>
    say(code, name.split('__')[0] as string, place ? [place] : []),
  );
  const hidden = coverOf(grid);
  const context: ReadingContext = { template, language, locale, date1904: grid.date1904 };
  const readings = indicatorsOf(template).map((indicator): Reading => {
    const isMultiple = indicator.kind === 'multichoice';
    const place = isMultiple ? finder.findQuietly(indicator.code) : finder.find(indicator.code);
    const { answer, faults } = isMultiple
      ? readOptions(indicator, finder.find, at, hidden)
      : (place && readHidden(place, hidden)) || readOne(indicator, place, at, context);
    const notes = place ? readNotes(indicator, finder.beside(place), at, context) : { faults: [] };
    for (const { fault, place: where } of [...faults, ...notes.faults])
      say(fault.code, indicator.code, [where], fault.details);
    const { evidence, comment } = notes;
    return {
      indicator: indicator.code,
      answer,
      ...(place && { place }),
      ...(evidence && { evidence }),
      ...(comment && { comment }),
    };
  });
  return { readings, findings };
}

const missing: Answer = { kind: 'unreadable', seen: '' };

function readOne(
  indicator: Indicator,
  place: Place | undefined,
  at: At,
  context: ReadingContext,
): Read {
  if (!place) return { answer: missing, faults: [] };
  const { answer, fault } = readAnswer(indicator, at(place), context);
  return { answer, faults: fault ? [{ fault, place }] : [] };
}

/** An answer that merged cells hide: a program may keep what stands under them, but nobody has seen it. */
function readHidden(place: Place, hidden: CoverOf): Read | undefined {
  const range = hidden(place);
  const fault = range === undefined ? undefined : { code: 'cell_merged', details: { range } };
  return fault && { answer: missing, faults: [{ fault, place }] };
}

/** All option cells blank: not answered. Any yes or no: answered, with the options that say yes. A cell that is gone or says anything else leaves the whole unread. */
function readOptions(
  indicator: Indicator,
  find: CellFinder['find'],
  at: At,
  hidden: CoverOf,
): Read {
  const faults: PlacedFault[] = [];
  const ticks = optionsOf(indicator).map((option) => {
    const place = find(optionName(indicator.code, option));
    const tick = place && readTick(at(place));
    const covered = place && readHidden(place, hidden);
    if (covered) faults.push(...covered.faults);
    else if (place && typeof tick === 'object') faults.push({ fault: tick, place });
    return { option, tick, isMissing: !place };
  });
  if (faults.length > 0 || ticks.some((one) => one.isMissing)) return { answer: missing, faults };
  if (ticks.every((one) => one.tick === undefined)) return { answer: blankAnswer, faults };
  const options = ticks.filter((one) => one.tick === true).map((one) => one.option);
  return { answer: { kind: 'choices', options }, faults };
}

function withoutSpace(cell: CellValue): CellValue {
  return cell.kind === 'text' && cell.value.trim() === '' ? blankCell : cell;
}

/** Evidence and comment, each read as an answer in words is; white space of any kind is none. */
function readNotes(
  indicator: Indicator,
  places: ReturnType<CellFinder['beside']>,
  at: At,
  context: ReadingContext,
): { evidence?: string; comment?: string; faults: readonly PlacedFault[] } {
  const [evidence, comment] = [places.evidence, places.comment].map((place) =>
    readOne({ ...indicator, kind: 'text' }, place, (one) => withoutSpace(at(one)), context),
  ) as [Read, Read];
  return {
    ...(evidence.answer.kind === 'text' && { evidence: evidence.answer.value }),
    ...(comment.answer.kind === 'text' && { comment: comment.answer.value }),
    faults: [...evidence.faults, ...comment.faults],
  };
}
