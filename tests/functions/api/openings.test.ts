// What a workbook is issued with after an accepted report: opening balances filled in, the period before, what rules read.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { columns, layoutOf, parseAddress, readPackage, spCore, wordsOf } from '@peerbook/shared';
import { prepareIssue } from '../../../functions/workbook/workbooks.ts';
import type { TestService } from '../../support/service.ts';
import { issuedFor } from './filledWorkbook.ts';
import { aNetwork, done, lake } from './network.ts';
import { announce, referenceFor, reported, reportsOf } from './years.ts';

const [first = {}] = reportsOf(2023, 1);
let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  for (const year of [2023, 2024]) await announce(service, year);
});
const issueOf = (year: number) =>
  prepareIssue(service.services, {
    ...lake,
    round: String(year),
    institution: 'one',
    language: 'en',
  });
const openings = ['retention_borrowers_start', 'portfolio_glp_start', 'staff_start_total'];

describe('a workbook', () => {
  test('of a first report has no opening balances', async () => {
    const issue = await issueOf(2023);
    for (const code of [...openings, 'profile_scale_factor'])
      expect(issue.prefill).not.toHaveProperty(code);
    expect(issue).not.toHaveProperty('priorPeriodEnd');
    expect(issue.reference.prior).toEqual({});
  });

  test('after an accepted report opens with its closing balances, in its scale', async () => {
    await reported(service, 2023, first);
    const issue = await issueOf(2024);
    expect(issue.prefill).toMatchObject({
      retention_borrowers_start: first['outreach_borrowers'],
      portfolio_glp_start: first['portfolio_glp'],
      staff_start_total: first['staff_total'],
      profile_scale_factor: expect.stringMatching(/units/i),
    });
    expect(issue.priorPeriodEnd).toBe('2023-12-31');
    expect(issue.reference).toEqual((await referenceFor(service, 2024)).reference);
  });

  test('leaves amounts out where the currency is another now', async () => {
    await reported(service, 2023, first);
    await done(service, 'putInstitution', 'manager', {
      params: { ...lake, institution: 'one' },
      body: { name: 'One', country: 'pe', currency: 'usd' },
    });
    const { prefill } = await issueOf(2024);
    expect(prefill).not.toHaveProperty('portfolio_glp_start');
    expect(prefill).toHaveProperty('staff_start_total');
  });

  test('leaves out what was queried', async () => {
    const marks = { staff_total: { mark: 'queried' } };
    await reported(service, 2023, first, { decision: { marks } });
    const { prefill } = await issueOf(2024);
    expect(prefill).not.toHaveProperty('staff_start_total');
    expect(prefill).toHaveProperty('retention_borrowers_start');
  });
});

/** Last period's figure and its mark beside an indicator or ratio, as the downloaded workbook shows them. */
async function besides(codes: readonly string[]) {
  const bytes = await issuedFor(service, 'one', { ...lake, round: '2024' });
  const { sheets } = readPackage(bytes).grid;
  return codes.map((code) => {
    const place = layoutOf(spCore, 'en').places.get(code);
    const row = parseAddress(place?.cell ?? '')?.row;
    const cells = sheets.find((one) => one.name === place?.sheet)?.cells;
    const at = (column: number) => {
      const cell = cells?.get(`${String.fromCharCode(64 + column)}${row}`);
      return cell && 'value' in cell ? cell.value : undefined;
    };
    return [at(columns.lastPeriod), at(columns.mark)];
  });
}

describe('beside an answer stands the figure of the last period', () => {
  const { verified, reported: onlyReported, queried } = wordsOf('en').cells;

  test('with the mark that the officer gave it; without one it was only reported', async () => {
    const marks = { staff_total: { mark: 'verified' }, outreach_borrowers: { mark: 'queried' } };
    await reported(service, 2023, first, { decision: { marks } });
    expect(await besides(['staff_total', 'outreach_borrowers', 'portfolio_glp'])).toEqual([
      [first['staff_total'], verified],
      [first['outreach_borrowers'], queried],
      [first['portfolio_glp'], onlyReported],
    ]);
  });

  test('of a ratio, too: verified where all it is made of is, queried where any of it is', async () => {
    const marks = {
      governance_board_members: { mark: 'verified' },
      governance_board_women: { mark: 'verified' },
      portfolio_par30: { mark: 'verified' },
      outreach_borrowers: { mark: 'queried' },
    };
    await reported(service, 2023, first, { decision: { marks } });
    const found = await besides(['ratio_women_board', 'ratio_par30_ratio', 'ratio_women_share']);
    expect(found.map(([, mark]) => mark)).toEqual([verified, onlyReported, queried]);
    for (const [value] of found) expect(value).toEqual(expect.any(Number));
  });

  test('where it was queried, and no rule compares with it', async () => {
    const marks = { outreach_borrowers: { mark: 'queried' } };
    await reported(service, 2023, first, { decision: { marks } });
    const issue = await issueOf(2024);
    expect(issue.priorQueried).toMatchObject({ outreach_borrowers: first['outreach_borrowers'] });
    expect(issue.reference.prior).not.toHaveProperty('outreach_borrowers');
    expect(issue.reference.prior).not.toHaveProperty('ratio_women_share');
    expect((await referenceFor(service, 2024)).reference).toEqual(issue.reference);
  });

  test('and none where nothing was reported: no value, no mark', async () => {
    expect(await besides(['staff_total', 'ratio_women_board'])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
