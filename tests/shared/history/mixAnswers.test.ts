// A year of MIX Market's figures as answers: the published shares come out again, and nothing is made up.
import { describe, expect, test } from '@jest/globals';
import {
  answerFromData,
  indicatorsOf,
  mixAnswers,
  mixDerivations,
  mixIndicators,
  spCore,
} from '@peerbook/shared';
import fc from 'fast-check';

type Cells = Readonly<Record<string, string>>;

const cells = (figures: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(Object.entries(figures).map(([column, figure]) => [column, String(figure)]));
const answered = (row: Cells, before?: Cells) => mixAnswers(row, before) as Record<string, number>;
const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);
const count = fc.integer({ min: 1, max: 1_000_000 });
const amount = fc.integer({ min: 1000, max: 1_000_000_000 });

describe('mixAnswers', () => {
  test.each([
    ['outreach_borrowers_women', 'pct_female_borrowers', 'active_borrowers', count],
    ['staff_women', 'pct_female_staff', 'personnel', count],
    ['staff_loan_officers_women', 'pct_female_loan_officers', 'loan_officers', count],
    ['portfolio_par30', 'par30', 'gross_loan_portfolio', amount],
    ['portfolio_par90', 'par90', 'gross_loan_portfolio', amount],
  ] as const)(
    'gives %s so that its share is the published one, to rounding (seed 73)',
    (code, part, whole, of) => {
      fc.assert(
        fc.property(share, of, (published, total) => {
          const answers = answered(cells({ [part]: published, [whole]: total }));
          expect(Number.isInteger(answers[code])).toBe(true);
          expect(Math.abs((answers[code] ?? Number.NaN) / total - published)).toBeLessThanOrEqual(
            0.5 / total + 1e-12,
          );
        }),
        { seed: 73 },
      );
    },
  );

  test.each([
    ['portfolio_written_off', 'write_off_ratio'],
    ['portfolio_loan_revenue', 'yield_nominal'],
    ['portfolio_operating_expense', 'opex_to_portfolio'],
  ])(
    'gives %s so that its rate on the average portfolio is the published one (seed 74)',
    (code, rate) => {
      fc.assert(
        fc.property(share, amount, amount, (published, start, end) => {
          const before = cells({ gross_loan_portfolio: start });
          const answers = answered(cells({ [rate]: published, gross_loan_portfolio: end }), before);
          const average = (start + end) / 2;
          expect(Math.abs((answers[code] ?? Number.NaN) / average - published)).toBeLessThanOrEqual(
            0.5 / average + 1e-12,
          );
          expect(answers['portfolio_glp_start']).toBe(start);
        }),
        { seed: 74 },
      );
    },
  );

  test('gives leavers and joiners that roll forward, with the published turnover (seed 75)', () => {
    fc.assert(
      fc.property(share, count, count, (turnover, start, end) => {
        const answers = answered(
          cells({ staff_turnover_rate: turnover, personnel: end }),
          cells({ personnel: start }),
        );
        const { staff_left: left = Number.NaN, staff_joined: joined } = answers;
        expect(Math.abs(left / ((start + end) / 2) - turnover)).toBeLessThanOrEqual(
          1 / (start + end) + 1e-12,
        );
        if (joined === undefined) expect(end - start + left).toBeLessThan(0);
        else expect(start + joined - left).toBe(end);
      }),
      { seed: 75 },
    );
  });

  test('gives the borrowers at the start so that retention is the published one (seed 76)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 10_000 }), count, share, (rate, end, part) => {
        const gained = Math.round(end * part);
        const row = cells({
          borrower_retention_rate: rate / 10_000,
          active_borrowers: end,
          new_borrowers: gained,
        });
        const start = answered(row)['retention_borrowers_start'];
        if (start === undefined) return;
        expect(start).toBeGreaterThanOrEqual(0);
        const pool = start + gained;
        expect(Math.abs(end / (rate / 10_000) - pool)).toBeLessThanOrEqual(0.5 + 1e-6 * pool);
      }),
      { seed: 76 },
    );
  });

  test('leaves blank what needs a year before that is not there', () => {
    const row = cells({
      gross_loan_portfolio: 10,
      yield_nominal: 0.3,
      personnel: 5,
      staff_turnover_rate: 0.1,
    });
    const answers = answered(row);
    for (const code of [
      'portfolio_glp_start',
      'portfolio_loan_revenue',
      'staff_start_total',
      'staff_left',
      'staff_joined',
    ])
      expect(answers).not.toHaveProperty(code);
    expect(answers).toMatchObject({ portfolio_glp: 10, staff_total: 5 });
  });

  test('leaves blank the split by place where its parts do not add up', () => {
    const split = (urban: number) =>
      answered(
        cells({ active_borrowers: 10, active_borrowers_rural: 4, active_borrowers_urban: urban }),
      );
    expect(split(6)).toMatchObject({ outreach_borrowers_rural: 4, outreach_borrowers_urban: 6 });
    expect(split(7)).not.toHaveProperty('outreach_borrowers_rural');
    expect(split(7)).not.toHaveProperty('outreach_borrowers_urban');
  });

  test('takes an empty cell for not reported and never for zero', () => {
    const answers = answered({ active_borrowers: ' ', gross_loan_portfolio: '', assets: '0' });
    expect(answers).not.toHaveProperty('outreach_borrowers');
    expect(answers).not.toHaveProperty('portfolio_glp');
    expect(answers['portfolio_assets']).toBe(0);
  });

  test('says in US dollars and units what MIX says, and the profit status only where it is known', () => {
    expect(answered({})).toEqual({
      profile_scale_factor: 'units',
      profile_fx_end: 1,
      profile_fx_avg: 1,
    });
    expect(answered({ profit_status: 'Profit' })).toHaveProperty(
      'profile_profit_status',
      'for_profit',
    );
    expect(answered({ profit_status: 'Non-profit' })).toHaveProperty(
      'profile_profit_status',
      'not_for_profit',
    );
    expect(answered({ profit_status: 'Unknown' })).not.toHaveProperty('profile_profit_status');
  });

  test('answers nothing but indicators of SP Core, each in its own kind', () => {
    const known = new Map(indicatorsOf(spCore).map((one) => [one.code, one]));
    for (const code of mixIndicators) expect(known.has(code)).toBe(true);
    expect(new Set(mixIndicators).size).toBe(mixIndicators.length);
    const row = cells({
      active_borrowers: 10,
      pct_female_borrowers: 0.55,
      personnel: 7,
      par30: 0.033,
      gross_loan_portfolio: 12_345,
    });
    for (const [code, data] of Object.entries(mixAnswers(row, row))) {
      const indicator = known.get(code);
      expect(indicator && answerFromData(indicator, data).fault).toBeUndefined();
    }
    for (const { from } of mixDerivations) expect(from.length).toBeGreaterThan(3);
  });
});
