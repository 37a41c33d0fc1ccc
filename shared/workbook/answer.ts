// An answer: what an institution says to an indicator, typed. Also its plain form for JSON.
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import { canonicalText, isStorableText, shownText } from '../template/plainText.ts';
import type { Place } from './cellValue.ts';

export type Answer =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  /** An ISO date, 2025-12-31. */
  | { readonly kind: 'date'; readonly date: string }
  /** Something is there that is no answer to this indicator; a finding says what. Never counted, never blank. */
  | { readonly kind: 'unreadable'; readonly seen: string };

export const blankAnswer: Answer = { kind: 'blank' };

/** An indicator's answer with the cell it came from, and what was written beside it. */
export interface Reading {
  readonly indicator: string;
  readonly answer: Answer;
  readonly place?: Place;
  readonly evidence?: string;
  readonly comment?: string;
}

/** An answer as JSON carries it: codes for options, ISO dates, null for blank. */
export type AnswerData = number | string | boolean | readonly string[] | null;

/** Why something is no answer: the code of a finding and its details. */
export interface AnswerFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export const textLimit = 2000;

/** The plain form of an answer; what could not be read has none and must not be stored. */
export function answerToData(answer: Answer): AnswerData {
  switch (answer.kind) {
    case 'number':
    case 'text':
    case 'logical':
      return answer.value;
    case 'choice':
      return answer.option;
    case 'choices':
      return answer.options;
    case 'date':
      return answer.date;
    default:
      return null;
  }
}

/** The answer behind a plain form, held against the indicator's kind. */
export function answerFromData(
  indicator: Indicator,
  data: AnswerData,
): { answer: Answer; fault?: AnswerFault } {
  if (data === null) return { answer: blankAnswer };
  const options = optionsOf(indicator);
  const refuse = (code: string) =>
    unreadable(code, Array.isArray(data) ? data.join('; ') : String(data));
  switch (indicator.kind) {
    case 'boolean':
      return typeof data === 'boolean'
        ? { answer: { kind: 'logical', value: data } }
        : refuse('not_an_option');
    case 'choice':
      return typeof data === 'string' && options.includes(data)
        ? { answer: { kind: 'choice', option: data } }
        : refuse('not_an_option');
    case 'multichoice': {
      if (!Array.isArray(data) || new Set(data).size !== data.length)
        return refuse('not_an_option');
      const wanted: readonly string[] = data;
      if (!wanted.every((one) => options.includes(one))) return refuse('not_an_option');
      return {
        answer: { kind: 'choices', options: options.filter((one) => wanted.includes(one)) },
      };
    }
    case 'date':
      return typeof data === 'string' && isIsoDate(data)
        ? { answer: { kind: 'date', date: data } }
        : refuse('not_a_date');
    case 'text':
      return typeof data === 'string' ? textAnswer(data) : refuse('not_text');
    default:
      return typeof data === 'number' ? numberAnswer(indicator, data) : refuse('not_a_number');
  }
}

/** A number as an answer: finite, whole where whole numbers are asked for. */
export function numberAnswer(
  indicator: Indicator,
  value: number,
): { answer: Answer; fault?: AnswerFault } {
  if (!Number.isFinite(value)) return unreadable('not_a_number', String(value));
  if (indicator.kind === 'integer' && !Number.isInteger(value))
    return unreadable('not_whole', String(value));
  if (indicator.kind === 'year' && !Number.isInteger(value))
    return unreadable('not_a_year', String(value));
  return { answer: { kind: 'number', value: value === 0 ? 0 : value } };
}

/** A text as an answer: trimmed, in Unicode form NFC; only white space is blank. */
export function textAnswer(text: string): { answer: Answer; fault?: AnswerFault } {
  const value = canonicalText(text);
  if (value === '') return { answer: blankAnswer };
  if (!isStorableText(value)) return unreadable('forbidden_character', value);
  if (value.length > textLimit) {
    const details = { length: value.length, limit: textLimit };
    return { ...unreadable('text_too_long', value), fault: { code: 'text_too_long', details } };
  }
  return { answer: { kind: 'text', value } };
}

/** What is no answer, with the beginning of what was seen, fit to be stored and shown, and what else its sentence says. */
export function unreadable(
  code: string,
  seen: string,
  details: AnswerFault['details'] = {},
): { answer: Answer; fault: AnswerFault } {
  const start = seen.length > 60 ? `${seen.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : seen;
  const short = shownText(start);
  return {
    answer: { kind: 'unreadable', seen: short },
    fault: { code, details: { seen: short, ...details } },
  };
}

/** Whether a text is a date of the calendar between 1900-03-01 and 9999-12-31. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}
