// From a cell to an answer. Nothing is guessed: what may be read in two ways is a finding.
import { dateOfSerial } from '../formula/value.ts';
import type { Indicator } from '../template/indicator.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import {
  type Answer,
  type AnswerFault,
  blankAnswer,
  numberAnswer,
  textAnswer,
  unreadable,
} from './answer.ts';
import type { CellValue } from './cellValue.ts';
import { readLogicalText } from './logicalWords.ts';
import type { NumberLocale } from './numberLocale.ts';
import { matchingOptions, optionWord } from './optionWords.ts';
import { readDateText } from './readDateText.ts';
import { readNumberText, writeNumber } from './readNumberText.ts';

/** Days between the 1900 and the 1904 date systems. */
const days1904 = 1462;

export interface ReadingContext {
  readonly template: Template;
  readonly language: Language;
  /** How numbers typed as text are written. */
  readonly locale: NumberLocale;
  readonly date1904: boolean;
}

/** An answer, and what is wrong with it where it could not be read. */
type Read = { answer: Answer; fault?: AnswerFault };

/** Only spaces, as the formulas of an issued workbook can tell them too. */
const onlySpaces = /^[ \u00a0]*$/;

/** Whether a cell counts as not answered: empty, or nothing in it but spaces. */
export function isBlankCell(cell: CellValue): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && onlySpaces.test(cell.value));
}

/** Reads a cell as the answer to an indicator that is not multi-choice. */
export function readAnswer(indicator: Indicator, cell: CellValue, context: ReadingContext): Read {
  if (cell.kind === 'blank' || isBlankCell(cell)) return { answer: blankAnswer };
  if (cell.kind === 'error') return unreadable('excel_error', cell.error);
  if (cell.kind === 'uncalculated') return unreadable('uncalculated', '');
  switch (indicator.kind) {
    case 'boolean':
      return readLogical(cell);
    case 'choice':
      return readOption(indicator, cell, context);
    case 'date':
      return readDate(cell, context.date1904);
    case 'text':
      // A number typed as a name or reference is taken as it was typed; TRUE is not a name.
      return cell.kind === 'logical' || (cell.kind === 'text' && cell.value.trim() === '')
        ? unreadable('not_text', String(cell.value))
        : textAnswer(String(cell.value));
    default:
      return readNumber(indicator, cell, context.locale);
  }
}

/** Whether an option of a multi-choice indicator is ticked; undefined where its cell is blank. */
export function readTick(cell: CellValue): boolean | undefined | AnswerFault {
  if (cell.kind === 'blank' || isBlankCell(cell)) return undefined;
  if (cell.kind === 'error') return unreadable('excel_error', cell.error).fault;
  if (cell.kind === 'uncalculated') return unreadable('uncalculated', '').fault;
  const { answer, fault } = readLogical(cell);
  return answer.kind === 'logical' ? answer.value : fault;
}

/** A cell with something in it. */
type FilledCell = Exclude<CellValue, { kind: 'blank' | 'error' | 'uncalculated' }>;

function readLogical(cell: FilledCell): Read {
  const value =
    cell.kind === 'logical'
      ? cell.value
      : cell.kind === 'text'
        ? readLogicalText(cell.value)
        : undefined;
  return value === undefined
    ? unreadable('not_an_option', String(cell.value))
    : { answer: { kind: 'logical', value } };
}

function readOption(
  indicator: Indicator,
  cell: FilledCell,
  { template, language }: ReadingContext,
): Read {
  const seen = String(cell.value);
  const [option, other] =
    cell.kind === 'text' ? matchingOptions(template, language, indicator, seen) : [];
  if (option === undefined) return unreadable('not_an_option', seen);
  if (other === undefined) return { answer: { kind: 'choice', option } };
  const [first, second] = [option, other].map((one) =>
    optionWord(template, language, indicator, one),
  ) as [string, string];
  return unreadable('ambiguous_option', seen, { first, second });
}

function readDate(cell: FilledCell, date1904: boolean): Read {
  if (cell.kind === 'number') {
    // Excel shows days before the first one of either system as no dates, and keeps the time of day behind the point.
    const date = cell.value < 0 ? undefined : dateOfSerial(cell.value + (date1904 ? days1904 : 0));
    return date ? { answer: { kind: 'date', date } } : unreadable('not_a_date', String(cell.value));
  }
  if (cell.kind === 'logical') return unreadable('not_a_date', String(cell.value));
  const reading = readDateText(cell.value);
  switch (reading.kind) {
    case 'date':
      return { answer: { kind: 'date', date: reading.date } };
    case 'ambiguous': {
      const [first, second] = reading.readings;
      return unreadable('ambiguous_date', cell.value.trim(), { first, second });
    }
    case 'none':
      return unreadable(reading.fault, cell.value.trim());
  }
}

function isWhole({ kind }: Indicator): boolean {
  return kind === 'integer' || kind === 'year';
}

/** A number of 15 digits, as Excel shows and compares it: 33 where a formula left 33.000000000000004. */
function asShown(value: number): number {
  return Number(value.toPrecision(15));
}

function readNumber(indicator: Indicator, cell: FilledCell, locale: NumberLocale): Read {
  if (cell.kind === 'number') {
    // 35 % typed into a cell formatted as a percentage is stored as 0.35: the format says what was meant.
    const value =
      cell.percent && indicator.kind === 'percent' ? asShown(cell.value * 100) : cell.value;
    return numberAnswer(indicator, isWhole(indicator) ? asShown(value) : value);
  }
  if (cell.kind === 'logical') return unreadable('not_a_number', String(cell.value));
  const seen = cell.value.trim();
  const reading = readNumberText(seen, locale, indicator.kind === 'percent');
  switch (reading.kind) {
    case 'number':
      return numberAnswer(indicator, reading.value);
    case 'ambiguous': {
      const [smaller, greater] = reading.readings.map((one) => writeNumber(one, locale));
      return unreadable('ambiguous_number', seen, { first: smaller ?? '', second: greater ?? '' });
    }
    case 'foreign':
      return unreadable('foreign_number', seen, { reading: writeNumber(reading.value, locale) });
    case 'none':
      return unreadable(reading.fault, seen);
  }
}
