// What rules read beside a report, written to a workbook and read back: the same, less what no rule reads.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  addressOf,
  type CellValue,
  type Grid,
  type Indicator,
  indicatorsOf,
  type Language,
  noReference,
  optionsOf,
  type Reference,
  readReference,
  referenceNames,
  referenceRows,
  referenceSheet,
  spCore,
  splitName,
  splitOptionName,
} from '@peerbook/shared';
import fc from 'fast-check';
import { number, text } from '../../support/builders.ts';

const names = new Set(referenceNames(spCore));
const read = (source: string) =>
  [...names].map((name) => splitName(name)).filter((one) => one.source === source);
const priorCodes = [
  ...new Set(read('prior').map(({ of }) => splitOptionName(of)?.indicator ?? of)),
];
const usualCodes = read('usualLow').map(({ of }) => of);
const byCode = new Map(indicatorsOf(spCore).map((one) => [one.code, one]));

const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const words = fc.constantFrom('grew "a lot"', '=1+1', 'Ñandú\nотчёт', '\uffff', '_x0041_');

function dataOf(indicator: Indicator | undefined): fc.Arbitrary<AnswerData> {
  switch (indicator?.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...optionsOf(indicator));
    case 'multichoice':
      return fc.subarray(
        optionsOf(indicator).filter((option) => names.has(`prior_${indicator.code}__${option}`)),
      );
    case 'integer':
    case 'year':
      return fc.integer();
    case 'date':
      return fc.constantFrom('1990-01-01', '2024-02-29', '2099-12-31');
    case 'text':
      return fc.constantFrom('=1+1', 'Demo Alba');
    default:
      return figure;
  }
}

const someOf = <T>(codes: readonly string[], value: (code: string) => fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(codes.map((code) => [code, value(code)])), { requiredKeys: [] });
const usual = fc.tuple(figure, figure).map(([low, high]) => ({ low, high }));
const change = fc.record({
  severity: fc.constantFrom(null, 'error' as const, 'warning' as const, 'info' as const),
  reason: words,
  since: fc.constantFrom('2025-01-01T00:00:00Z', '2026-06-30T12:00:00.000Z'),
});
const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
const references = fc.record({
  prior: someOf(priorCodes, (code) => dataOf(byCode.get(code))),
  usual: someOf(usualCodes, () => usual),
  rates: fc.record({ end: positive }, { requiredKeys: [] }),
  ruleSet: fc.record({
    revision: fc.nat(),
    changes: someOf(
      spCore.rules.map((rule) => rule.code),
      () => change,
    ),
  }),
  explanations: fc.array(
    fc.record({
      rule: fc.constantFrom('prior_swing', 'usual_figures'),
      indicator: fc.constantFrom('portfolio_glp', 'staff_total'),
      band: fc.constantFrom({ low: -1.5, high: 2 }, { same: null }, { same: 'x' }),
      comment: words,
      round: fc.constant('2023'),
    }),
    { maxLength: 5 },
  ),
}) as fc.Arbitrary<Reference>;

/** The cells as a file or Excel gives them back. */
function gridOf(rows: ReturnType<typeof referenceRows>, other: CellValue = text('')): Grid {
  const cells = new Map<string, CellValue>();
  rows.forEach(({ name, value }, i) => {
    cells.set(addressOf(i + 1, 1), text(name));
    if (typeof value === 'number') cells.set(addressOf(i + 1, 2), number(value));
    else if (value !== undefined) cells.set(addressOf(i + 1, 2), text(value));
    else if (other.kind !== 'blank') cells.set(addressOf(i + 1, 2), other);
  });
  return { sheets: [{ name: referenceSheet, cells }], names: new Map(), date1904: false };
}

describe.each<Language>(['en', 'es', 'fr', 'ru'])('a reference in a workbook (%s)', (language) => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const rows = referenceRows(spCore, language, reference);
        expect(readReference(gridOf(rows), spCore, language)).toEqual(reference);
      }),
      { numRuns: 25 },
    );
  });

  test('leaves out what no rule reads', () => {
    const noise = {
      ...noReference,
      prior: { profile_legal_name: 'Alba', portfolio_glp: 5, nothing_known: 1 },
      usual: { profile_start_year: { low: 1, high: 2 } },
      ruleSet: {
        revision: 1,
        changes: { no_rule: { severity: null, reason: 'x', since: '2025-01-01T00:00:00Z' } },
      },
    };
    const rows = referenceRows(spCore, language, noise);
    expect(readReference(gridOf(rows), spCore, language)).toEqual({
      ...noReference,
      prior: { portfolio_glp: 5 },
      ruleSet: { revision: 1, changes: {} },
    });
  });
});

describe('what stands on the sheet of references', () => {
  const rows = referenceRows(spCore, 'en', noReference);

  test('is the same row for row whatever the reference, so that it can be brought up to date', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const fixed = referenceRows(spCore, 'en', reference).slice(0, rows.length);
        expect(fixed.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
      }),
      { numRuns: 10 },
    );
  });

  test.each<[string, CellValue]>([
    ['an error', { kind: 'error', error: '#REF!' }],
    ['TRUE', { kind: 'logical', value: true }],
    ['words of nobody', text('much')],
    ['a formula without a result', { kind: 'uncalculated' }],
  ])('counts as absent where a cell holds %s', (_what, cell) => {
    const found = readReference(gridOf(rows, cell), spCore, 'en');
    const flags = Object.fromEntries(
      Object.entries(found.prior).filter(([, data]) => data !== true),
    );
    expect({ ...found, prior: flags }).toEqual(noReference);
  });

  test('is all absent where the sheet is gone', () => {
    const grid = { sheets: [], names: new Map(), date1904: false };
    expect(readReference(grid, spCore, 'en')).toEqual(noReference);
  });
});
