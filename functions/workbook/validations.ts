// Data validation of answer cells: list, number, date and length, each with a message that says what is asked for.
import {
  addressOf,
  fill,
  type Indicator,
  numericKinds,
  type PeerbookWords,
  quoteSheet,
  serialOfDate,
  textLimit,
} from '@peerbook/shared';
import { checked, type Spreadsheet } from './excelize.ts';

type Validation = Parameters<Spreadsheet['AddDataValidation']>[1];

/** Where the words of an option list stand: a column of the hidden list sheet. */
export interface ListRange {
  readonly sheet: string;
  readonly column: string;
  readonly count: number;
}

const cut = (text: string, limit: number) =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;

export function listReference(list: ListRange): string {
  return `${quoteSheet(list.sheet)}!$${list.column}$1:$${list.column}$${list.count}`;
}

/** Dates that a report may give, both ends included. */
export const dateLimits = ['1990-01-01', '2100-12-31'] as const;

/** A condition of the cell's own beside its kind: what a rule about this one answer asks. */
export interface OwnCondition {
  readonly formula: string;
  readonly message: string;
}

/** Excel takes as many characters in the formula of a validation, and in a message. */
const formulaLimit = 255;

/** Restricts the answer cell of an indicator (or of one of its options, where `list` is the yes/no list). */
export function validateAnswer(
  file: Spreadsheet,
  place: { sheet: string; row: number; column: number },
  indicator: Indicator,
  words: PeerbookWords,
  options: { list?: ListRange; prompt: string; title: string; own?: OwnCondition },
): void {
  const rule: Validation = options.list
    ? {
        Type: 'list',
        Formula1: listReference(options.list),
        ErrorTitle: words.cells['listTitle'] ?? '',
        Error: words.cells['listError'] ?? '',
      }
    : withOwnCondition(restriction(indicator, words), options.own);
  checked(
    file.AddDataValidation(place.sheet, {
      Sqref: addressOf(place.row, place.column),
      AllowBlank: true,
      ShowErrorMessage: true,
      ErrorStyle: 'stop',
      ...rule,
      ShowInputMessage: options.prompt !== '',
      PromptTitle: cut(options.title, 32),
      Prompt: cut(options.prompt, formulaLimit),
    }),
  );
}

/** A condition says all that a comparison says, too: whoever calls puts kind and bounds into it. */
function withOwnCondition(rule: Validation, own: OwnCondition | undefined): Validation {
  if (!own || own.formula.length > formulaLimit) return rule;
  return {
    Type: 'custom',
    Formula1: escapeXml(own.formula),
    ErrorTitle: rule.ErrorTitle ?? '',
    Error: cut([rule.Error, own.message].filter(Boolean).join(' '), formulaLimit),
  };
}

/** The writer puts formulas of validations into the file as they are. */
function escapeXml(formula: string): string {
  return formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** "0 or more", "up to 5", "0 to 100". */
export function rangeWords(
  { min, max }: { readonly min?: number; readonly max?: number },
  { cells }: PeerbookWords,
): string {
  const both = min !== undefined && max !== undefined;
  const key = both ? 'between' : min !== undefined ? 'from' : max !== undefined ? 'to' : 'any';
  return fill(cells[key] ?? '', {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
}

function restriction(indicator: Indicator, words: PeerbookWords): Validation {
  const say = (key: string, details: Record<string, string | number> = {}) =>
    fill(words.cells[key] ?? '', details);
  if (indicator.kind === 'text') {
    return {
      Type: 'textLength',
      Operator: 'lessThanOrEqual',
      Formula1: String(textLimit),
      ErrorTitle: '',
      Error: say('textError', { limit: textLimit }),
    };
  }
  if (indicator.kind === 'date') {
    const [Formula1, Formula2] = dateLimits.map((date) => String(serialOfDate(date))) as [
      string,
      string,
    ];
    return {
      Type: 'date',
      Operator: 'between',
      Formula1,
      Formula2,
      ErrorTitle: '',
      Error: say('dateError'),
    };
  }
  if (!numericKinds.has(indicator.kind))
    return { Type: 'textLength', Operator: 'lessThanOrEqual', Formula1: '32767' };
  const whole = indicator.kind === 'integer' || indicator.kind === 'year';
  const { min, max } = indicator.bounds ?? {};
  const range = rangeWords(
    { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    words,
  );
  const bounds: Validation =
    min !== undefined && max !== undefined
      ? { Operator: 'between', Formula1: String(min), Formula2: String(max) }
      : max !== undefined
        ? { Operator: 'lessThanOrEqual', Formula1: String(max) }
        : { Operator: 'greaterThanOrEqual', Formula1: String(min ?? -1e15) };
  return {
    Type: whole ? 'whole' : 'decimal',
    ...bounds,
    ErrorTitle: say('numberTitle'),
    Error: say(whole ? 'wholeError' : 'numberError', { range }),
  };
}

/** Bounds the length of evidence and comments, which may be any text. */
export function validateNotes(
  file: Spreadsheet,
  sheet: string,
  from: string,
  to: string,
  words: PeerbookWords,
): void {
  checked(
    file.AddDataValidation(sheet, {
      Sqref: `${from}:${to}`,
      Type: 'textLength',
      Operator: 'lessThanOrEqual',
      Formula1: String(textLimit),
      AllowBlank: true,
      ShowErrorMessage: true,
      ErrorStyle: 'stop',
      Error: fill(words.cells['textError'] ?? '', { limit: textLimit }),
    }),
  );
}
