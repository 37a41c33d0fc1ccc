// What decides the peer groups of a member: the registration before the report, and amounts in US dollars.
import { describe, expect, test } from '@jest/globals';
import { characteristicsOf, registrationOf } from '../../../functions/release/characteristics.ts';

const report = {
  values: {
    profile_start_year: 2015,
    profile_profit_status: 'not_for_profit',
    profile_scale_factor: 'thousands',
    profile_fx_end: 4,
    portfolio_glp: 6_000,
    outreach_borrowers: 700,
  },
  ratios: { ratio_depth: 33.3 },
};
const of = (registered = {}, changes = {}) =>
  characteristicsOf(
    registered,
    { ...report, values: { ...report.values, ...changes } } as Parameters<
      typeof characteristicsOf
    >[1],
    '2024-12-31',
  );

describe('the characteristics of a member', () => {
  test('are what its report says, as long as nothing is registered', () => {
    expect(of()).toEqual({
      borrowers: 700,
      portfolio: 1_500_000,
      age: 9,
      depth: 33.3,
      profitStatus: 'not_for_profit',
    });
  });

  test('are what is registered, where something is', () => {
    const registered = { foundedYear: 2020, profitStatus: 'for_profit', methodology: 'mixed' };
    expect(of(registered)).toMatchObject({
      age: 4,
      profitStatus: 'for_profit',
      methodology: 'mixed',
    });
  });

  test.each([
    [{ profile_fx_end: null }],
    [{ profile_fx_end: 0 }],
    [{ profile_scale_factor: 'dozens' }],
    [{ portfolio_glp: null }],
  ])('have no portfolio where it is not known in US dollars: %j', (changes) => {
    expect(of({}, changes).portfolio).toBeUndefined();
  });

  test('are missing where a report is of a template without them', () => {
    const found = characteristicsOf({}, { values: {}, ratios: {} }, '2024-12-31');
    expect(Object.values(found).every((one) => one === undefined)).toBe(true);
  });

  test('are frozen without what is not registered, and without the name', () => {
    const institution = { name: 'One', currency: 'pen', country: 'pe', region: undefined };
    expect(registrationOf(institution)).toEqual({ country: 'pe' });
  });
});
