// Proof: reading workbooks survives anything, reads what was typed exactly or tells of it, and refuses no file that a real
// program writes.
import { seededRandom } from '../demo/random.ts';
import type { Proof } from './suites.ts';
import { mutants } from './workbooks/mutants.ts';
import { runTrials } from './workbooks/runTrials.ts';
import { typedReports } from './workbooks/typedReports.ts';
import { variants } from './workbooks/variants.ts';

/** Mutants for one report that is typed by the spreadsheet writer. */
const mutantsEach = 125;
/** Mutants for one legitimate variant. */
const mutantsEachVariant = 10;

export const workbooks: Proof = async ({ seed, size = 5000, say }) => {
  const random = seededRandom(seed);
  const typed = await typedReports(random, Math.max(2, Math.round(size / mutantsEach)), say);
  const varied = await runTrials(variants(random, Math.max(60, size / mutantsEachVariant)), say);
  const mutated = await runTrials(mutants(random, size), say);
  const { refused, findings, read, wrong, slow, large, slowestMs, peakMb } = mutated;
  return {
    cases: typed.answers + mutated.cases + varied.cases,
    failed: typed.failed + wrong + slow + large + varied.wrong + varied.slow + varied.large,
    figures: {
      typed: typed.answers,
      mutants: mutated.cases,
      refused,
      findings,
      read,
      wronglyAccepted: wrong,
      slowestMs,
      peakMb,
    },
  };
};
