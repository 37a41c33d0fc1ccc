// Words for yes and no. Whoever fills a workbook may say them in any language that Peerbook speaks, and spreadsheet programs
// leave TRUE and FALSE as text, in their own language, where a cell is formatted as text (LibreOffice does).
import { availableLanguages, wordsOf } from '../words/words.ts';

/** What Excel shows for TRUE and FALSE in English, Spanish, French, Russian and German. */
const shown: readonly (readonly [yes: string, no: string])[] = [
  ['TRUE', 'FALSE'],
  ['VERDADERO', 'FALSO'],
  ['VRAI', 'FAUX'],
  ['ИСТИНА', 'ЛОЖЬ'],
  ['WAHR', 'FALSCH'],
];

const folded = (text: string) => text.trim().normalize('NFC').toLowerCase();

const pairs = [
  ...availableLanguages.map((language) => [wordsOf(language).yes, wordsOf(language).no] as const),
  ...shown,
];
const yesWords: ReadonlySet<string> = new Set(pairs.map(([yes]) => folded(yes)));
const noWords: ReadonlySet<string> = new Set(pairs.map(([, no]) => folded(no)));

/** Whether a text says yes or no, capitals and outer spaces aside; undefined where it says neither, or both. */
export function readLogicalText(text: string): boolean | undefined {
  const wanted = folded(text);
  const [isYes, isNo] = [yesWords.has(wanted), noWords.has(wanted)];
  return isYes === isNo ? undefined : isYes;
}
