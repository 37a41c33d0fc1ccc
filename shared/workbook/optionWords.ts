// Options as words: codes are stored and compared, words are shown, and a reader finds the code again.
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { countryNames } from '../words/countryNames.ts';
import { wordsOf } from '../words/words.ts';

/**
 * The word for an option of an indicator. Questions of yes or no have Peerbook's own words in every template; countries and
 * currencies keep their code in front, so it can be typed as well.
 */
export function optionWord(
  template: Template,
  language: Language,
  indicator: Pick<Indicator, 'options'> & Partial<Pick<Indicator, 'kind'>>,
  option: string,
): string {
  if (indicator.kind === 'boolean') return wordsOf(language)[option === 'yes' ? 'yes' : 'no'];
  if (indicator.options === 'iso4217') return option.toUpperCase();
  if (indicator.options === 'iso3166') {
    const name = countryNames(language)(option);
    return name ? `${option.toUpperCase()} ${name}` : option.toUpperCase();
  }
  return template.words[language]?.options[option] ?? option;
}

/** All options of an indicator with their words, in order. */
export function optionWords(
  template: Template,
  language: Language,
  indicator: Indicator,
): readonly { option: string; word: string }[] {
  return optionsOf(indicator).map((option) => ({
    option,
    word: optionWord(template, language, indicator, option),
  }));
}

/**
 * The option that a text stands for: its word in the language or its code, capitals and outer spaces aside; of a country
 * the leading two letters suffice. Undefined where there is none.
 */
export function findOption(
  template: Template,
  language: Language,
  indicator: Indicator,
  text: string,
): string | undefined {
  const wanted = text.trim().toLowerCase();
  const options = optionsOf(indicator);
  if (
    indicator.options === 'iso3166' &&
    /^[a-z]{2}( |$)/.test(wanted) &&
    options.includes(wanted.slice(0, 2))
  ) {
    return wanted.slice(0, 2);
  }
  return options.find(
    (option) =>
      option === wanted ||
      optionWord(template, language, indicator, option).toLowerCase() === wanted,
  );
}
