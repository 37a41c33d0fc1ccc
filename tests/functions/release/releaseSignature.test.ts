// The signature of a release: all rows as they were published pass, and nothing else does.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { apiBodies, BenchmarkRow } from '@peerbook/shared';
import type { z } from 'zod';
import { createSigner, createVerifier, newSigningKey } from '../../../functions/access/signer.ts';
import { verifyRelease } from '../../../functions/release/releaseSignature.ts';
import type { TestService } from '../../support/service.ts';
import { aNetwork, done, lake, release } from '../api/network.ts';

type Published = z.output<typeof apiBodies.benchmarks>;

let network: TestService;
let published: Published;
beforeAll(async () => {
  network = await aNetwork({ institutions: 12 });
  await release(network, 12);
  const params = { ...lake, release: '1' };
  published = (await done(network, 'getBenchmarks', 'observer', { params })).json;
});

/** By what the service shows at /api/keys, and nothing else of it. */
async function verdictOn({ release: summary, ...figures }: Published) {
  const { json } = await done(network, 'getKeys', 'observer');
  return verifyRelease(createVerifier(JSON.stringify(json)), summary, figures);
}

describe('a release', () => {
  test('is shown to be what was published, in whatever order its rows come', async () => {
    expect(await verdictOn(published)).toBe('signed');
    expect(await verdictOn({ ...published, rows: published.rows.toReversed() })).toBe('signed');
  });

  const told = () => published.rows.findIndex(({ status }) => status === 'published');
  test.each([
    ['a figure changed', () => rowsWith(told(), { median: { kind: 'point', figure: '1.0' } })],
    ['a row of another group', () => rowsWith(told(), { group: 'country:zz' })],
    ['a row missing', () => published.rows.slice(1)],
    ['a row twice', () => [...published.rows, ...published.rows.slice(0, 1)]],
  ])('with %s is another', async (_, rows) => {
    expect(await verdictOn({ ...published, rows: rows() as BenchmarkRow[] })).toBe('changed');
  });

  function rowsWith(at: number, change: object) {
    return published.rows.map((row, i) => (i === at ? { ...row, ...change } : row));
  }

  test('with a movement that it does not have is another', async () => {
    const movement = { indicator: 'profile_offices', group: 'all', statistic: 'median' } as const;
    const movements = [{ ...movement, from: 1, before: '4.0', after: '5.0' }];
    expect(await verdictOn({ ...published, movements })).toBe('changed');
  });

  const others = { version: '1.0.0', kinds: [], pairs: [] };
  test.each([
    { round: '2023' },
    { release: 2 },
    { policyVersion: '0.9.0' },
    { catalogue: others },
    { catalogue: undefined },
  ])('that says %j of itself is another', async (change) => {
    const changed = { ...published, release: { ...published.release, ...change } };
    expect(await verdictOn(changed)).toBe('changed');
  });

  test('of before associations chose their groups is still shown to be what was published', async () => {
    const { signature, catalogue: _, ...summary } = published.release;
    const { release: number, round, periodEnd, releasedAt, policyVersion } = summary;
    const { rowsHash = '', association = '' } = signature ?? {};
    const place = { association, release: number, round, periodEnd, releasedAt, policyVersion };
    const signer = createSigner(newSigningKey());
    const token = await signer.sign('release', { ...place, rowsHash });
    const before = { ...summary, signature: { association, rowsHash, token } };
    expect(await verifyRelease(signer, before, published)).toBe('signed');
  });

  test('signed by somebody else, or not at all, is told apart', async () => {
    const stranger = createSigner(newSigningKey());
    expect(await verifyRelease(stranger, published.release, published)).toBe('forged');
    const { signature: _, ...unsigned } = published.release;
    expect(await verdictOn({ ...published, release: unsigned })).toBe('unsigned');
  });
});
