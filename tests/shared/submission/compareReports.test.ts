// Two reports side by side: what differs is named, all of it and nothing else.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  compareReports,
  type Difference,
  indicatorsOf,
  optionsOf,
  type ReportContent,
  reportContent,
  spCore,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aReport, aTemplate } from '../../support/builders.ts';
import { plausibleNotes, plausibleReport } from '../validation/plausibleReport.ts';

const indicators = indicatorsOf(spCore);
const codes = indicators.map((indicator) => indicator.code);
const plausible = reportContent(aReport(spCore, plausibleReport, plausibleNotes));
const seed = 20_261;

/** Another answer to the indicator than the one given, blank included. */
function otherAnswer(code: string, data: AnswerData | undefined): AnswerData {
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) throw new Error(`there is no indicator ${code}`);
  switch (indicator.kind) {
    case 'multichoice': {
      const chosen = Array.isArray(data) ? data : [];
      const options = optionsOf(indicator);
      return chosen.length === options.length ? [] : options;
    }
    case 'choice':
      return optionsOf(indicator).find((option) => option !== data) ?? null;
    case 'boolean':
      return data !== true;
    case 'date':
      return data === '2001-02-03' ? '2002-02-03' : '2001-02-03';
    case 'text':
      return `${String(data ?? '')}!`;
    default:
      return Number(data ?? 0) + 1;
  }
}

const without = <T>(record: Readonly<Record<string, T>>, code: string) =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== code));

/** The same content with its members in another order. */
const reversed = ({ values, notes }: ReportContent): ReportContent => ({
  values: Object.fromEntries(Object.entries(values).reverse()),
  notes: Object.fromEntries(
    Object.entries(notes)
      .reverse()
      .map(([code, note]) => [code, Object.fromEntries(Object.entries(note).reverse())]),
  ),
});

const changes = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...codes),
    what: fc.constantFrom('answer', 'blank', 'evidence', 'comment'),
  }),
  { selector: ({ code }) => code, maxLength: 12 },
);
type Change = { readonly code: string; readonly what: string };

function changed(report: ReportContent, { code, what }: Change): ReportContent {
  if (what === 'blank') return { ...report, values: without(report.values, code) };
  if (what === 'answer') {
    const data = otherAnswer(code, report.values[code]);
    return { ...report, values: { ...report.values, [code]: data } };
  }
  const note = { ...report.notes[code], [what]: 'Said otherwise' };
  return { ...report, notes: { ...report.notes, [code]: note } };
}

describe('two reports', () => {
  test('that are one and the same do not differ, in whatever order their members stand', () => {
    expect(compareReports(codes, plausible, plausible)).toEqual([]);
    expect(compareReports(codes, plausible, reversed(plausible))).toEqual([]);
    expect(compareReports([...codes].reverse(), reversed(plausible), plausible)).toEqual([]);
  });

  test('differ in exactly what was changed', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const other = all.reduce(changed, plausible);
        // To make blank what is blank changes nothing.
        const wanted = all
          .filter(({ code, what }) => what !== 'blank' || Object.hasOwn(plausible.values, code))
          .map(({ code, what }) => `${code} ${what === 'blank' ? 'answer' : what}`);
        const found = compareReports(codes, plausible, reversed(other));
        const named = ({ indicator, part }: Difference) => `${indicator} ${part}`;
        expect(found.map(named).sort()).toEqual([...wanted].sort());
      }),
      { seed, numRuns: 300 },
    );
  });

  test('differ the other way round as much, with the sides exchanged', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const other = all.reduce(changed, plausible);
        const back = compareReports(codes, other, plausible);
        const exchanged = back.map(({ here, there, ...what }) => ({
          ...what,
          here: there,
          there: here,
        }));
        expect(compareReports(codes, plausible, other)).toEqual(exchanged);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('name their differences in the order of the template', () => {
    const other = [...codes].reverse().reduce((report, code) => {
      return changed(report, { code, what: 'answer' });
    }, plausible);
    const found = compareReports(codes, plausible, other);
    expect(found.map((difference) => difference.indicator)).toEqual(codes);
  });

  test('differ where one has an indicator that the template does not know', () => {
    const values = { ...plausible.values, constructor: 1 } as ReportContent['values'];
    expect(compareReports(codes, plausible, { ...plausible, values })).toEqual([
      { indicator: 'constructor', part: 'answer', here: null, there: 1 },
    ]);
  });
});

describe('an answer', () => {
  const template = aTemplate();
  const compare = (here: AnswerData | undefined, there: AnswerData | undefined) => {
    const report = (data: AnswerData | undefined): ReportContent => ({
      values: data === undefined ? {} : { people_total: data },
      notes: {},
    });
    const own = indicatorsOf(template).map((indicator) => indicator.code);
    return compareReports(own, report(here), report(there));
  };

  test.each([
    [undefined, 0],
    [undefined, ''],
    [undefined, false],
    [undefined, []],
    [0, false],
    [1, '1'],
    [0.1 + 0.2, 0.3],
    [['growth'], 'growth'],
    [
      ['growth', 'health'],
      ['growth', 'other'],
    ],
    [['growth'], ['growth', 'health']],
  ] as const)('%j is not %j', (here, there) => {
    expect(compare(here, there)).toHaveLength(1);
    expect(compare(there, here)).toHaveLength(1);
  });

  test('that could not be read is not the same as anything, not even as one that could not be read', () => {
    expect(compare(null, undefined)).toMatchObject([{ unread: ['here'] }]);
    expect(compare(3, null)).toMatchObject([{ here: 3, unread: ['there'] }]);
    expect(compare(null, null)).toMatchObject([{ unread: ['here', 'there'] }]);
  });
});
