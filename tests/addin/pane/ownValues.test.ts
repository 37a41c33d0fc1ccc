// Own values of the open workbook, and where they are of another round than what they stand beside.
import { describe, expect, test } from '@jest/globals';
import { otherRound } from '../../../addin/benchmark/otherRound.ts';
import { ownValues } from '../../../addin/benchmark/ownValues.ts';

describe('own values', () => {
  test('come from ratios, figures and yes or no; never from a blank', () => {
    const readings = [
      { indicator: 'a_figure', answer: { kind: 'number', value: 0 } },
      { indicator: 'a_yes', answer: { kind: 'logical', value: true } },
      { indicator: 'a_blank', answer: { kind: 'blank' } },
    ] as const;
    const validation = {
      findings: [],
      rules: {},
      ruleSet: 0,
      progress: { required: 0, answered: 0 },
      ratios: { a_ratio: null },
    };
    expect(ownValues({ readings, validation })).toEqual({ a_figure: 0, a_yes: 1, a_ratio: null });
  });

  test('of another round than the release are said to be so', () => {
    expect(otherRound('2026', '2025', 'en')).toBe(
      'Your values are those of round 2026, the published figures those of round 2025.',
    );
    expect(otherRound('2025', '2025', 'en')).toBeUndefined();
  });
});
