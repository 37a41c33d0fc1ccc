// The bench of releases, in small: it computes a first and a second release of fewer indicators than its associations have.
import { expect, test } from '@jest/globals';
import { computeReleases } from '../../../functions/local/bench/computeReleases.ts';
import { bundle } from './bundle.ts';

test('computes first and second releases of as many indicators as are asked for', async () => {
  const source = require.resolve('../../../functions/release/computingWorker.ts');
  const worker = await bundle(source, `computingWorker-bench-${process.pid}`);
  const small = { members: 20, indicators: 9, groups: 10, goal: 60 } as const;
  const { results, notes = [] } = await computeReleases(
    [small, { ...small, isSecond: true }],
    worker,
  );
  expect(results.map(({ name }) => name)).toEqual([
    'release of 20 members, 9 indicators, 10 groups',
    'second release of 20 members, 9 indicators, 10 groups',
  ]);
  expect(notes).toHaveLength(3);
  for (const note of notes.slice(1)) expect(note).toMatch(/: [1-9]\d* of \d+ rows say something$/);
}, 120_000);
