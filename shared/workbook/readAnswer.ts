// From a cell to an answer. Nothing is guessed: what may be read in two ways is a finding.
import { dateOfSerial } from '../formula/value.ts';
import type { Indicator } from '../template/indicator.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import {
  type Answer,
  type AnswerFault,
  blankAnswer,
  isIsoDate,
  numberAnswer,
  textAnswer,
  unreadable,
} from './answer.ts';
import type { CellValue } from './cellValue.ts';
import { findOption } from './optionWords.ts';

/** Days between the 1900 and the 1904 date systems. */
const days1904 = 1462;

export interface ReadingContext {
  readonly template: Template;
  readonly language: Language;
  readonly date1904: boolean;
}

/** Only spaces, as the formulas of an issued workbook can tell them too. */
const onlySpaces = /^[ \u00a0]*$/;

/** Whether a cell counts as not answered: empty, or nothing in it but spaces. */
export function isBlankCell(cell: CellValue): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && onlySpaces.test(cell.value));
}

/** Reads a cell as the answer to an indicator that is not multi-choice. */
export function readAnswer(
  indicator: Indicator,
  cell: CellValue,
  context: ReadingContext,
): { answer: Answer; fault?: AnswerFault } {
  if (cell.kind === 'blank' || isBlankCell(cell)) return { answer: blankAnswer };
  if (cell.kind === 'error') return unreadable('excel_error', cell.error);
  if (cell.kind === 'uncalculated') return unreadable('uncalculated', '');
  switch (indicator.kind) {
    case 'boolean':
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
      return readNumber(indicator, cell);
  }
}

/** Whether an option of a multi-choice indicator is ticked; undefined where its cell is blank. */
export function readTick(
  cell: CellValue,
  yes: string,
  no: string,
): boolean | undefined | AnswerFault {
  if (cell.kind === 'blank' || isBlankCell(cell)) return undefined;
  if (cell.kind === 'logical') return cell.value;
  if (cell.kind === 'text') {
    const text = cell.value.trim().toLowerCase();
    if (text === yes.toLowerCase() || text === 'yes') return true;
    if (text === no.toLowerCase() || text === 'no') return false;
  }
  if (cell.kind === 'error') return unreadable('excel_error', cell.error).fault;
  if (cell.kind === 'uncalculated') return unreadable('uncalculated', '').fault;
  return unreadable('not_an_option', String(cell.value)).fault;
}

function readOption(
  indicator: Indicator,
  cell: CellValue,
  context: ReadingContext,
): { answer: Answer; fault?: AnswerFault } {
  if (indicator.kind === 'boolean' && cell.kind === 'logical')
    return { answer: { kind: 'logical', value: cell.value } };
  const seen =
    cell.kind === 'text'
      ? cell.value
      : cell.kind === 'number' || cell.kind === 'logical'
        ? String(cell.value)
        : '';
  const option =
    cell.kind === 'text'
      ? findOption(context.template, context.language, indicator, seen)
      : undefined;
  if (option === undefined) return unreadable('not_an_option', seen);
  return {
    answer:
      indicator.kind === 'boolean'
        ? { kind: 'logical', value: option === 'yes' }
        : { kind: 'choice', option },
  };
}

function readDate(cell: CellValue, date1904: boolean): { answer: Answer; fault?: AnswerFault } {
  if (cell.kind === 'number') {
    const date = dateOfSerial(cell.value + (date1904 ? days1904 : 0));
    return date ? { answer: { kind: 'date', date } } : unreadable('not_a_date', String(cell.value));
  }
  const text =
    cell.kind === 'text' ? cell.value.trim() : String(cell.kind === 'logical' ? cell.value : '');
  return isIsoDate(text)
    ? { answer: { kind: 'date', date: text } }
    : unreadable('not_a_date', text);
}

function isWhole({ kind }: Indicator): boolean {
  return kind === 'integer' || kind === 'year';
}

/** A number of 15 digits, as Excel shows and compares it: 33 where a formula left 33.000000000000004. */
function asShown(value: number): number {
  return Number(value.toPrecision(15));
}

function readNumber(
  indicator: Indicator,
  cell: CellValue,
): { answer: Answer; fault?: AnswerFault } {
  if (cell.kind === 'number') {
    // 35 % typed into a cell formatted as a percentage is stored as 0.35: the format says what was meant.
    const value =
      cell.percent && indicator.kind === 'percent' ? asShown(cell.value * 100) : cell.value;
    return numberAnswer(indicator, isWhole(indicator) ? asShown(value) : value);
  }
  if (cell.kind !== 'text')
    return unreadable('not_a_number', cell.kind === 'logical' ? String(cell.value) : '');
  const text = cell.value.trim();
  // Digits alone can be read in one way only; a separator makes 1,500 both one and a half and fifteen hundred.
  if (/^-?\d{1,15}$/.test(text)) return numberAnswer(indicator, Number(text));
  return /^[-+(]?\s*\d[\d.,'\s\u00a0\u202f]*\)?\s*%?$/.test(text)
    ? unreadable('ambiguous_number', text)
    : unreadable('not_a_number', text);
}
