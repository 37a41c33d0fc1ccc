// Releases of one association under one catalogue of peer groups after the other: what was told of a group is known for good.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BenchmarkRow } from '@peerbook/shared';
import { copyOf, type TestService } from '../../support/service.ts';
import { aNetwork, answersOf, done, institutionId, lake, roundBody, submit } from './network.ts';

const institutions = 22;
const years = ['2024', '2025', '2026'] as const;
let closed: TestService;

/** Everybody reports the same in every round. */
beforeAll(async () => {
  closed = await aNetwork({ institutions });
  for (const round of years) {
    const params = { ...lake, round };
    await done(closed, 'putRound', 'manager', { params, body: roundBody });
    for (let i = 0; i < institutions; i += 1) {
      const institution = institutionId(i);
      await submit(closed, institution, { round });
      await done(closed, 'postDecision', 'officer', {
        params: { ...params, institution },
        body: { decision: 'accepted', revision: 1 },
      });
    }
    await done(closed, 'postClosing', 'manager', { params });
  }
});

/** Borrowers of the members, the fewest first. */
const sizes = Array.from({ length: institutions }, (_, i) =>
  Number(answersOf(institutionId(i))['outreach_borrowers']),
).sort((a, b) => a - b);
const [halves, nearlyHalves] = [sizes[11] as number, sizes[12] as number];

async function releaseBy(service: TestService, round: string, kinds: readonly object[]) {
  await done(service, 'putPeerGroups', 'manager', { params: lake, body: { kinds } });
  const body = { round };
  const { json } = await done(service, 'postRelease', 'manager', { params: lake, body });
  const params = { ...lake, release: String(json.release) };
  const { json: benchmarks } = await done(service, 'getBenchmarks', 'observer', { params });
  const rows: readonly BenchmarkRow[] = benchmarks.rows;
  /** The indicators that something is told of. */
  return (group: string) =>
    rows.flatMap((row) => (row.group === group && row.status !== 'withheld' ? row.indicator : []));
}
const bySize = (bound: number) => [{ kind: 'size', bounds: [bound] }];

describe('a group that is one of an earlier release but for one member', () => {
  const [before, after] = [`size:under_${halves}`, `size:under_${nearlyHalves}`];

  test('would be told of, had there been no such release', async () => {
    const alone = await releaseBy(await copyOf(closed), '2024', bySize(nearlyHalves));
    const first = await releaseBy(await copyOf(closed), '2024', bySize(halves));
    expect(first(before).filter((code) => alone(after).includes(code)).length).toBeGreaterThan(10);
  });

  test.each([
    ['the last one', []],
    ['the one before the last one', ['2025']],
  ])('is told of in nothing that was told then, be that release %s', async (_, between) => {
    const service = await copyOf(closed);
    const first = await releaseBy(service, '2024', bySize(halves));
    for (const round of between) await releaseBy(service, round, []);
    const third = await releaseBy(service, '2026', bySize(nearlyHalves));
    expect(third(after).filter((code) => first(before).includes(code))).toEqual([]);
    expect(third('all').length).toBeGreaterThan(10);
  });

  test('is previewed as it would be told of', async () => {
    const service = await copyOf(closed);
    await releaseBy(service, '2024', bySize(halves));
    const params = { ...lake, round: '2025' };
    const body = { catalogue: { kinds: bySize(nearlyHalves) } };
    const { json } = await done(service, 'postPeerGroupPreview', 'officer', { params, body });
    const previewed = json.groups.find(({ group }: { group: string }) => group === after);
    const told = await releaseBy(service, '2025', bySize(nearlyHalves));
    const { median, quartiles, shares } = previewed;
    expect(median + quartiles + shares).toBe(told(after).length);
  });
});
