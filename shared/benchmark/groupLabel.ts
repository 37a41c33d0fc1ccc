// A peer group's id in words: "Country: Peru", "Size: small (up to 10,000 borrowers)".
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { countryNames } from '../words/countryNames.ts';
import { wordsOf } from '../words/words.ts';

export function groupLabel(template: Template, language: Language, group: string): string {
  const words = wordsOf(language);
  const [kind = '', name = ''] = group.split(':');
  const kindWord = words.groups[kind] ?? kind;
  if (name === '') return kindWord;
  const nameWord =
    kind === 'country'
      ? countryNames(language)(name)
      : kind === 'legal'
        ? template.words[language]?.options[name]
        : words.groups[name];
  return `${kindWord}: ${nameWord ?? name}`;
}

/** An n band in words; the band of a withheld row says nothing more. */
export function bandLabel(language: Language, band: string): string {
  return band === 'not_shown' ? wordsOf(language).withheld : band.replace('-', '–');
}
