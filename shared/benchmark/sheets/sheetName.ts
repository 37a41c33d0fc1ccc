// Names of benchmark sheets: what Excel allows, told apart by their peer groups.
import type { Template } from '../../template/template.ts';
import type { Language } from '../../template/words.ts';
import { wordsOf } from '../../words/words.ts';
import { groupLabel } from '../groupLabel.ts';

/** Excel's limit of 31, less the room for a number such as " (2)" where the name is taken. */
const longest = 27;

/** "Benchmarks" for all members, "Benchmarks Peru" for the institutions of a country. */
export function groupSheetName(template: Template, language: Language, group: string): string {
  const { benchmarks } = wordsOf(language).sheets;
  if (group === 'all') return benchmarks;
  const label = groupLabel(template, language, group);
  // What stands in brackets explains; what stands before the colon is the kind, which sheets have no room for.
  const name = label.slice(label.indexOf(':') + 1).replace(/\s\(.*$/, '');
  return allowed(`${benchmarks} ${name}`);
}

/** Without the letters that Excel refuses, and cut to length; never an apostrophe at either end. */
function allowed(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}:\\/?*[\]]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  const cut = letters.slice(0, longest).join('');
  // Between words where it must be cut, unless that would leave too little.
  const whole = letters.length > longest ? cut.replace(/(?<=^.{12,})\s\S*$/u, '') : cut;
  return whole.replaceAll(/^'+|'+$/g, '').trim();
}

/** In the first cell of a sheet of ours: what it is about, so that a newer one finds the place of an older one. */
export function sheetMarker(about: string): string {
  return about === 'all' ? 'peerbook:benchmarks' : `peerbook:benchmarks:${about}`;
}
