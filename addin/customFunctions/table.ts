// =SP.TABLE([group], [section]): the figures of the newest release for a peer group, as the pane shows them. What is not shown
// for the group is left out.
import {
  type BenchmarkTableRow,
  bandLabel,
  benchmarkTable,
  type Figure,
  figureText,
  type Language,
  ratioSection,
  sharesText,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { readGroup, textOf } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import { Refusal } from './refusal.ts';
import { findRelease } from './released.ts';
import { spokenIn } from './spokenIn.ts';

export async function table(source: FigureSource, given: readonly unknown[]) {
  const group = readGroup(given[0]);
  const section = textOf(given[1]).toLowerCase();
  const { association } = await source.standpoints.find();
  const release = findRelease(await source.releases(association), {});
  const [rows, template] = await Promise.all([
    source.rows(association, release.release, group),
    source.template(association, release),
  ]);
  if (rows.length === 0) {
    const groups = release.groups.join('; ');
    throw new Refusal('unknownGroup', { release: release.release, group, groups });
  }
  checkSection(template, section);
  const language = spokenIn(template, source.language());
  const shown = benchmarkTable({
    template,
    language,
    own: {},
    rows,
    group,
    section: section === '' ? undefined : section,
  }).filter(({ status }) => status !== 'withheld');
  if (shown.length === 0) throw new Refusal('allWithheld');
  const { indicator, unit, lowerQuartile, median, upperQuartile, answers } =
    wordsOf(language).headings;
  return [
    [indicator, unit, lowerQuartile, median, upperQuartile, answers],
    ...shown.map((row) => [
      row.label,
      row.unit,
      ...figuresOf(row, language),
      bandLabel(language, row.nBand),
    ]),
  ];
}

/** Shares stand in the first of the three columns, as they do on the benchmark sheet. */
function figuresOf(
  { status, shares, lower, median, upper }: BenchmarkTableRow,
  language: Language,
): readonly (number | string)[] {
  if (status === 'shares') return [sharesText(shares), '', ''];
  return [lower, median, upper].map((figure) => cellOf(figure, language));
}

function cellOf(figure: Figure | null, language: Language): number | string {
  if (!figure) return wordsOf(language).withheld;
  return figure.kind === 'point' ? Number(figure.figure) : figureText(figure, language);
}

function checkSection(template: Template, section: string): void {
  const codes = [...template.sections.map(({ code }) => code), ratioSection];
  if (section === '' || codes.includes(section)) return;
  throw new Refusal('unknownSection', { section, sections: codes.join(', ') });
}
