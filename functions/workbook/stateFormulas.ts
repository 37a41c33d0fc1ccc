// When a cell counts as answered, as a formula: 0 blank, 1 an answer, 2 neither; true to the reader of answers.
//
// Where the reader is kinder, a check is "not evaluated" here and evaluated on the server, never the other way round:
// - numbers typed as text, where the workbook's locale and all others read one number, and dates typed as text, where the
//   calendar leaves one day;
// - options typed by their code, by their word in another language of the template, with spaces around them, or of a country by
//   its two letters; options whose words have a tilde in them, which MATCH reads as a sign;
// - TRUE and FALSE for yes and no, also as text and in other languages, and "yes" and "no" in other languages;
// - percentages in cells formatted as percentages, where the program tells the format (Excel for the web does not);
// - dates with a time of day, and dates in a workbook that was switched to count from 1904.
// Texts with control characters other than line breaks are an answer here and an error on the server.
import {
  type Indicator,
  type PeerbookWords,
  quoteText,
  slotStates,
  textLimit,
} from '@peerbook/shared';
import { type ListRange, listReference } from './validations.ts';

const { blank, known, unreadable } = slotStates;
/** Numbers that Excel shows as dates of the calendar: 1900-03-01 to 9999-12-31. */
const [firstDate, dateLimit] = [61, 2958466];

/** Empty, or nothing but spaces and no-break spaces. */
const isBlankCondition = (cell: string) => `LEN(TRIM(SUBSTITUTE(${cell},"\u00a0"," ")))=0`;
/** Also tabs and line breaks. */
const hasOnlyWhiteSpace = (cell: string) => `LEN(TRIM(CLEAN(SUBSTITUTE(${cell},"\u00a0"," "))))=0`;

const state = (cell: string, answer: string) =>
  `IFERROR(IF(${isBlankCondition(cell)},${blank},IF(${answer},${known},${unreadable})),${unreadable})`;

/** A condition that is TRUE where a cell that is not blank holds an answer of the indicator's kind. */
function answerCondition(
  { kind }: Pick<Indicator, 'kind'>,
  cell: string,
  words: Pick<PeerbookWords, 'yes' | 'no'>,
  list?: ListRange,
): string {
  // To LibreOffice TRUE is a number too.
  const isNumber = `AND(ISNUMBER(${cell}),NOT(ISLOGICAL(${cell})))`;
  const number = (condition: string) => `IF(${isNumber},${condition},FALSE)`;
  switch (kind) {
    case 'integer':
    case 'year':
      return number(`INT(${cell})=${cell}`);
    case 'date':
      return number(`AND(INT(${cell})=${cell},${cell}>=${firstDate},${cell}<${dateLimit})`);
    case 'percent':
      return number(`NOT(IFERROR(LEFT(CELL("format",${cell}))="P",FALSE))`);
    case 'boolean':
    case 'multichoice':
      return `OR(${cell}=${quoteText(words.yes)},${cell}=${quoteText(words.no)})`;
    case 'choice':
      return list ? isListed(cell, listReference(list)) : `ISTEXT(${cell})`;
    case 'text':
      return `AND(OR(ISTEXT(${cell}),${isNumber}),LEN(${cell})<=${textLimit},NOT(${hasOnlyWhiteSpace(cell)}))`;
    default:
      return isNumber;
  }
}

/** To MATCH a star is any word, so that what it found is compared. */
function isListed(cell: string, list: string): string {
  const found = `MATCH(${cell},${list},0)`;
  return `IF(ISNUMBER(${found}),INDEX(${list},${found})=${cell},FALSE)`;
}

/** The state of one cell: an answer, or one option of a multi-choice. */
export function answerState(
  indicator: Pick<Indicator, 'kind'>,
  cell: string,
  words: Pick<PeerbookWords, 'yes' | 'no'>,
  list?: ListRange,
): string {
  return state(cell, answerCondition(indicator, cell, words, list));
}

/** The state of a multi-choice from the states of its options: blank where all are, an answer where all others say yes or no. */
export function choicesState(range: string, count: number): string {
  return `IF(COUNTIF(${range},${blank})=${count},${blank},IF(COUNTIF(${range},${unreadable})=0,${known},${unreadable}))`;
}

/** The state of evidence or comment. What can't be read there is none, as it is to the reader. */
export function noteState(cell: string): string {
  return `IFERROR(IF(OR(ISLOGICAL(${cell}),LEN(${cell})>${textLimit},${hasOnlyWhiteSpace(cell)}),${blank},${known}),${blank})`;
}
