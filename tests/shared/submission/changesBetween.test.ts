// Changes from one revision to the next, by indicator.
import { describe, expect, test } from '@jest/globals';
import { changesBetween, type ReportContent } from '@peerbook/shared';

const codes = ['a_b', 'a_c', 'a_d'];
const before: ReportContent = {
  values: { a_b: 1, a_c: ['x', 'y'] },
  notes: { a_b: { comment: 'counted' } },
};

describe('changes between two reports', () => {
  test('are none where they say the same', () => {
    expect(changesBetween(codes, before, structuredClone(before))).toEqual([]);
  });

  test.each([
    ['another value', { values: { ...before.values, a_b: 2 } }, ['a_b', 'value', 1, 2]],
    ['a value taken out', { values: { a_c: ['x', 'y'] } }, ['a_b', 'value', 1, null]],
    ['zero put in', { values: { ...before.values, a_d: 0 } }, ['a_d', 'value', null, 0]],
    [
      'another option',
      { values: { ...before.values, a_c: ['x'] } },
      ['a_c', 'value', ['x', 'y'], ['x']],
    ],
    [
      'another comment',
      { notes: { a_b: { comment: 'estimated' } } },
      ['a_b', 'comment', 'counted', 'estimated'],
    ],
    [
      'evidence',
      { notes: { a_b: { comment: 'counted', evidence: 'page 3' } } },
      ['a_b', 'evidence', null, 'page 3'],
    ],
  ])('%s is one', (_what, changed, [indicator, what, from, to]) => {
    expect(changesBetween(codes, before, { ...before, ...changed })).toEqual([
      { indicator, what, from, to },
    ]);
  });

  test('come in the order of the codes, others last', () => {
    const after = { values: { z_z: 1, a_d: 1, a_b: 3, a_c: ['x', 'y'] }, notes: before.notes };
    const changed = changesBetween(codes, before, after).map((one) => one.indicator);
    expect(changed).toEqual(['a_b', 'a_d', 'z_z']);
  });
});
