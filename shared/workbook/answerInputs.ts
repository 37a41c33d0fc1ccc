// From an answer back to cells: what to put into them so that the reader reads just that answer.
import { serialOfDate } from '../formula/value.ts';
import { optionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { wordsOf } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { optionWord } from './optionWords.ts';

/** Days between the 1900 and the 1904 date systems. */
const days1904 = 1462;

/** What is put into the cell of a name. A number as it is meant: 35 of a percentage is 35 %. Null empties the cell. */
export interface AnswerInput {
  /** The indicator, or one of its options. */
  readonly name: string;
  readonly value: number | string | null;
}

/**
 * The inputs for an answer, in the words of a workbook's language. Several options take a cell each, and each says yes or
 * no; blank empties all of them. Dates become serial numbers.
 * @param date1904 whether the workbook counts days from 1904
 * @throws Error for an answer that could not be read: what nobody understood is not written anywhere
 */
export function answerInputs(
  template: Template,
  language: Language,
  indicator: Indicator,
  answer: Answer,
  date1904 = false,
): readonly AnswerInput[] {
  if (answer.kind === 'unreadable') throw new Error(`"${answer.seen}" is no answer to be written`);
  const words = wordsOf(language);
  if (indicator.kind === 'multichoice') {
    const chosen = answer.kind === 'choices' ? answer.options : undefined;
    return optionsOf(indicator).map((option) => ({
      name: optionName(indicator.code, option),
      value: chosen ? (chosen.includes(option) ? words.yes : words.no) : null,
    }));
  }
  const value = singleValue(template, language, indicator, answer);
  const isLater = date1904 && answer.kind === 'date';
  return [{ name: indicator.code, value: isLater ? Number(value) - days1904 : value }];
}

function singleValue(
  template: Template,
  language: Language,
  indicator: Indicator,
  answer: Exclude<Answer, { kind: 'unreadable' }>,
): AnswerInput['value'] {
  const words = wordsOf(language);
  switch (answer.kind) {
    case 'number':
    case 'text':
      return answer.value;
    case 'logical':
      return answer.value ? words.yes : words.no;
    case 'choice':
      return optionWord(template, language, indicator, answer.option);
    case 'date':
      return serialOfDate(answer.date);
    default:
      return null;
  }
}
