// A peer group's id in words: "Country: Peru", "Size: small (fewer than 10,000 borrowers)"; of a pair both, with a semicolon.
import { type BandedKind, readBandName } from '../release/bands.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { colonIn } from '../words/colon.ts';
import { countryNames } from '../words/countryNames.ts';
import { fill, type PeerbookWords, wordsOf } from '../words/words.ts';
import { figureText } from './benchmark.ts';

/** What has no words, such as a region that an association named itself, is shown as it is. */
export function groupLabel(template: Template, language: Language, group: string): string {
  return group
    .split(',')
    .map((one) => singleLabel(template, language, one))
    .join('; ');
}

function singleLabel(template: Template, language: Language, group: string): string {
  const words = wordsOf(language);
  const [kind = '', name = ''] = group.split(':');
  const kindWord = words.groups[kind] ?? kind;
  if (name === '') return kindWord;
  return `${kindWord}${colonIn(language)} ${nameOf(template, language, kind, name) ?? name}`;
}

function nameOf(
  template: Template,
  language: Language,
  kind: string,
  name: string,
): string | undefined {
  const { bands, groups } = wordsOf(language);
  if (kind === 'country') return countryNames(language)(name);
  if (kind === 'legal') return template.words[language]?.options[name];
  return (isBanded(kind, bands) && bandLabelOf(bands[kind], name, language)) || groups[name];
}

function isBanded(kind: string, bands: PeerbookWords['bands']): kind is BandedKind {
  return Object.hasOwn(bands, kind);
}

/** By its own bounds: whatever catalogue holds now, a name of then says what it meant. */
function bandLabelOf(
  words: PeerbookWords['bands'][BandedKind],
  name: string,
  language: Language,
): string | undefined {
  const band = readBandName(name);
  if (!band) return undefined;
  const text = (bound = 0) => figureText({ kind: 'point', figure: String(bound) }, language);
  const sentence =
    band.from === undefined ? words.under : band.below === undefined ? words.from : words.between;
  return fill(sentence, { from: text(band.from), below: text(band.below) });
}

/** An n band in words; the band of a withheld row says nothing more. */
export function bandLabel(language: Language, band: string): string {
  return band === 'not_shown' ? wordsOf(language).withheld : band.replace('-', '–');
}
