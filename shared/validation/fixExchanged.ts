// Two figures in each other's cell: rural and urban, women and all.
import type { Reading } from '../workbook/answer.ts';
import type { CompiledTemplate } from './compiled.ts';
import { type FixCandidate, numberIn } from './fix.ts';

/**
 * Pairs of doubtful figures that some check reads together and that answer questions of one kind and unit, each in the
 * other's place.
 */
export function exchangedCandidates(
  { indicators, instances }: CompiledTemplate,
  doubtful: readonly string[],
  readingOf: (indicator: string) => Reading | undefined,
): readonly FixCandidate[] {
  const order = new Map(doubtful.map((code, i) => [code, i]));
  const pairs = new Map<string, readonly [string, string]>();
  for (const { rule, indicators: reads } of instances) {
    if (rule.share) continue;
    const concerned = reads
      .filter((code) => order.has(code))
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    concerned.forEach((one, i) => {
      for (const other of concerned.slice(i + 1)) pairs.set(`${one} ${other}`, [one, other]);
    });
  }
  return [...pairs.values()].flatMap(([one, other]): readonly FixCandidate[] => {
    const [first, second] = [indicators.get(one), indicators.get(other)];
    if (first?.kind !== second?.kind || first?.unit !== second?.unit) return [];
    const [here, there] = [readingOf(one)?.answer, readingOf(other)?.answer];
    const [value, otherValue] = [numberIn(here), numberIn(there)];
    if (!here || !there || value === undefined || otherValue === undefined || value === otherValue)
      return [];
    return [
      {
        cause: 'exchanged',
        edits: [
          { indicator: one, to: there },
          { indicator: other, to: here },
        ],
      },
    ];
  });
}
