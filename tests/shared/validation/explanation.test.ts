// Explained once: an accepted explanation answers the same warning again, as long as the value stays in its band.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  answerFromData,
  bandAround,
  type Explanation,
  indicatorsOf,
  isWithin,
  noReference,
  validate,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aReport, aTemplate, indicatorOf } from '../../support/builders.ts';

const template = aTemplate();

describe('the band around an answer', () => {
  test.each<[AnswerData, string, object]>([
    [100, 'integer', { low: 80, high: 120 }],
    [-50, 'currency', { low: -60, high: -40 }],
    [0, 'integer', { low: 0, high: 0 }],
    [12.5, 'percent', { low: 7.5, high: 17.5 }],
    ['full', 'choice', { same: 'full' }],
    [true, 'boolean', { same: true }],
    [null, 'text', { same: null }],
    [['other', 'growth'], 'multichoice', { same: 'growth other' }],
  ])('%j of a %s is %j', (answer, kind, band) => {
    expect(bandAround(answer, kind)).toEqual(band);
  });

  test('holds the answer itself, whatever it is (seed 71)', () => {
    const any = fc
      .constantFrom(...indicatorsOf(template))
      .chain((indicator) =>
        fc.tuple(
          fc.constant(indicator),
          fc.oneof(
            fc.integer({ min: -1e9, max: 1e9 }),
            fc.constantFrom(null, true, false, 'full', 'cost', 'pe', '2024-12-31', 'Alba'),
            fc.subarray(['growth', 'health', 'other']),
          ),
        ),
      );
    fc.assert(
      fc.property(any, ([indicator, data]) => {
        const { answer } = answerFromData(indicator, data);
        if (answer.kind === 'unreadable') return;
        expect(isWithin(answer, bandAround(data, indicator.kind))).toBe(true);
      }),
      { seed: 71, numRuns: 500 },
    );
  });

  test('is left by what can not be read', () => {
    expect(isWithin({ kind: 'unreadable', seen: '100' }, { low: 0, high: 200 })).toBe(false);
    expect(isWithin({ kind: 'unreadable', seen: '' }, { same: null })).toBe(false);
  });
});

describe('an accepted explanation', () => {
  const explanation: Explanation = {
    rule: 'share_agrees',
    indicator: 'people_share',
    band: bandAround(40, indicatorOf(template, 'people_share').kind),
    comment: 'Counted at another day.',
    round: '2024',
  };
  const found = (share: number, changes: Partial<Explanation> = {}, notes = {}) =>
    validate(
      template,
      aReport(
        template,
        {
          people_name: 'Alba',
          people_total: 100,
          people_women: 50,
          people_share: share,
          people_open: false,
        },
        notes,
      ),
      {
        language: 'en',
        today: '2025-06-30',
        reference: { ...noReference, explanations: [{ ...explanation, ...changes }] },
      },
    ).findings.find((one) => one.rule === 'share_agrees');

  test('answers the warning while the value is in its band, both ends included', () => {
    const explained = { comment: 'Counted at another day.', round: '2024' };
    for (const share of [35, 40, 45]) expect(found(share)?.explained).toEqual(explained);
  });

  test('lapses when the value leaves the band, and the warning stands as before', () => {
    for (const share of [34.99, 45.01]) {
      expect(found(share)).toMatchObject({ severity: 'warning', rule: 'share_agrees' });
      expect(found(share)?.explained).toBeUndefined();
    }
  });

  test('is of one rule and one indicator', () => {
    expect(found(40, { rule: 'grown' })?.explained).toBeUndefined();
    expect(found(40, { indicator: 'people_rate' })?.explained).toBeUndefined();
    expect(
      found(40, { indicator: 'people_total', band: { low: 0, high: 999 } })?.explained,
    ).toBeDefined();
  });

  test('is offered beside a comment of this year, which answers too', () => {
    const finding = found(40, {}, { people_share: { comment: 'As last year.' } });
    expect(finding).toMatchObject({ answered: 'people_share', explained: { round: '2024' } });
  });
});
