// `npm run story -- --json`: the whole loop on synthetic figures, by the real program in a process of its own.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identitySheet, readPackage, wordsOf } from '@peerbook/shared';
import { buildTestProgram, type Outcome, type TestProgram } from './program.ts';
import { readStory } from './releasedRows.ts';

const fiveMinutes = 300_000;

describe('the story', () => {
  let program: TestProgram;
  let outcome: Outcome;
  beforeAll(async () => {
    program = await buildTestProgram();
    outcome = await program.run('story', '--json', '--folder', program.folder);
  }, fiveMinutes);
  afterAll(() => program.remove());
  const figures = () => JSON.parse(outcome.output);

  test('ends well, and prints one line of JSON and nothing else', () => {
    expect({ code: outcome.code, errors: outcome.errors }).toEqual({ code: 0, errors: '' });
    expect(outcome.output).toMatch(/^\{.*\}\n$/);
  });

  test('has 32 institutions, who submit twice and are accepted', () => {
    expect(figures()).toMatchObject({ institutions: 32, submitted: 64, accepted: 64 });
  });

  // More before there was a gate; what it leaves is what tells of nobody.
  test('publishes more than 150 rows, and withholds what is too few', () => {
    expect(figures().published).toBeGreaterThan(150);
    expect(figures().withheld).toBeGreaterThan(0);
    expect(figures().seconds).toBeGreaterThan(0);
  });

  test('leaves a workbook whose benchmark sheet can be read', () => {
    const { grid, identityTokens } = readPackage(new Uint8Array(readFileSync(figures().workbook)));
    const sheet = grid.sheets.find((one) => one.name === wordsOf('en').sheets.benchmarks);
    const texts = [...(sheet?.cells.values() ?? [])].flatMap((cell) =>
      cell.kind === 'text' ? [cell.value] : [],
    );
    for (const heading of ['lowerQuartile', 'median', 'upperQuartile'] as const)
      expect(texts).toContain(wordsOf('en').headings[heading]);
    const numbers = [...(sheet?.cells.values() ?? [])].filter((cell) => cell.kind === 'number');
    expect(numbers.length).toBeGreaterThan(100);
    expect(identityTokens).toHaveLength(1);
    expect(grid.sheets.map((one) => one.name)).not.toContain(identitySheet);
  });

  test('leaves a store with 32 accepted reports of the last round', async () => {
    const left = await readStory(program.folder, 'demo', '2024');
    expect(left.reports).toHaveLength(32);
    expect(new Set(left.reports.map((one) => one.institution)).size).toBe(32);
  });
});
