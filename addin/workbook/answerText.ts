// An answer as it is shown to a person: in words, figures grouped as the language does it.
import {
  type Answer,
  type Indicator,
  type Language,
  optionWord,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { dateText } from '../components/dates.ts';

/** An answer in words; empty for blank. */
export function answerText(
  { template, language }: { readonly template: Template; readonly language: Language },
  indicator: Indicator,
  answer: Answer,
): string {
  const words = wordsOf(language);
  switch (answer.kind) {
    case 'number':
      return numberText(answer.value, language, indicator.kind === 'year');
    case 'logical':
      return answer.value ? words.yes : words.no;
    case 'choice':
      return optionWord(template, language, indicator, answer.option);
    case 'choices':
      return answer.options
        .map((option) => optionWord(template, language, indicator, option))
        .join('; ');
    case 'text':
      return answer.value;
    case 'date':
      return dateText(answer.date, language);
    case 'unreadable':
      return answer.seen;
    case 'blank':
      return '';
  }
}

export function numberText(value: number, language: Language, isYear = false): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: 6,
    useGrouping: !isYear,
  }).format(value);
}
