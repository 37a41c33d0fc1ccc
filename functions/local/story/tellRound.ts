// Tells in a few lines what a round brought: who corrected what, what was published, one institution's table.
import {
  type apiBodies,
  bandLabel,
  benchmarkTable,
  type Figure,
  figureText,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import type { z } from 'zod';
import { findingsOf, type RoundOutcome } from './round.ts';
import type { Terminal } from './terminal.ts';

const shownMistakes = 4;

/** Mistakes that the service found, with the sentence and the cell that the finance officer sees. */
export function tellMistakes(outcome: RoundOutcome, terminal: Terminal): void {
  for (const { participant, problem } of outcome.corrected.slice(0, shownMistakes)) {
    const finding = findingsOf(problem).find((one) => one.severity === 'error');
    if (!finding) continue;
    const place = finding.places[0];
    terminal.line(`${participant.name}: ${participant.firstTry?.mistake ?? ''}`);
    terminal.line(`   ✗ ${finding.sentence}${place ? `  [${place.sheet}!${place.cell}]` : ''}`);
  }
  const more = outcome.corrected.length - shownMistakes;
  if (more > 0) terminal.line(`… and ${more} more; all corrected and submitted again`);
  for (const { participant, problem } of outcome.refused.slice(0, shownMistakes)) {
    terminal.line(
      `${participant.name} could not submit: ${findingsOf(problem).find((one) => one.severity === 'error')?.sentence ?? problem.message}`,
    );
  }
  if (outcome.refused.length > shownMistakes)
    terminal.line(`… and ${outcome.refused.length - shownMistakes} more that could not submit`);
}

/** What the officer made of comments, and what the institutions' own earlier reports brought to light. */
export function tellHistory(outcome: RoundOutcome, terminal: Terminal): void {
  const { explanations, explained, unusual } = outcome;
  if (unusual > 0)
    terminal.line(
      `${unusual} warnings at what stands out from the same institution's earlier report`,
    );
  if (explained > 0)
    terminal.line(`${explained} warnings were explained in an earlier round and not asked again`);
  if (explanations > 0)
    terminal.line(`${explanations} comments accepted as explanations, from now on`);
}

export function tellRelease(release: z.output<typeof apiBodies.release>, terminal: Terminal): void {
  terminal.line(
    `Release ${release.release}: ${release.published} rows published, ${release.withheld} withheld, in ${release.groups.length} peer groups`,
  );
}

type BenchmarkRow = z.output<typeof apiBodies.benchmarks>['rows'][number];

/** One institution beside its peers, in the order of the template. */
export function tellBenchmarks(
  template: Template,
  rows: readonly BenchmarkRow[],
  own: Readonly<Record<string, number | null>>,
  terminal: Terminal,
): void {
  const words = wordsOf('en');
  const text = (figure: Figure | null) => (figure ? figureText(figure, 'en') : words.withheld);
  const lines = benchmarkTable({ template, language: 'en', own, rows, group: 'all' })
    .filter((line) => line.own !== null)
    .map((line) => [
      line.label.length > 44 ? `${line.label.slice(0, 43)}…` : line.label,
      (line.own as number).toLocaleString('en-US', { maximumFractionDigits: 2 }),
      text(line.lower),
      text(line.median),
      text(line.upper),
      bandLabel('en', line.nBand),
    ]);
  const { headings } = words;
  terminal.table(
    [
      headings.indicator,
      headings.own,
      headings.lowerQuartile,
      headings.median,
      headings.upperQuartile,
      headings.answers,
    ],
    lines,
  );
}
