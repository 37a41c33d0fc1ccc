// =SP.INDICATORS(): what is compared, with the codes that the other functions take.
import { benchmarkTable, wordsOf } from '@peerbook/shared';
import { functionWordsOf } from '../words/functions/functionWords.ts';
import type { FigureSource } from './figureSource.ts';
import { findRelease } from './released.ts';
import { spokenIn } from './spokenIn.ts';

export async function indicators(source: FigureSource) {
  const { association } = await source.standpoints.find();
  const release = findRelease(await source.releases(association), {});
  const template = await source.template(association, release);
  const language = spokenIn(template, source.language());
  const { indicator, unit } = wordsOf(language).headings;
  const { code, section } = functionWordsOf(language).headings;
  const rows = benchmarkTable({ template, language, own: {}, rows: [], group: 'all' });
  return [
    [code, indicator, unit, section],
    ...rows.map((row) => [row.code, row.label, row.unit, row.sectionLabel]),
  ];
}
