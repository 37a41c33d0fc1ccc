// One rule, one verdict: what an issued workbook says, calculated by a spreadsheet engine of others, is what Peerbook says.
// `npm run prove -- formulas` does the same with LibreOffice, at length.
import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { galleryTemplate } from '@peerbook/functions/local/prove/parity/gallery.ts';
import { issueFor } from '@peerbook/functions/local/prove/parity/issueFor.ts';
import { planTyping, randomCells } from '@peerbook/functions/local/prove/parity/typedCells.ts';
import { agreement, typedOver, verdictOn } from '@peerbook/functions/local/prove/parity/verdict.ts';
import { issueWorkbook } from '@peerbook/functions/workbook/issueWorkbook.ts';
import { truthCells } from '@peerbook/functions/workbook/rulesPlan.ts';
import { type Language, readPackage, rulesSheet, spCore, type Template } from '@peerbook/shared';
import { openEngine } from '../../support/engine/openEngine.ts';

async function compare(template: Template, language: Language, seed: number, reports: number) {
  const issued = await issueWorkbook(issueFor(template, language));
  const { grid } = readPackage(issued);
  const plan = planTyping(template, language, grid.names);
  const truths = truthCells(template);
  const engine = await openEngine(issued);
  const random = seededRandom(seed);
  const today = new Date().toISOString().slice(0, 10);
  const seen = { passed: 0, failed: 0, notEvaluated: 0 };
  const differences: string[] = [];
  for (let i = 0; i < reports; i += 1) {
    const cells = randomCells(random, plan);
    engine.set(cells);
    engine.calculate();
    const verdict = verdictOn(typedOver(grid, cells), template, language, today);
    const found = agreement(template, verdict, (key) =>
      engine.read(rulesSheet, truths.get(key) ?? ''),
    );
    seen.passed += found.states.passed;
    seen.failed += found.states.failed;
    seen.notEvaluated += found.states.notEvaluated;
    for (const difference of found.differences) differences.push(`report ${i}: ${difference}`);
  }
  engine.close();
  return { differences, seen };
}

describe('an engine of others says what Peerbook says', () => {
  test.each<[string, () => Template, Language, number]>([
    ['all of the rule language', galleryTemplate, 'en', 60],
    ['SP Core', () => spCore, 'en', 40],
    ['SP Core in Spanish', () => spCore, 'es', 10],
    ['SP Core in French', () => spCore, 'fr', 10],
    ['SP Core in Russian', () => spCore, 'ru', 10],
  ])('of %s, on random reports (seed 51)', async (_what, template, language, reports) => {
    const { differences, seen } = await compare(template(), language, 51, reports);
    expect(differences).toEqual([]);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(reports * 15);
  });
});
