// What a workbook is issued with after an accepted report: opening balances filled in, the period before, what rules read.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { prepareIssue } from '../../../functions/workbook/workbooks.ts';
import type { TestService } from '../../support/service.ts';
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
