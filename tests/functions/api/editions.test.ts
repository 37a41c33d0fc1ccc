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
  const service = await copyOf(network);
  for (let i = 0; i < members; i += 1) {
    const institution = institutionId(i);
    const same = answersOf(institution);
    await submit(service, institution, {
      round: nextRound.round,
      answers: i < changed ? change(same) : same,
    });
    await done(service, 'postDecision', 'officer', {
      params: { ...nextRound, institution },
      body: { decision: 'accepted', revision: 1 },
    });
  }
  await done(service, 'postClosing', 'manager', { params: nextRound });
  const body = { round: nextRound.round };
  await done(service, 'postRelease', 'manager', { params: lake, body });
  return rowsOf(service, '2');
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
