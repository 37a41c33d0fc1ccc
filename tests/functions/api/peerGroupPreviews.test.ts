// Previews of peer groups: what a release would tell, in numbers of indicators, and no figure of anybody.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BenchmarkRow } from '@peerbook/shared';
import { computerHere } from '../../../functions/release/releaseComputer.ts';
import { aService, contentOf, copyOf, type TestService } from '../../support/service.ts';
import { acceptAll, aNetwork, done, lake, roundBody, roundOf2024 } from './network.ts';

const institutions = 22;
let open: TestService;
let closed: TestService;
beforeAll(async () => {
  open = await aNetwork({ institutions });
  await acceptAll(open, institutions);
  closed = await copyOf(open);
  await done(closed, 'postClosing', 'manager', { params: roundOf2024 });
});

const catalogue = {
  kinds: [{ kind: 'region' }, { kind: 'size', bounds: [20_000] }],
  pairs: [['region', 'size']],
};

interface Preview {
  readonly version: string | null;
  readonly members: number;
  readonly indicators: { readonly looked: number; readonly left: readonly string[] };
  readonly groups: readonly (Record<'quartiles' | 'median' | 'shares' | 'nothing', number> & {
    readonly group: string;
    readonly members: number;
  })[];
}

const ask = (service: TestService, body: object = {}, params = roundOf2024) =>
  service.call('postPeerGroupPreview', 'officer', { params, body });
const preview = async (...given: Parameters<typeof ask>): Promise<Preview> => {
  const answer = await ask(...given);
  expect(answer.status).toBe(200);
  return answer.json;
};
const rowsOf = async (service: TestService, release: string): Promise<readonly BenchmarkRow[]> => {
  const params = { ...lake, release };
  return (await done(service, 'getBenchmarks', 'observer', { params })).json.rows;
};

/** Counted here once more, from the rows that were released. */
function countsIn(rows: readonly BenchmarkRow[], group: string) {
  const counts = { quartiles: 0, median: 0, shares: 0, nothing: 0 };
  for (const row of rows.filter((one) => one.group === group)) {
    if (row.status === 'withheld') counts.nothing += 1;
    else if (row.status === 'shares') counts.shares += 1;
    else if (row.lower || row.upper) counts.quartiles += 1;
    else counts.median += 1;
  }
  return counts;
}

async function released(service: TestService, round = '2024'): Promise<void> {
  await done(service, 'postRelease', 'manager', { params: lake, body: { round } });
}

describe('a preview', () => {
  test('tells what the release then tells, group by group', async () => {
    const service = await copyOf(closed);
    await done(service, 'putPeerGroups', 'manager', { params: lake, body: catalogue });
    const told = await preview(service);
    expect(told).toMatchObject({ version: '1.0.0-1', members: institutions });
    await released(service);
    const rows = await rowsOf(service, '1');
    expect(told.indicators).toEqual({
      looked: new Set(rows.map(({ indicator }) => indicator)).size,
      left: [],
    });
    expect(told.groups.map(({ group }) => group)).toEqual([
      ...new Set(rows.map(({ group }) => group)),
    ]);
    for (const { group, members: _, ...counts } of told.groups)
      expect(counts).toEqual(countsIn(rows, group));
    expect(told.groups[0]).toMatchObject({ group: 'all', members: institutions });
    expect(told.groups[0]?.quartiles).toBeGreaterThan(10);
  });

  test('of another catalogue tells what that one would give, and stores nothing', async () => {
    const before = await contentOf(closed.store);
    const told = await preview(closed, { catalogue });
    expect(await contentOf(closed.store)).toEqual(before);
    expect(told.version).toBeNull();
    const service = await copyOf(closed);
    await done(service, 'putPeerGroups', 'manager', { params: lake, body: catalogue });
    expect({ ...told, version: '1.0.0-1' }).toEqual(await preview(service));
  });

  test('holds no figure, only how many indicators and members there are', async () => {
    const { groups, indicators, members } = await preview(closed, { catalogue });
    for (const { group: _, ...numbers } of groups)
      for (const number of Object.values(numbers)) {
        expect(Number.isInteger(number)).toBe(true);
        expect(number).toBeLessThanOrEqual(Math.max(indicators.looked, members));
      }
  });

  test('looks at the indicators that are named', async () => {
    const told = await preview(closed, { indicators: ['outreach_borrowers', 'profile_offices'] });
    expect(told.indicators).toEqual({ looked: 2, left: [] });
    expect((await ask(closed, { indicators: ['profile_legal_name'] })).code).toBe(
      'request_invalid',
    );
  });

  test('knows the releases before', async () => {
    const service = await copyOf(closed);
    await released(service);
    const next = { ...lake, round: '2025' };
    await done(service, 'putRound', 'manager', { params: next, body: roundBody });
    await acceptAll(service, institutions, '2025');
    await done(service, 'postClosing', 'manager', { params: next });
    // Everybody says the same again, so all stays.
    const rows = await rowsOf(service, '1');
    const all = await preview(service, {}, next);
    for (const { group, members: _, ...counts } of all.groups)
      expect(counts).toEqual(countsIn(rows, group));
    // Asked for the round that is released, it tells what its own release could have given.
    expect((await preview(service)).groups).toEqual((await preview(closed)).groups);
  });

  test('is for closed rounds', async () => {
    expect((await ask(open)).code).toBe('round_still_open');
  });

  test('waits for a release of another round that is under way', async () => {
    const service = await copyOf(closed);
    const next = { ...lake, round: '2025' };
    await done(service, 'putRound', 'manager', { params: next, body: roundBody });
    await done(service, 'postClosing', 'manager', { params: next });
    const computer = { ...computerHere, patience: 0, compute: () => new Promise<never>(() => {}) };
    const now = service.clock.now.toISOString();
    const asked = await aService({ store: service.store, now, computer }).call(
      'postRelease',
      'manager',
      { params: lake, body: { round: '2024' } },
    );
    expect(asked.status).toBe(202);
    expect((await ask(service, {}, next)).code).toBe('release_under_way');
    expect((await ask(service)).status).toBe(200);
  });

  test('that would take too long tells what was looked at, and what is left to ask for', async () => {
    let tasks = 0;
    const computer = {
      ...computerHere,
      patience: 5_000,
      compute: (task: Parameters<typeof computerHere.compute>[0]) => {
        tasks += 1;
        return tasks <= 3 ? computerHere.compute(task) : new Promise<never>(() => {});
      },
    };
    const { store, clock } = closed;
    const slow = aService({ store, now: clock.now.toISOString(), computer });
    const { indicators, groups } = await preview(slow);
    expect(indicators.looked).toBe(3);
    const all = await preview(await copyOf(closed));
    expect(indicators.left).toHaveLength(all.indicators.looked - 3);
    const [{ quartiles, median, shares, nothing }] = groups as [Preview['groups'][number]];
    expect(quartiles + median + shares + nothing).toBe(3);
    // The thread is still at it: a second preview would only queue up.
    expect((await ask(slow)).code).toBe('preview_under_way');
  });
});
