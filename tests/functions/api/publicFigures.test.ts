// Public figures of the past: quartiles of what was imported, exact, for whoever belongs to the association.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { TestService } from '../../support/service.ts';
import { aNetwork, done, lake } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const heading =
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets,par30';
const row = (id: number, year: number, country: string, par30: string) =>
  `${id},"Caja ${id}",${country},${country === 'PER' ? 'Latin America and The Caribbean' : 'Africa'},NBFI,${year},${year}-12-31,${1000 * id},${par30}`;
const figures = async (query = {}) =>
  (await done(service, 'getPublicFigures', 'observer', { params: lake, query })).json;

describe('public figures', () => {
  test('are none before anything was imported', async () => {
    expect(await figures()).toEqual({ year: null, years: [], groups: [], rows: [] });
  });

  test('are quartiles of the latest year, of groups with five answers or more', async () => {
    const rows = [1, 2, 3, 4, 5].map((id) => row(id, 2012, 'PER', `0.0${id}`));
    const others = [6, 7].map((id) => row(id, 2012, 'KEN', ''));
    const file = [heading, ...rows, ...others, row(8, 2011, 'PER', '0.5')].join('\n');
    await done(service, 'postHistory', 'manager', { params: lake, body: file });
    const { year, years, groups, rows: told } = await figures();
    expect({ year, years, groups }).toEqual({
      year: 2012,
      years: [2012, 2011],
      groups: ['world', 'region:lac', 'country:pe', 'legal:nbfi'],
    });
    expect(told).toContainEqual({
      indicator: 'ratio_par30_ratio',
      group: 'country:pe',
      nBand: '5',
      status: 'published',
      lower: { kind: 'point', figure: '2' },
      median: { kind: 'point', figure: '3' },
      upper: { kind: 'point', figure: '4' },
    });
    expect(told).toContainEqual(
      expect.objectContaining({
        indicator: 'portfolio_assets',
        group: 'world',
        nBand: '7',
        median: { kind: 'point', figure: '4000' },
      }),
    );
    expect((await figures({ year: '2011' })).rows).toEqual([]);
  });

  test('of a year that is none are refused', async () => {
    const answer = await service.call('getPublicFigures', 'observer', {
      params: lake,
      query: { year: '12' },
    });
    expect(answer.code).toBe('request_invalid');
  });
});
