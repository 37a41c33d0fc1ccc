// The proof of parity can fail: a fault in the compiler shows beside an engine of others. Those of the printer are tried by
// `npm run prove -- formulas`, with LibreOffice.
import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { galleryTemplate } from '@peerbook/functions/local/prove/parity/gallery.ts';
import { issueFor } from '@peerbook/functions/local/prove/parity/issueFor.ts';
import { compilerMutants, printerMutants } from '@peerbook/functions/local/prove/parity/mutants.ts';
import { faultySource } from '@peerbook/functions/local/prove/parity/mutate.ts';
import {
  type RecordedReport,
  uncaughtCompilers,
} from '@peerbook/functions/local/prove/parity/trials.ts';
import { planTyping, randomCells } from '@peerbook/functions/local/prove/parity/typedCells.ts';
import { typedOver, verdictOn } from '@peerbook/functions/local/prove/parity/verdict.ts';
import { issueWorkbook } from '@peerbook/functions/workbook/issueWorkbook.ts';
import { truthCells } from '@peerbook/functions/workbook/rulesPlan.ts';
import { readPackage, readReference, readWorkbook, rulesSheet } from '@peerbook/shared';
import { openEngine } from '../../support/engine/openEngine.ts';

const today = new Date().toISOString().slice(0, 10);

/** Reports of the gallery with what the engine says of them. */
async function recordedReports(seed: number, count: number): Promise<readonly RecordedReport[]> {
  const template = galleryTemplate();
  const issued = await issueWorkbook(issueFor(template, 'en'));
  const blank = readPackage(issued).grid;
  const plan = planTyping(template, 'en', blank.names);
  const truths = truthCells(template);
  const engine = await openEngine(issued);
  const random = seededRandom(seed);
  const reports = Array.from({ length: count }, (): RecordedReport => {
    const cells = randomCells(random, plan);
    engine.set(cells);
    engine.calculate();
    const grid = typedOver(blank, cells);
    return {
      template,
      today,
      readings: readWorkbook(grid, template, 'en').readings,
      reference: readReference(grid, template, 'en'),
      kindly: verdictOn(grid, template, 'en', today).kindly,
      truths: new Map([...truths].map(([key, cell]) => [key, engine.read(rulesSheet, cell)])),
    };
  });
  engine.close();
  return reports;
}

describe('a fault put in on purpose', () => {
  test.each([...compilerMutants, ...printerMutants].map((one) => [one.name, one] as const))(
    'is one change of one place: %s',
    (_name, mutant) => {
      expect(faultySource(process.cwd(), mutant)).not.toContain(mutant.find);
    },
  );

  test('into the compiler is found, each of them (seed 52)', async () => {
    const reports = await recordedReports(52, 150);
    expect(compilerMutants.length).toBeGreaterThanOrEqual(12);
    expect(await uncaughtCompilers(reports, [])).toEqual([]);
    expect(await uncaughtCompilers(reports)).toEqual([]);
  }, 300_000);

  test('that changes nothing is not found', async () => {
    const [first] = compilerMutants;
    const harmless = { ...first!, name: 'harmless', replace: first!.find };
    expect(await uncaughtCompilers(await recordedReports(53, 5), [harmless])).toEqual(['harmless']);
  });
});
