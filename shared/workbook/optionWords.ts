// Options as words: codes are stored and compared, words are shown, and a reader finds the code again.
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import type { Template } from '../template/template.ts';
import { type Language, languages } from '../template/words.ts';
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
 * The options that a text may stand for, capitals and outer spaces aside: its word in the workbook's language decides; else
 * its code, or its word in any language of the template. More than one: nobody can tell which was meant. Of a country the
 * leading two letters suffice.
 */
export function matchingOptions(
  template: Template,
  language: Language,
  indicator: Indicator,
  text: string,
): readonly string[] {
  const wanted = folded(text);
  const options = optionsOf(indicator);
  if (
    indicator.options === 'iso3166' &&
    /^[a-z]{2}( |$)/.test(wanted) &&
    options.includes(wanted.slice(0, 2))
  ) {
    return [wanted.slice(0, 2)];
  }
  const isWord = (option: string, one: Language) =>
    folded(optionWord(template, one, indicator, option)) === wanted;
  const own = options.filter((option) => isWord(option, language));
  if (own.length > 0) return own;
  // Names of countries differ from one runtime to another, so they are compared in the workbook's language only.
  const others =
    indicator.options === 'iso3166'
      ? []
      : languages.filter((one) => template.words[one] !== undefined);
  return options.filter((option) => option === wanted || others.some((one) => isWord(option, one)));
}

/** Without outer spaces, in one Unicode form, in small letters. */
function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
