import { describe, expect, test } from '@jest/globals';
import { isSameReport } from '../../../addin/submission/isSameReport.ts';

describe('isSameReport', () => {
  test('reports are the same whatever the order, and differ by a note', () => {
    const one = { values: { a: 1, b: 2 }, notes: { a: { comment: 'x', evidence: 'y' } } };
    const other = { values: { b: 2, a: 1 }, notes: { a: { evidence: 'y', comment: 'x' } } };
    expect(isSameReport(one, other)).toBe(true);
    expect(isSameReport(one, { ...one, notes: { a: { comment: 'x' } } })).toBe(false);
  });

  test('an answer that cannot be read is not the blank that was sent', () => {
    expect(isSameReport({ values: { a: null }, notes: {} }, { values: {}, notes: {} })).toBe(false);
  });
});
