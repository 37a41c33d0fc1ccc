// Proposes single edits that would clear failed checks: each slip is tried on the open report, and only what makes nothing
// worse is offered. Nobody's figures are changed here.
import { numericKinds } from '../template/indicator.ts';
import type { Template } from '../template/template.ts';
import { blankAnswer, type Reading } from '../workbook/answer.ts';
import { type CompiledTemplate, compileTemplate } from './compiled.ts';
import { type Fix, type FixCandidate, type FixedCell, fixCauses, numberIn } from './fix.ts';
import { exchangedCandidates } from './fixExchanged.ts';
import { mistypedCandidates } from './fixMistyped.ts';
import { nearnessGain } from './fixNearness.ts';
import { inFixOrder, type Weighed, withoutIdle } from './fixOrder.ts';
import { type FixProblems, fixProblems } from './fixProblems.ts';
import { fixSentence } from './fixSentence.ts';
import { solvedCandidates } from './fixSolved.ts';
import { fixTrial } from './fixTrial.ts';
import { type OpenReport, openReport, type ValidationOptions } from './openReport.ts';
import { noReference, type Reference } from './reference.ts';

/**
 * The likeliest single edits (or exchanges of two cells) that clear failed checks, at most `most` of them, best first. An
 * edit is proposed for an error or a warning that no accepted explanation answers; it makes no other check fail and no
 * answer faulty. What a better proposal makes
 * idle is left out (`withoutIdle`).
 */
export function proposeFixes(
  template: Template,
  readings: Iterable<Reading>,
  options: Omit<ValidationOptions, 'earlier'>,
  most = 5,
): readonly Fix[] {
  const compiled = compileTemplate(template);
  const reference = options.reference ?? noReference;
  const report = openReport(template, readings, options);
  const problems = fixProblems(compiled, report, reference);
  if (problems.reasons.size === 0) return [];
  const tryEdits = fixTrial(compiled, report, problems);
  const weighed = candidates(compiled, report, problems, reference).flatMap(
    ({ cause, edits, factor }): readonly Weighed[] => {
      const clears = tryEdits(edits);
      if (!clears) return [];
      const cells = edits.map(({ indicator, to }): FixedCell => {
        const { answer = blankAnswer, place } = report.reading(indicator) ?? {};
        return { indicator, ...(place && { place }), from: answer, to };
      });
      const gain = nearnessGain(cells, reference);
      return [{ cause, cells, clears, gain, ...(factor !== undefined && { factor }) }];
    },
  );
  const codes = [...compiled.indicators.keys()];
  return withoutIdle(inFixOrder(weighed, problems.severities, codes))
    .slice(0, most)
    .flatMap((one): readonly Fix[] => {
      const [cell, other] = one.cells;
      if (!cell) return [];
      const sentence = fixSentence(template, compiled, options.language, one);
      const { cause, clears } = one;
      return [{ ...cell, cause, ...(other && { other }), clears, sentence }];
    });
}

/** What is worth trying, each outcome once, with the smallest slip that explains it. */
function candidates(
  compiled: CompiledTemplate,
  report: OpenReport,
  { reasons, doubtful }: FixProblems,
  reference: Reference,
): readonly FixCandidate[] {
  const { indicators, instances } = compiled;
  const numeric = doubtful.filter((code) => numericKinds.has(indicators.get(code)?.kind ?? 'text'));
  const context = { indicators, readingOf: report.reading, reference };
  const all = [
    ...numeric.flatMap((code) => {
      const indicator = indicators.get(code);
      const typed = numberIn(report.reading(code)?.answer);
      return indicator && typed !== undefined ? mistypedCandidates(indicator, typed) : [];
    }),
    ...exchangedCandidates(compiled, numeric, report.reading),
    ...instances
      .filter(({ key }) => reasons.has(key))
      .flatMap((instance) => solvedCandidates(instance, context))
      .filter(({ edits: [edit] }) => numeric.includes(edit.indicator)),
  ];
  const outcomes = new Map<string, FixCandidate>();
  for (const one of all) {
    const outcome = one.edits.map(({ indicator, to }) => `${indicator} ${numberIn(to)}`).join(' ');
    const known = outcomes.get(outcome);
    if (!known || fixCauses.indexOf(one.cause) < fixCauses.indexOf(known.cause))
      outcomes.set(outcome, one);
  }
  return [...outcomes.values()];
}
