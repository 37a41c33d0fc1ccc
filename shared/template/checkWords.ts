// Checks the words of a template in one language: one for everything, options that can be told apart, names that Excel takes.
import { availableLanguages, wordsOf } from '../words/words.ts';
import type { TemplateFault } from './checkTemplate.ts';
import { optionsOf } from './options.ts';
import type { Template } from './template.ts';
import type { TemplateWords } from './words.ts';

/** Faults of the words in one language. */
export function checkWords(
  template: Template,
  language: string,
  words: TemplateWords,
): readonly TemplateFault[] {
  return [
    ...missingWords(template, language, words),
    ...sheetNames(template, language, words),
    ...optionsAlike(template, language, words),
  ];
}

function missingWords(template: Template, language: string, words: TemplateWords): TemplateFault[] {
  const missing = (
    path: string,
    codes: readonly string[],
    dictionary: Readonly<Record<string, unknown>>,
  ) =>
    [...new Set(codes)]
      .filter((code) => !Object.hasOwn(dictionary, code))
      .map((code) => ({ path: ['words', language, path], sentence: `no word for ${code}` }));
  const indicators = template.sections.flatMap((section) => section.indicators);
  return [
    ...missing('sheets', template.sheets, words.sheets),
    ...missing(
      'sections',
      template.sections.map((section) => section.code),
      words.sections,
    ),
    ...missing(
      'indicators',
      indicators.map((one) => one.code),
      words.indicators,
    ),
    ...missing(
      'ratios',
      template.ratios.map((one) => one.code),
      words.ratios,
    ),
    ...missing(
      'rules',
      template.rules.map((one) => one.code),
      words.rules,
    ),
    ...missing(
      'units',
      [...indicators, ...template.ratios].flatMap((one) => one.unit ?? []),
      words.units,
    ),
    ...missing(
      'options',
      indicators
        .filter((one) => typeof one.options !== 'string' || one.options === 'practice')
        .flatMap((one) => optionsOf(one)),
      words.options,
    ),
  ];
}

/** The hidden sheets of a workbook: identity, option lists, rules and what they read. Excel keeps "History" from everybody. */
const reserved = ['_peerbook', '_lists', '_rules', '_reference', 'history'];

/** Names that the issuing of a workbook takes for itself, in small letters. */
function takenNames(language: string): Set<string> {
  const own = availableLanguages
    .filter((one) => one === language)
    .map((one) => wordsOf(one).sheets);
  const names = own.flatMap((sheets) => Object.values(sheets));
  return new Set([...names, ...reserved].map((name) => name.toLowerCase()));
}

function sheetNames(template: Template, language: string, words: TemplateWords): TemplateFault[] {
  const taken = takenNames(language);
  const faults: TemplateFault[] = [];
  const say = (sentence: string) => faults.push({ path: ['words', language, 'sheets'], sentence });
  for (const sheet of new Set(template.sheets)) {
    const name = Object.hasOwn(words.sheets, sheet) ? words.sheets[sheet] : undefined;
    if (name === undefined) continue;
    if (name.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name) || name.trim() === '')
      say(`Excel takes no sheet named "${name}"`);
    if (taken.has(name.toLowerCase())) say(`the sheet name "${name}" is taken`);
    taken.add(name.toLowerCase());
  }
  return faults;
}

/** An answer is read back by its word or its code, so that neither may stand for two options of one choice. */
function optionsAlike(template: Template, language: string, words: TemplateWords): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const indicator of template.sections.flatMap((section) => section.indicators)) {
    if (indicator.options === 'iso3166' || indicator.options === 'iso4217') continue;
    const owners = new Map<string, string>();
    for (const option of new Set(optionsOf(indicator))) {
      const word = Object.hasOwn(words.options, option) ? words.options[option] : undefined;
      for (const spelling of new Set([option, (word ?? option).trim().toLowerCase()])) {
        const other = owners.get(spelling);
        if (other !== undefined && other !== option)
          faults.push({
            path: ['words', language, 'options'],
            sentence: `${other} and ${option} of ${indicator.code} read alike`,
          });
        owners.set(spelling, option);
      }
    }
  }
  return faults;
}
