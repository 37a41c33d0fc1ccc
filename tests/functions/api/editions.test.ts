// Two releases of one association: the second knows the first one, so that what stands between them tells of nobody.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { copyOf, type TestService } from '../../support/service.ts';
import {
  type Answers,
  aNetwork,
  answersOf,
  done,
  institutionId,
  lake,
  release,
  roundBody,
  roundOf2024,
  submit,
} from './network.ts';

const institutions = 22;
const indicator = 'outreach_borrowers';
const nextRound = { ...lake, round: '2025' };
let network: TestService;
let first: readonly Row[];

beforeAll(async () => {
  network = await aNetwork({ institutions });
  await release(network, institutions);
  first = await rowsOf(network, '1');
  await done(network, 'putRound', 'manager', { params: nextRound, body: roundBody });
});

interface Row {
  readonly indicator: string;
  readonly group: string;
  readonly status: string;
}

async function rowsOf(service: TestService, number: string): Promise<readonly Row[]> {
  const params = { ...lake, release: number };
  return (await done(service, 'getBenchmarks', 'observer', { params })).json.rows;
}

/** The next round: everybody says the same again, but the first few, who say what their changes make of it. */
async function releaseAgain(
  changed: number,
  change: (answers: Answers) => Answers,
  members = institutions,
): Promise<readonly Row[]> {
  return rowsOf(await releasedAgain(changed, change, members), '2');
}

async function releasedAgain(
  changed: number,
  change: (answers: Answers, i: number) => Answers,
  members = institutions,
  meanwhile?: (service: TestService) => Promise<void>,
): Promise<TestService> {
  const service = await copyOf(network);
  await meanwhile?.(service);
  for (let i = 0; i < members; i += 1) {
    const institution = institutionId(i);
    const same = answersOf(institution);
    await submit(service, institution, {
      round: nextRound.round,
      answers: i < changed ? change(same, i) : same,
    });
    await done(service, 'postDecision', 'officer', {
      params: { ...nextRound, institution },
      body: { decision: 'accepted', revision: 1 },
    });
  }
  await done(service, 'postClosing', 'manager', { params: nextRound });
  const body = { round: nextRound.round };
  await done(service, 'postRelease', 'manager', { params: lake, body });
  return service;
}

const savers = (answers: Answers): Answers => ({
  ...answers,
  profile_offices: Number(answers['profile_offices']) * 7 + 3,
});

describe('a second release', () => {
  test('repeats each figure behind which fewer than three answers changed', async () => {
    expect(await releaseAgain(2, savers)).toEqual(first);
  });

  test('repeats the figures of all where two members left', async () => {
    const rows = await releaseAgain(0, savers, institutions - 2);
    const ofAll = (list: readonly Row[]) => list.filter(({ group }) => group === 'all');
    expect(ofAll(rows)).toEqual(ofAll(first));
  });

  test('issues anew what three answers changed, and only that', async () => {
    const rows = await releaseAgain(3, savers);
    const isOf = (code: string) => (row: Row) => row.indicator === code && row.group === 'all';
    const changed = rows.filter((row, i) => JSON.stringify(row) !== JSON.stringify(first[i]));
    expect(new Set(changed.map((row) => row.indicator))).toEqual(new Set(['profile_offices']));
    expect(rows.find(isOf(indicator))).toEqual(first.find(isOf(indicator)));
    expect(rows.find(isOf('profile_offices'))).not.toEqual(first.find(isOf('profile_offices')));
  });
});

describe('what moved a figure since the release before', () => {
  const answerOf = async (service: TestService, query = {}) =>
    (
      await done(service, 'getBenchmarks', 'observer', {
        params: { ...lake, release: '2' },
        query,
      })
    ).json;
  const days = 'protection_complaint_days';
  const grown = (answers: Answers, i: number): Answers =>
    typeof answers[days] === 'number' ? { ...answers, [days]: answers[days] + 4 + i } : answers;

  test('is told by the members that answered both times, with the release and only where figures are', async () => {
    const service = await releasedAgain(institutions, grown);
    const { movements, rows } = await answerOf(service, { group: 'all' });
    const moved = movements.find(
      (one: { indicator: string; statistic: string }) =>
        one.indicator === days && one.statistic === 'median',
    );
    const figureIn = (all: readonly Row[]) =>
      (
        all.find((one) => one.indicator === days && one.group === 'all') as {
          median?: { figure?: string };
        }
      ).median?.figure;
    expect(moved).toEqual({
      indicator: days,
      group: 'all',
      statistic: 'median',
      from: 1,
      before: figureIn(first),
      after: figureIn(rows),
    });
    expect(new Set(movements.map((one: { indicator: string }) => one.indicator))).toEqual(
      new Set([days]),
    );
  });

  test('is not told of a group that two left', async () => {
    const service = await releasedAgain(institutions, grown, institutions - 2);
    expect((await answerOf(service, { group: 'all' })).movements).toEqual([]);
  });

  test.each([
    [4, false],
    [6, true],
  ])('counts reports of the year before corrected since: where %d were, %s', async (n, isTold) => {
    const service = await releasedAgain(institutions, grown, institutions, async (before) => {
      for (let i = 0; i < n; i += 1) await correct(before, institutionId(i));
    });
    const { movements } = await answerOf(service, { group: 'all', indicator: days });
    const told = movements.map((one: { revised?: string }) => one.revised !== undefined);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set([isTold]));
  });

  /** A later report for the round that is released already, accepted again. */
  async function correct(service: TestService, institution: string): Promise<void> {
    const until = '2027-01-01T00:00:00.000Z';
    const params = { ...roundOf2024, institution };
    const body = { until, reason: 'The complaints register was recounted' };
    await done(service, 'putExtension', 'manager', { params, body });
    const same = answersOf(institution);
    const answers = { ...same, [days]: Number(same[days]) + 3 };
    const { headers } = await done(service, 'getSubmission', 'officer', { params });
    const ifMatch = headers['etag'] as string;
    const answer = await submit(service, institution, { ifMatch, answers });
    if (answer.status >= 300) throw new Error(answer.text);
    await done(service, 'postDecision', 'officer', {
      params,
      body: { decision: 'accepted', revision: 2 },
    });
  }

  test('is not there in a first release', async () => {
    const first = { params: { ...lake, release: '1' } };
    expect((await done(network, 'getBenchmarks', 'observer', first)).json.movements).toEqual([]);
  });
});
