// The sheet that says in plain words how the figures are made, how to read them and how to check them.
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { fill } from '../../words/words.ts';
import type { Comparison } from './comparison.ts';
import { editionText } from './groupSheet.ts';
import { measuredRows } from './measuredRows.ts';
import { lineOf } from './plannedCells.ts';
import type { PlannedRow, PlannedSheet } from './plannedSheet.ts';
import { sheetMarker } from './sheetName.ts';

const widths = [0, 76] as const;

/** The numbers in its sentences are those of the policy that held when the release was made. */
export function methodSheet(comparison: Comparison): PlannedSheet {
  const { language, association, release, promises, publicFigures } = comparison;
  const words = sheetWordsOf(language);
  const edition = release && editionText(release, comparison);
  const about = [association, ...(edition === undefined ? [] : [edition])].join('  ·  ');
  const { quartiles, position, better, profile, ...released } = words.reading;
  const reading = [
    quartiles,
    ...(release ? Object.values(released) : []),
    position,
    better,
    profile,
  ];
  const rows = [
    lineOf(words.method.title, 'title', 30),
    lineOf(about, 'subtitle'),
    ...(release ? chapter(words.method.made, promises) : []),
    ...chapter(words.method.read, reading),
    ...chapter(words.method.check, checking(comparison)),
    ...(publicFigures
      ? chapter(words.publicData.title, [
          fill(words.publicData.about, { year: publicFigures.year }),
          words.publicData.made,
        ])
      : []),
  ];
  return {
    name: words.names.method,
    marker: sheetMarker('method'),
    widths,
    rows: measuredRows(rows, widths),
    frozenRows: 0,
    charts: [],
    print: { orientation: 'portrait', pagesTall: 1, header: about },
  };
}

/** A heading and its sentences; nothing where there are none. */
function chapter(heading: string, sentences: readonly string[]): readonly PlannedRow[] {
  if (sentences.length === 0) return [];
  return [
    { cells: [], height: 12 },
    lineOf(heading, 'strong'),
    ...sentences.map((sentence) => lineOf(`–  ${sentence}`, 'body')),
  ];
}

function checking({ language, release }: Comparison): readonly string[] {
  const { number, signature, values } = sheetWordsOf(language).checking;
  if (!release) return [values];
  const { release: edition, periodEnd: asOf, policyVersion: policy, rowsHash: hash } = release;
  return [
    fill(number, { release: edition, asOf, policy }),
    ...(hash === undefined ? [] : [fill(signature, { hash })]),
    values,
  ];
}
