// Tries edits on an open report and puts the old answers back: only what depends on them is checked again.
import { type Answer, blankAnswer, type Reading } from '../workbook/answer.ts';
import { checkAnswer } from './checkAnswer.ts';
import type { CompiledTemplate } from './compiled.ts';
import type { Edit } from './fix.ts';
import type { FixProblems } from './fixProblems.ts';
import type { OpenReport } from './openReport.ts';

/** Keys of problems that edits would clear; undefined where there is no reason for them or they'd make a new problem. */
export type FixTrial = (edits: readonly Edit[]) => readonly string[] | undefined;

/** What may change with an indicator: positions of checks. */
interface Watched {
  readonly problems: readonly number[];
  readonly sound: readonly number[];
}

/** Makes the trial of a report as it is now; after each try it is as it was. */
export function fixTrial(
  { indicators, instances, dependents }: CompiledTemplate,
  report: OpenReport,
  { severities, reasons }: FixProblems,
): FixTrial {
  const blocked = new Set(report.faulty());
  const failing = new Set(report.failing());
  const watched = new Map<string, Watched>();
  const watch = (code: string): Watched => {
    const known = watched.get(code);
    if (known) return known;
    const all = dependents.get(code)?.instances ?? [];
    const keyAt = (i: number) => instances[i]?.key ?? '';
    const found = {
      problems: all.filter((i) => severities.has(keyAt(i))),
      // What only informs may come to light by a right correction: it does not speak against one.
      sound: all.filter((i) => !failing.has(keyAt(i)) && instances[i]?.rule.severity !== 'info'),
    };
    watched.set(code, found);
    return found;
  };
  const stateAt = (i: number) => report.stateOf(instances[i]?.key ?? '');
  const faultsOf = (code: string, answer: Answer): readonly string[] => {
    const indicator = indicators.get(code);
    return indicator
      ? checkAnswer(indicator, answer, blocked.has(code)).map((fault) => `${fault.code}:${code}`)
      : [];
  };

  const judge = (edits: readonly Edit[], before: readonly Reading[]) => {
    const now = edits.flatMap(({ indicator, to }) => faultsOf(indicator, to));
    const then = before.flatMap(({ indicator, answer }) => faultsOf(indicator, answer));
    if (now.some((key) => !then.includes(key))) return undefined;
    const problems = new Set(edits.flatMap(({ indicator }) => watch(indicator).problems));
    const cleared = [
      ...[...problems]
        .filter((i) => stateAt(i) === 'passed')
        .sort((one, other) => one - other)
        .map((i) => instances[i]?.key ?? ''),
      ...then.filter((key) => !now.includes(key)),
    ];
    if (!cleared.some((key) => reasons.has(key))) return undefined;
    for (const { indicator } of edits) {
      if (watch(indicator).sound.some((i) => stateAt(i) === 'failed')) return undefined;
      const isAsked = (dependents.get(indicator)?.relevance.length ?? 0) > 0;
      if (isAsked && report.faulty().some((code) => !blocked.has(code))) return undefined;
    }
    return cleared;
  };

  return (edits) => {
    const before = edits.map(
      ({ indicator }): Reading => report.reading(indicator) ?? { indicator, answer: blankAnswer },
    );
    edits.forEach(({ to }, i) => {
      const reading = before[i];
      if (reading) report.set({ ...reading, answer: to });
    });
    const cleared = judge(edits, before);
    for (const reading of before) report.set(reading);
    return cleared;
  };
}
