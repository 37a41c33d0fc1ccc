// The benchmarks' plumbing: what is measured, not how fast it is.
import { describe, expect, test } from '@jest/globals';
import { benchmarks } from '@peerbook/functions/local/bench/benchmarks.ts';
import { besides } from '@peerbook/functions/local/bench/benchResult.ts';
import { manyRules } from '@peerbook/functions/local/bench/manyRules.ts';
import {
  positionOf,
  printedFormulas,
} from '@peerbook/functions/local/bench/peers/printedFormulas.ts';
import { typedCells } from '@peerbook/functions/local/bench/peers/typedCells.ts';
import { race } from '@peerbook/functions/local/bench/race.ts';
import { sampleReports } from '@peerbook/functions/local/bench/sampleReports.ts';
import { bench } from '@peerbook/functions/local/commands/bench.ts';
import { compileAnew, compileTemplate, spCore, validate } from '@peerbook/shared';

describe('race', () => {
  test('calls every task, quick ones many times a turn, and waits for slow ones', async () => {
    let quick = 0;
    let slow = 0;
    const times = await race(
      {
        quick: () => {
          quick += 1;
        },
        slow: async () => {
          await new Promise((done) => setTimeout(done, 4));
          slow += 1;
        },
      },
      { runs: 3, turn: 2, warmUp: 2 },
    );
    expect(slow).toBe(4);
    expect(quick).toBeGreaterThan(10);
    expect(times.slow).toBeGreaterThan(times.quick);
  });

  test('ratios tell how much quicker we are', () => {
    expect(besides(2, { other: 7 })).toEqual([{ name: 'other', value: 7, ratio: 3.5 }]);
  });
});

describe('sample reports', () => {
  const { typical, erroneous, mixed, reference } = sampleReports();
  const errorsOf = ({ readings }: typeof typical) =>
    validate(spCore, readings, { language: 'en', today: '2025-03-01', reference }).findings.filter(
      ({ severity }) => severity === 'error',
    ).length;

  test('are one without errors, one with several, and fifty of both', () => {
    expect(errorsOf(typical)).toBe(0);
    expect(errorsOf(erroneous)).toBeGreaterThan(4);
    expect(mixed).toHaveLength(50);
    expect(mixed.some((report) => errorsOf(report) === 0)).toBe(true);
    expect(mixed.some((report) => errorsOf(report) > 2)).toBe(true);
  });
});

describe('templates with many rules', () => {
  test('have every check as often', () => {
    const { instances } = compileAnew(manyRules(3));
    expect(instances).toHaveLength(3 * compileTemplate(spCore).instances.length);
    expect(new Set(instances.map(({ key }) => key)).size).toBe(instances.length);
  });
});

describe('what engines are given', () => {
  test('has a formula for every check, and a cell for every answer, once each', async () => {
    const { institution, reference, typical } = sampleReports();
    const { truths, formulas, sheets, values } = await printedFormulas(institution, reference);
    expect(truths.map(({ key }) => key)).toEqual(
      compileTemplate(spCore).instances.map(({ key }) => key),
    );
    const at = ({ sheet, cell }: { sheet: string; cell: string }) => `${sheet}!${cell}`;
    const printed = new Set(formulas.map(at));
    for (const truth of truths) expect(printed).toContain(at(truth));
    const cells = typedCells(typical);
    expect(new Set(cells.map(at)).size).toBe(cells.length);
    for (const { sheet } of [...cells, ...values]) expect(sheets).toContain(sheet);
    expect(positionOf({ cell: 'B3' })).toEqual({ row: 2, column: 1 });
  });
});

describe('bench', () => {
  test('refuses a name that it does not know, naming those it does', async () => {
    await expect(bench(['speed'])).rejects.toThrow(Object.keys(benchmarks).join(', '));
  });
});
