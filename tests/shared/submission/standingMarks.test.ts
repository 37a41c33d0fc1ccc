// What stands of an officer's marks once a report was changed.
import { describe, expect, test } from '@jest/globals';
import { type Mark, type Marks, type ReportContent, standingMarks } from '@peerbook/shared';
import fc from 'fast-check';

const decidedOn: ReportContent = {
  values: { people_total: 12, people_goals: ['growth'] },
  notes: { people_total: { comment: 'counted in June', evidence: 'payroll' } },
};
const own = decidedOn.notes['people_total'];
const queried: Mark = { mark: 'queried', note: 'Is this everybody?' };

const changes: readonly [string, Partial<ReportContent>][] = [
  ['another value', { values: { ...decidedOn.values, people_total: 13 } }],
  ['no value', { values: { people_goals: ['growth'] } }],
  ['another comment', { notes: { people_total: { ...own, comment: 'in July' } } }],
  ['no comment', { notes: { people_total: { evidence: 'payroll' } } }],
  ['other evidence', { notes: { people_total: { ...own, evidence: 'ledger' } } }],
];

describe('with the figure, its comment and its evidence the same', () => {
  test.each<Mark>([
    { mark: 'verified', note: 'seen in the payroll' },
    { mark: 'reported' },
    { mark: 'verified', question: 'Is this everybody?' },
    queried,
    { mark: 'queried' },
  ])('%j stands as it was', (mark) => {
    const now = { ...decidedOn, values: { ...decidedOn.values, people_women: 3 } };
    const marks = { people_total: mark };
    expect(standingMarks(marks, decidedOn, now)).toEqual(marks);
  });
});

describe.each(changes)('with %s', (_what, changed) => {
  const now = { ...decidedOn, ...changed };
  const standing = (mark: Mark) => standingMarks({ people_total: mark }, decidedOn, now);

  test('a question is answered, and is told of', () => {
    expect(standing(queried)).toEqual({
      people_total: { mark: 'reported', question: 'Is this everybody?' },
    });
  });

  test('a query without words is answered too', () => {
    expect(standing({ mark: 'queried' })).toEqual({
      people_total: { mark: 'reported', question: '' },
    });
  });

  test('a figure queried again without words keeps what was asked first', () => {
    const mark: Mark = { mark: 'queried', question: 'Is this everybody?' };
    expect(standing(mark)['people_total']?.question).toBe('Is this everybody?');
  });

  test.each<Mark>([{ mark: 'verified', note: 'seen' }, { mark: 'reported' }])(
    '%j stands no longer',
    (mark) => {
      expect(standing(mark)).toEqual({});
    },
  );
});

describe('laws', () => {
  const code = fc.constantFrom('a_a', 'a_b', 'a_c', 'constructor');
  const text = fc.constantFrom('one', 'two');
  const report: fc.Arbitrary<ReportContent> = fc.record({
    values: fc.dictionary(code, fc.oneof(fc.integer({ min: 0, max: 2 }), text)),
    notes: fc.dictionary(code, fc.record({ comment: text, evidence: text }, { requiredKeys: [] })),
  });
  const marks: fc.Arbitrary<Marks> = fc.dictionary(
    code,
    fc.record(
      { mark: fc.constantFrom('reported', 'queried', 'verified'), note: text },
      { requiredKeys: ['mark'] },
    ),
  );

  test('no question is ever lost, and nothing that was not marked is', () => {
    fc.assert(
      fc.property(marks, report, report, (decided, before, now) => {
        const standing = standingMarks(decided, before, now);
        for (const [indicator, { mark, note }] of Object.entries(decided)) {
          if (mark !== 'queried') continue;
          const kept = Object.hasOwn(standing, indicator) ? standing[indicator] : undefined;
          if (kept?.mark === 'queried') expect(kept.note).toBe(note);
          else expect(kept).toEqual({ mark: 'reported', question: note ?? '' });
        }
        for (const indicator of Object.keys(standing))
          expect(Object.hasOwn(decided, indicator)).toBe(true);
      }),
      { seed: 75, numRuns: 500 },
    );
  });

  test('a verified figure is one that the officer saw just so', () => {
    fc.assert(
      fc.property(marks, report, report, (decided, before, now) => {
        for (const [indicator, { mark }] of Object.entries(standingMarks(decided, before, now))) {
          if (mark !== 'verified') continue;
          const own = <T>(all: Readonly<Record<string, T>>) =>
            Object.hasOwn(all, indicator) ? all[indicator] : undefined;
          expect(own(now.values)).toEqual(own(before.values));
          expect(own(now.notes)?.comment).toEqual(own(before.notes)?.comment);
          expect(own(now.notes)?.evidence).toEqual(own(before.notes)?.evidence);
        }
      }),
      { seed: 75, numRuns: 500 },
    );
  });
});
