// Proof: reading workbooks survives anything, reads what was typed exactly or tells of it, and refuses no file that a real
// program writes. Each part has numbers of its own, so that one can be tried again without the others.
import { seededRandom } from '../demo/random.ts';
import { hasLibreOffice } from './parity/libreOffice.ts';
import type { Proof } from './suites.ts';
import { readCorpus } from './workbooks/corpus.ts';
import { hostileFiles } from './workbooks/hostileFiles.ts';
import { libreOfficeVariants } from './workbooks/libreOfficeVariants.ts';
import { mutants } from './workbooks/mutants.ts';
import { runTrials, type Tally } from './workbooks/runTrials.ts';
import { typedReports } from './workbooks/typedReports.ts';
import { variants, waysToRewrite } from './workbooks/variants.ts';

/** Mutants for one report typed by the spreadsheet writer, one variant, and one that LibreOffice makes. */
const each = { typed: 125, variant: 10, libreOffice: 250 };
/** Each rewrite is tried once at least. */
const leastVariants = waysToRewrite.length;

export const workbooks: Proof = async ({ seed, size = 5000, corpus, say }) => {
  const random = () => seededRandom(seed);
  const typed = await typedReports(random(), Math.max(2, Math.round(size / each.typed)), say);
  const hostile = await runTrials(hostileFiles(random()), say);
  const count = Math.max(leastVariants, Math.round(size / each.variant));
  const varied = await runTrials(variants(random(), count), say);
  const mutated = await runTrials(mutants(random(), size), say);
  const saved = Math.floor(size / each.libreOffice);
  const isInstalled = saved > 0 && (await hasLibreOffice());
  if (saved > 0 && !isInstalled)
    say('LibreOffice (soffice) is not installed here: no variant was made by it.');
  const resaved = isInstalled
    ? await runTrials(await libreOfficeVariants(random(), saved), say)
    : undefined;
  const others = corpus === undefined ? undefined : await readCorpus(corpus, say);
  const tallies = [hostile, varied, mutated, ...(resaved ? [resaved] : [])];
  const most = (of: (tally: { slowestMs: number; peakMb: number }) => number) =>
    Math.max(...[...tallies, ...(others ? [others] : [])].map(of));
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const failed = sum((tally) => tally.wrong + tally.slow + tally.large);
  return {
    cases: typed.answers + sum((tally) => tally.cases) + (others?.files ?? 0),
    failed: typed.failed + failed + (others?.failed ?? 0),
    figures: {
      typed: typed.answers,
      mutants: mutated.cases,
      ...mutated.kinds,
      refused: mutated.refused,
      findings: mutated.findings,
      read: mutated.read,
      wronglyAccepted: sum((tally) => tally.wrong),
      hostile: hostile.cases,
      variants: varied.cases,
      variantsRefused: varied.refused + varied.wrong,
      libreOffice: resaved?.cases ?? 'not run',
      slowestMs: most((tally) => tally.slowestMs),
      peakMb: most((tally) => tally.peakMb),
      ...(others && {
        corpus: others.files,
        corpusRead: others.read,
        ...Object.fromEntries(
          Object.entries(others.refused).map(([code, files]) => [`corpus_${code}`, files]),
        ),
      }),
    },
  };
};
