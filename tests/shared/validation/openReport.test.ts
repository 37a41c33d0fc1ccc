// A report that is being filled: checked anew only where it must be, and always as if checked as a whole.
import { describe, expect, test } from '@jest/globals';
import {
  answerFromData,
  indicatorsOf,
  openReport,
  optionsOf,
  type Reading,
  spCore,
  validate,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aReport, aTemplate } from '../../support/builders.ts';
import { plausibleNotes, plausibleReference, plausibleReport } from './plausibleReport.ts';

const options = { language: 'en', today: '2025-06-30', reference: plausibleReference } as const;
const whole = aReport(spCore, plausibleReport, plausibleNotes);

/** Any answer that an indicator may get, sensible or not. */
const anyEdit = fc.constantFrom(...indicatorsOf(spCore)).chain((indicator) =>
  fc
    .record({
      data: fc.oneof(
        fc.constant(null),
        fc.constantFrom(0, 1, 0.35, 12, 9000, 18_500, 40_000_000, -5),
        fc.boolean(),
        fc.constantFrom('n/a', '2024-12-31', 'yes', ...optionsOf(indicator)),
        fc.subarray([...optionsOf(indicator)]),
      ),
      comment: fc.option(fc.constant('Because.'), { nil: undefined }),
    })
    .map(({ data, comment }): Reading => {
      const { answer } = answerFromData(indicator, data);
      return { indicator: indicator.code, answer, ...(comment !== undefined && { comment }) };
    }),
);

describe('an open report', () => {
  test('says after any edits what a fresh check says (seed 31)', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const open = openReport(spCore, whole, options);
        const current = new Map(whole.map((one) => [one.indicator, one]));
        for (const edit of edits) {
          open.set(edit);
          current.set(edit.indicator, edit);
        }
        expect(open.validation()).toEqual(validate(spCore, [...current.values()], options));
      }),
      { seed: 31, numRuns: 80 },
    );
  });

  test('says the same whatever the order of its readings (seed 32)', () => {
    const once = validate(spCore, whole, options);
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole], { minLength: whole.length }), (shuffled) => {
        expect(validate(spCore, shuffled, options)).toEqual(once);
      }),
      { seed: 32, numRuns: 25 },
    );
  });

  test('takes no notice of an indicator that the template does not have', () => {
    const open = openReport(spCore, whole, options);
    open.set({ indicator: 'no_such_code', answer: { kind: 'number', value: 1 } });
    expect(open.validation()).toEqual(validate(spCore, whole, options));
  });

  test('tells which checks fail, and which answers are faulty by themselves', () => {
    const template = aTemplate();
    const open = openReport(template, aReport(template, { people_name: 'Alba', people_total: 4 }), {
      language: 'en',
      today: '2025-06-30',
    });
    expect(open.failing()).toEqual([]);
    expect(open.faulty()).toEqual(['people_reason']);
    open.set({ indicator: 'people_women', answer: { kind: 'number', value: 5 } });
    open.set({ indicator: 'people_open', answer: { kind: 'logical', value: false } });
    expect(open.failing()).toEqual(['women_within']);
    expect(open.stateOf('women_within')).toBe('failed');
    expect(open.faulty()).toEqual([]);
  });
});
