// What a report is held against: the institution's own accepted reports of earlier periods, and nothing else.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { apiBodies } from '@peerbook/shared';
import { follow } from '../../../functions/followUp/follow.ts';
import { followUps } from '../../../functions/followUp/followUp.ts';
import { aService, type TestService } from '../../support/service.ts';
import { aNetwork, done, lake, submit } from './network.ts';
import { announce, referenceFor, reported, reportsOf } from './years.ts';

const [first = {}, second = {}, third = {}] = reportsOf(2022, 3);
let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  for (const year of [2022, 2023, 2024]) await announce(service, year);
});

describe('the reference of a first report', () => {
  test('is empty, under the rules as published', async () => {
    expect(await referenceFor(service, 2022)).toEqual({
      reference: {
        prior: {},
        usual: {},
        rates: {},
        ruleSet: { revision: 0, changes: {} },
        explanations: [],
      },
      priorRound: null,
    });
  });
});

describe('prior values', () => {
  test('are the answers and ratios of the accepted report of the period before', async () => {
    await reported(service, 2022, first);
    const accepted = await reported(service, 2023, second);
    const { reference, priorRound } = await referenceFor(service, 2024);
    expect(priorRound).toBe('2023');
    expect(reference.prior).toMatchObject(accepted.json.values);
    expect(reference.prior.ratio_women_share).toBe(accepted.json.ratios.ratio_women_share);
    expect(apiBodies.reference.safeParse({ reference, priorRound }).success).toBe(true);
  });

  test.each([
    ['submitted and not yet decided', undefined],
    ['returned', 'returned'],
  ])('are none where the report was %s', async (_, decision) => {
    await submit(service, 'one', { round: '2023', answers: second });
    const body = { decision, revision: 1 };
    const params = { ...lake, round: '2023', institution: 'one' };
    if (decision) await done(service, 'postDecision', 'officer', { params, body });
    expect(await referenceFor(service, 2024)).toMatchObject({
      priorRound: null,
      reference: { prior: {}, usual: {} },
    });
  });

  test("are never another institution's, nor of the same or a later period", async () => {
    await reported(service, 2023, second, { institution: 'two' });
    await reported(service, 2024, third);
    for (const year of [2023, 2024])
      expect(await referenceFor(service, year)).toMatchObject({
        priorRound: null,
        reference: { prior: {}, usual: {} },
      });
  });

  test('are of the accepted revision, not of one that was returned before it', async () => {
    const returned = await reported(service, 2023, second, { decision: { decision: 'returned' } });
    const corrected = { ...second, profile_offices: 77 };
    const ifMatch = returned.headers['etag'] as string;
    await submit(service, 'one', { round: '2023', answers: corrected, ifMatch });
    const params = { ...lake, round: '2023', institution: 'one' };
    const body = { decision: 'accepted', revision: 2 };
    await done(service, 'postDecision', 'officer', { params, body });
    expect((await referenceFor(service, 2024)).reference.prior.profile_offices).toBe(77);
  });

  test('leave out what was queried and accepted all the same, and each ratio over it', async () => {
    const marks = {
      outreach_borrowers_women: { mark: 'queried' },
      staff_total: { mark: 'verified' },
    };
    await reported(service, 2023, second, { decision: { marks } });
    const { prior, usual } = (await referenceFor(service, 2024)).reference;
    expect(prior).not.toHaveProperty('outreach_borrowers_women');
    expect(prior).not.toHaveProperty('ratio_women_share');
    expect(usual).not.toHaveProperty('outreach_borrowers_women');
    expect(prior).toMatchObject({
      outreach_borrowers: second['outreach_borrowers'],
      staff_total: second['staff_total'],
    });
  });

  test('are none after a gap: last closing balances are no opening balances then', async () => {
    await reported(service, 2022, first);
    const { priorRound, reference } = await referenceFor(service, 2024);
    expect({ priorRound, prior: reference.prior }).toEqual({ priorRound: null, prior: {} });
    expect(reference.usual.outreach_borrowers.low).toBeLessThan(
      Number(first['outreach_borrowers']),
    );
  });

  test('are of the period that ended before this one began, where a round lies within the year', async () => {
    await reported(service, 2022, first);
    const half = { ...lake, round: '2023-first-half' };
    const { json } = await service.call('getRound', 'manager', {
      params: { ...lake, round: '2023' },
    });
    const { template, version, opens, closes, periodStart } = json;
    const body = { template, version, opens, closes, periodStart, periodEnd: '2023-06-30' };
    await done(service, 'putRound', 'manager', { params: half, body });
    await submit(service, 'one', { round: half.round, answers: second });
    await done(service, 'postDecision', 'officer', {
      params: { ...half, institution: 'one' },
      body: { decision: 'accepted', revision: 1 },
    });
    const { priorRound, reference } = await referenceFor(service, 2023);
    expect(priorRound).toBe('2022');
    // A flow of half a year is not of the same sort as one of a year; a stock is.
    const flow = first['portfolio_loan_revenue'] as number;
    expect(reference.usual.portfolio_loan_revenue.low).toBeLessThanOrEqual(flow / 4);
    const stocks = [first, second].map((one) => Number(one['outreach_borrowers']));
    expect(reference.usual.outreach_borrowers.low).toBeLessThanOrEqual(Math.min(...stocks) / 3);
  });
});

describe('usual ranges', () => {
  test('hold all earlier values, of stocks, flows and ratios, and of nothing else', async () => {
    await reported(service, 2022, first);
    await reported(service, 2023, second);
    const { usual } = (await referenceFor(service, 2024)).reference;
    for (const code of ['outreach_borrowers', 'portfolio_glp', 'portfolio_operating_expense'])
      for (const year of [first, second]) {
        expect(usual[code].low).toBeLessThanOrEqual(Number(year[code]));
        expect(usual[code].high).toBeGreaterThanOrEqual(Number(year[code]));
      }
    expect(usual).toHaveProperty('ratio_women_share');
    for (const code of ['profile_start_year', 'profile_legal_name', 'protection_privacy'])
      expect(usual).not.toHaveProperty(code);
  });

  test('of amounts stand on reports in the same scale only', async () => {
    await reported(service, 2022, { ...first, profile_scale_factor: 'thousands' });
    await reported(service, 2023, {
      ...second,
      portfolio_glp_start: second['portfolio_glp_start'] ?? 0,
    });
    const { usual } = (await referenceFor(service, 2024)).reference;
    const glp = Number(second['portfolio_glp']);
    expect(usual.portfolio_glp.low).toBeCloseTo(glp / 4, -Math.log10(glp) + 4);
  });
});

describe('reference rates', () => {
  test("are the round's for the currency of the institution", async () => {
    const rates = { pen: { end: 3.71, average: 3.75 }, bob: { end: 6.91 } };
    await announce(service, 2024, { rates });
    expect((await referenceFor(service, 2024)).reference.rates).toEqual(rates.pen);
  });

  test('of a currency that is none are refused', async () => {
    for (const rates of [{ PEN: { end: 3.7 } }, { pen: { end: 0 } }, { pen: {} }]) {
      const { json } = await service.call('getRound', 'manager', {
        params: { ...lake, round: '2024' },
      });
      const { round: _, status: __, ...body } = json;
      const params = { ...lake, round: '2024' };
      const answer = await service.call('putRound', 'manager', {
        params,
        body: { ...body, rates },
      });
      expect(answer.code).toBe('request_invalid');
    }
  });
});

describe('a report after an accepted one', () => {
  test('that follows on it is taken, and the receipt names the rules it was held to', async () => {
    await reported(service, 2023, second);
    const sent = await submit(service, 'one', { round: '2024', answers: third });
    expect(sent).toMatchObject({ status: 201, json: { ruleSet: 0 } });
  });

  test('that opens with other borrowers than the last one closed with has a warning, that a comment explains', async () => {
    await reported(service, 2023, second);
    const answers = {
      ...third,
      retention_borrowers_start: Number(third['retention_borrowers_start']) + 1,
    };
    const sent = await submit(service, 'one', { round: '2024', answers });
    expect(sent.status).toBe(201);
    const params = { ...lake, round: '2024', institution: 'one' };
    const { json } = await done(service, 'getSubmission', 'officer', { params });
    expect(json.findings).toContainEqual(
      expect.objectContaining({ rule: 'prior_borrowers', severity: 'warning' }),
    );
  });

  test('with a figure ten times as large as before has a warning at it', async () => {
    await reported(service, 2023, second);
    const answers = { ...third, profile_offices: 10 * Number(second['profile_offices']) };
    await submit(service, 'one', { round: '2024', answers });
    const params = { ...lake, round: '2024', institution: 'one' };
    const { json } = await done(service, 'getSubmission', 'officer', { params });
    for (const rule of ['usual_figures', 'factor_figures'])
      expect(json.findings).toContainEqual(
        expect.objectContaining({ rule, severity: 'warning', indicators: ['profile_offices'] }),
      );
  });

  test('is checked beforehand with the same words, where the institution is named', async () => {
    await reported(service, 2023, second);
    const check = (more: object) =>
      done(service, 'postValidation', 'preparerOne', {
        params: { ...lake, round: '2024' },
        body: { values: { ...third, retention_borrowers_start: 1 }, ...more },
      });
    const named = await check({ institution: 'one' });
    expect(named.json.rules.prior_borrowers).toBe('failed');
    expect((await check({})).json.rules.prior_borrowers).toBe('notEvaluated');
    const sent = await submit(service, 'one', {
      round: '2024',
      answers: { ...third, retention_borrowers_start: 1 },
    });
    expect(sent.json.findings).toEqual(named.json.findings);
  });
});

test('takes three lists, and one document for each of at most eight reports that were only just accepted', async () => {
  const years = reportsOf(2012, 10);
  for (const [i, answers] of years.entries()) {
    await announce(service, 2012 + i);
    await reported(service, 2012 + i, answers);
  }
  const used: string[] = [];
  const { store } = service;
  const counted = aService({
    store: {
      ...store,
      get: (partition, id) => {
        used.push(`get ${id.split(':')[0]}`);
        return store.get(partition, id);
      },
      list: (query) => {
        used.push(`list ${query.institution ?? 'all'} ${query.idPrefix}`);
        return store.list(query);
      },
    },
  });
  const readsOf = async () => {
    used.length = 0;
    await referenceFor(counted, 2022);
    return used.filter((one) => one !== 'get grant').sort();
  };
  const others = [
    'get round',
    'get rule-set',
    'list  round:',
    'list one accepted-report:',
    'list one submission:',
  ];
  const revisions = Array.from({ length: 8 }, () => 'get revision');
  expect(await readsOf()).toEqual(['get explanations', 'get institution', ...revisions, ...others]);
  await follow(store, followUps, service.services.now);
  expect(await readsOf()).toEqual(['get explanations', 'get institution', ...others]);
});

test('an answer beside which a comment stands is answered in the check, too', async () => {
  await reported(service, 2023, second);
  const { json } = await done(service, 'postValidation', 'preparerOne', {
    params: { ...lake, round: '2024' },
    body: {
      institution: 'one',
      values: { ...third, profile_offices: 10 * Number(second['profile_offices']) },
      notes: { profile_offices: { comment: 'We merged with another institution.' } },
    },
  });
  expect(json.findings).toContainEqual(
    expect.objectContaining({ rule: 'factor_figures', answered: 'profile_offices' }),
  );
});
