// Answers as cells to type into: what a user of an issued workbook would do.
import {
  type AnswerData,
  type Indicator,
  indicatorsOf,
  type Language,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  serialOfDate,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import type { Typed, TypedCell } from './sheetEngine.ts';

/**
 * Every answer cell of the template with what is typed into it, null where nothing is: put in one after another, no
 * report leaves anything of the one before. A text where a number belongs is typed as it is.
 */
export function answerCells(
  template: Template,
  language: Language,
  answers: Readonly<Record<string, AnswerData>>,
): readonly TypedCell[] {
  const { places } = layoutOf(template, language);
  const { yes } = wordsOf(language);
  const cellNamed = (name: string, value: Typed): TypedCell => {
    const place = places.get(name);
    if (!place) throw new Error(`${name} has no cell in the workbook`);
    return { ...place, value };
  };
  return indicatorsOf(template).flatMap((indicator) => {
    const data = answers[indicator.code] ?? null;
    if (indicator.kind !== 'multichoice')
      return [cellNamed(indicator.code, typed(template, language, indicator, data))];
    const chosen = Array.isArray(data) ? data : [];
    return optionsOf(indicator).map((option) =>
      cellNamed(optionName(indicator.code, option), chosen.includes(option) ? yes : null),
    );
  });
}

function typed(
  template: Template,
  language: Language,
  indicator: Indicator,
  data: AnswerData,
): Typed {
  const words = wordsOf(language);
  if (typeof data === 'boolean') return data ? words.yes : words.no;
  if (typeof data === 'string' && indicator.kind === 'choice')
    return optionWord(template, language, indicator, data);
  if (typeof data === 'string' && indicator.kind === 'date') return serialOfDate(data);
  return data as string | number | null;
}
