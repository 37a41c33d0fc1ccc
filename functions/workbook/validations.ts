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

/** Restricts the answer cell of an indicator (or of one of its options, where `list` is the yes/no list). */
export function validateAnswer(
  file: Spreadsheet,
  place: { sheet: string; row: number; column: number },
  indicator: Indicator,
  words: PeerbookWords,
  options: { list?: ListRange; prompt: string; title: string },
): void {
  const rule: Validation = options.list
    ? {
        Type: 'list',
        Formula1: listReference(options.list),
        ErrorTitle: words.cells['listTitle'] ?? '',
        Error: words.cells['listError'] ?? '',
      }
    : restriction(indicator, words);
  checked(
    file.AddDataValidation(place.sheet, {
      Sqref: addressOf(place.row, place.column),
      AllowBlank: true,
      ShowErrorMessage: true,
      ErrorStyle: 'stop',
      ...rule,
      ShowInputMessage: options.prompt !== '',
      PromptTitle: cut(options.title, 32),
      Prompt: cut(options.prompt, 255),
    }),
  );
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
    const [Formula1, Formula2] = [serialOfDate('1990-01-01'), serialOfDate('2100-12-31')].map(
      String,
    ) as [string, string];
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
  const range = say(
    min !== undefined && max !== undefined
      ? 'between'
      : min !== undefined
        ? 'from'
        : max !== undefined
          ? 'to'
          : 'any',
    {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
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
