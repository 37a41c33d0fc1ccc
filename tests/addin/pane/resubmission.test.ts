// What goes out when a report is sent again: of a returned one only what was asked about, unless the person wants more sent.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  answerFromData,
  compareReports,
  indicatorsOf,
  parseTemplate,
  type Reading,
  type ReportContent,
  reportContent,
} from '@peerbook/shared';
import fc from 'fast-check';
import { isSameReport } from '../../../addin/submission/isSameReport.ts';
import { changesTo, patched, patchOf } from '../../../addin/submission/reportPatch.ts';
import { resubmission } from '../../../addin/submission/resubmission.ts';
import { mergeChanges } from '../../../functions/submission/mergeChanges.ts';
import { templateInput } from '../../support/builders.ts';

const template = parseTemplate(templateInput());
const indicators = indicatorsOf(template);
const codes = indicators.map(({ code }) => code);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

type Submission = Parameters<typeof resubmission>[1];

const submissionOf = (
  { values, notes }: ReportContent,
  queried: readonly string[] = [],
  status: Submission['status'] = 'returned',
): Submission => ({
  revision: 3,
  status,
  values: values as Submission['values'],
  notes,
  marks: Object.fromEntries(queried.map((code) => [code, { mark: 'queried' as const }])),
});

/** The readings of a workbook that says just this. */
const readingsOf = ({ values, notes }: ReportContent): readonly Reading[] =>
  indicators.map((indicator) => ({
    indicator: indicator.code,
    answer: answerFromData(indicator, values[indicator.code] ?? null).answer,
    ...(notes[indicator.code] as Pick<Reading, 'evidence' | 'comment'> | undefined),
  }));

const again = (standing: Submission, now: ReportContent, sendsUnasked = false) =>
  resubmission({ template, readings: readingsOf(now) }, standing, sendsUnasked);

describe('what is sent again', () => {
  const before: ReportContent = {
    values: { people_total: 20, people_women: 8, people_goals: ['growth'] },
    notes: { people_total: { comment: 'Counted in June', evidence: 'Payroll' } },
  };
  const now: ReportContent = {
    values: { people_total: 20, people_women: 9, people_wages: 5000, people_goals: ['growth'] },
    notes: { people_total: { evidence: 'Payroll' } },
  };

  test('of a returned report is what was asked about, and the rest is told of', () => {
    const { changes, unasked, patch, whole } = again(submissionOf(before, ['people_women']), now);
    expect(changes).toEqual([{ indicator: 'people_women', what: 'value', from: 8, to: 9 }]);
    expect(unasked?.areSent).toBe(false);
    expect(unasked?.changes.map(({ indicator }) => indicator)).toEqual([
      'people_total',
      'people_wages',
    ]);
    expect(patch).toEqual({ base: 3, values: { people_women: 9 }, notes: {} });
    expect(whole).toEqual({ ...before, values: { ...before.values, people_women: 9 } });
  });

  test('is the rest, too, where the person wants it', () => {
    const { changes, unasked, patch, whole } = again(
      submissionOf(before, ['people_women']),
      now,
      true,
    );
    expect([changes.length, unasked?.areSent]).toEqual([3, true]);
    expect(patch.notes).toEqual({ people_total: { comment: null } });
    expect(whole).toEqual(now);
  });

  test('is a comment beside a figure that was asked about', () => {
    const commented = {
      ...before,
      notes: { ...before.notes, people_women: { comment: 'Right.' } },
    };
    const { patch } = again(submissionOf(before, ['people_women']), commented);
    expect(patch).toEqual({ base: 3, values: {}, notes: { people_women: { comment: 'Right.' } } });
  });

  test.each<[string, Submission]>([
    ['returned without a question', submissionOf(before)],
    ['not returned', submissionOf(before, ['people_women'], 'submitted')],
  ])('is all that changed of a report that was %s', (_name, standing) => {
    const { changes, unasked, whole } = again(standing, now);
    expect([changes.length, unasked]).toEqual([3, undefined]);
    expect(whole).toEqual(now);
  });

  test('is nothing where nothing changed', () => {
    const { changes, patch } = again(submissionOf(before, ['people_women']), before);
    expect([changes, patch]).toEqual([[], { base: 3, values: {}, notes: {} }]);
  });

  test('keeps zero apart from blank, and empties by null', () => {
    const values = { people_total: 0 };
    const { patch } = again(submissionOf({ values: { people_women: 8 }, notes: {} }), {
      values,
      notes: {},
    });
    expect(patch.values).toEqual({ people_total: 0, people_women: null });
  });
});

describe('laws of sending again', () => {
  const word = fc.constantFrom('Payroll', 'Report, p. 3', 'toString', '0', '=1+1');
  const dataOf = (code: string): fc.Arbitrary<AnswerData> => {
    if (code === 'people_goals') return fc.subarray(['growth', 'health', 'other']);
    if (code === 'people_policy') return fc.constantFrom('full', 'part', 'none');
    if (code === 'people_open') return fc.boolean();
    if (code === 'people_name') return word;
    return code === 'people_day' ? fc.constant('2025-12-31') : fc.integer({ min: 0, max: 3 });
  };
  const asked = ['people_name', 'people_total', 'people_policy', 'people_goals', 'people_open'];
  const reports: fc.Arbitrary<ReportContent> = fc.record({
    values: fc
      .subarray(asked)
      .chain((codes) => fc.tuple(...codes.map((code) => fc.tuple(fc.constant(code), dataOf(code)))))
      .map((some) => Object.fromEntries(some)),
    notes: fc.dictionary(
      fc.constantFrom(...asked),
      fc.oneof(
        fc.record({ evidence: word }),
        fc.record({ comment: word }),
        fc.record({ evidence: word, comment: word }),
      ),
    ),
  });
  const hold = (law: (standing: ReportContent, now: ReportContent, queried: string[]) => void) =>
    fc.assert(fc.property(reports, reports, fc.subarray(asked), law), { seed, numRuns: 150 });

  test(`changes put into a submission say what the report says (seed ${seed})`, () => {
    hold((standing, now) => {
      const whole = patched(
        submissionOf(standing),
        changesTo(template, submissionOf(standing), now),
      );
      expect(isSameReport(whole, now)).toBe(true);
    });
  });

  test(`what the service makes of a patch is the report that was shown (seed ${seed})`, () => {
    hold((standing, now, queried) => {
      for (const sendsUnasked of [false, true]) {
        const { patch, whole } = again(submissionOf(standing, queried), now, sendsUnasked);
        const merged = mergeChanges(template, standing, patch);
        expect(compareReports(codes, merged, whole)).toEqual([]);
        // The service stores what it reads of the merged values: an emptied note is none.
        expect(isSameReport(reportContent(readingsOf(merged as ReportContent)), whole)).toBe(true);
      }
    });
  });

  test(`changes and what was not asked about are all that differs, each once (seed ${seed})`, () => {
    hold((standing, now, queried) => {
      const { changes, unasked } = again(submissionOf(standing, queried), now);
      const told = [...changes, ...(unasked?.changes ?? [])];
      const all = changesTo(template, submissionOf(standing), now);
      expect(new Set(told)).toEqual(new Set(all));
      expect(told).toHaveLength(all.length);
    });
  });

  test(`nothing that was said before is changed by making changes (seed ${seed})`, () => {
    hold((standing, now) => {
      const copy = structuredClone(standing);
      patchOf(1, again(submissionOf(standing), now).changes);
      expect(standing).toEqual(copy);
    });
  });
});
