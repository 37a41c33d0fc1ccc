// A release: which reports count, that it is the table of the release engine and nothing else, that it stays.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  computeRelease,
  defaultPolicy,
  freezeDecimal,
  indicatorsOf,
  type Member,
  type ReleaseIndicator,
  spCore,
} from '@peerbook/shared';
import { type ReleaseOfRound, releaseOfId } from '../../../functions/release/documents.ts';
import { copyOf, type TestService } from '../../support/service.ts';
import {
  acceptAll,
  aNetwork,
  answersOf,
  decide,
  done,
  institutionId,
  lake,
  release,
  roundOf2024,
  submit,
} from './network.ts';

const institutions = 22;
let network: TestService;
beforeAll(async () => {
  network = await aNetwork({ institutions });
  await release(network, institutions);
});

const params = { ...lake, release: '1' };
const rowsOf = async (service: TestService, query = {}) =>
  (await done(service, 'getBenchmarks', 'observer', { params, query })).json.rows;

/** What is compared, put together here from the template alone. */
const compared: readonly ReleaseIndicator[] = [
  ...indicatorsOf(spCore)
    .filter((one) => one.benchmark)
    .map(({ code, bounds, benchmark }) => ({
      code,
      scale: {
        ...(bounds?.min !== undefined && { min: bounds.min }),
        ...(bounds?.max !== undefined && { max: bounds.max }),
      },
      sensitivity: benchmark?.sensitivity,
    })),
  ...spCore.ratios
    .filter((one) => one.benchmark)
    .map(({ code, least, most, levels, benchmark }) => ({
      code,
      sensitivity: benchmark?.sensitivity,
      scale: {
        ...(least !== undefined && { min: least }),
        ...(most !== undefined && { max: most }),
        ...(levels !== undefined && { levels }),
      },
    })),
];

/** A member as the contract shows it: characteristics from its registration, figures from its report. */
async function memberOf(service: TestService, institution: string): Promise<Member> {
  const list = await done(service, 'listInstitutions', 'manager', { params: lake });
  const registered = list.json.institutions.find(
    (one: { institution: string }) => one.institution === institution,
  );
  const address = { ...roundOf2024, institution };
  const { json } = await done(service, 'getSubmission', 'officer', { params: address });
  const figures: Record<string, number | null> = { ...json.values, ...json.ratios };
  const figure = (code: string) => figures[code] ?? undefined;
  return {
    institution,
    region: registered.region,
    country: registered.country,
    legalForm: registered.legalForm,
    borrowers: figure('outreach_borrowers'),
    depth: figure('ratio_depth'),
    values: Object.fromEntries(
      compared.flatMap(({ code }) => {
        const value = figure(code);
        return value === undefined ? [] : [[code, freezeDecimal(value)]];
      }),
    ),
  };
}

describe('the figures of a release', () => {
  test('are those of the release engine on the same members', async () => {
    const members = await Promise.all(
      Array.from({ length: institutions }, (_, i) => memberOf(network, institutionId(i))),
    );
    const { table } = computeRelease({ policy: defaultPolicy, indicators: compared, members });
    const sort = (rows: readonly { indicator: string; group: string }[]) =>
      [...rows].sort((a, b) =>
        `${a.indicator} ${a.group}` < `${b.indicator} ${b.group}` ? -1 : 1,
      );
    const rows = await rowsOf(network);
    expect(sort(rows)).toEqual(sort(table.rows));
    expect(
      rows.filter((row: { status: string }) => row.status === 'published').length,
    ).toBeGreaterThan(20);
  });

  test('are counted in its summary', async () => {
    const rows = await rowsOf(network);
    const withheld = rows.filter((row: { status: string }) => row.status === 'withheld').length;
    const { json } = await network.call('listReleases', 'preparerOne', { params: lake });
    expect(json.releases).toEqual([
      expect.objectContaining({ round: '2024', withheld, published: rows.length - withheld }),
    ]);
  });

  test('can be asked for by group and by indicator', async () => {
    const query = { group: 'all', indicator: 'ratio_women_share' };
    const rows = await rowsOf(network, query);
    expect(rows).toEqual([expect.objectContaining(query)]);
    expect(await rowsOf(network, { group: 'country:zz' })).toEqual([]);
  });

  test('stay as they are when an institution changes its name or country', async () => {
    const service = await copyOf(network);
    const before = await rowsOf(service);
    await done(service, 'putInstitution', 'manager', {
      params: { ...lake, institution: 'one' },
      body: { name: 'Renamed', country: 'ke', currency: 'kes' },
    });
    expect(await rowsOf(service)).toEqual(before);
  });
});

describe('what counts', () => {
  test('are accepted reports only: neither returned ones nor such as wait', async () => {
    const [few, many] = [
      await aNetwork({ institutions: 12 }),
      await aNetwork({ institutions: 12 }),
    ];
    for (const service of [few, many]) {
      await acceptAll(service, 10);
    }
    await submit(many, institutionId(10));
    await submit(many, institutionId(11));
    await decide(many, institutionId(11), { decision: 'returned', revision: 1 });
    const results = [];
    for (const service of [few, many]) {
      await done(service, 'postClosing', 'manager', { params: roundOf2024 });
      await done(service, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
      const kept = await service.store.get<ReleaseOfRound>(['lake', ''], releaseOfId('2024'));
      expect(kept?.body.inputHash).toMatch(/^[0-9a-f]{64}$/);
      results.push({ inputHash: kept?.body.inputHash, rows: await rowsOf(service) });
    }
    expect(results[1]).toEqual(results[0]);
    const bands = results[0]?.rows.map((row: { nBand: string }) => row.nBand);
    expect(bands).toContain('10-14');
  });

  test('is the accepted revision: one sent again after that waits, and does not count', async () => {
    const service = await aNetwork({ institutions: 10 });
    await acceptAll(service, 10);
    const address = { ...roundOf2024, institution: 'one' };
    const { headers } = await service.call('getSubmission', 'preparerOne', { params: address });
    await submit(service, 'one', {
      answers: { ...answersOf('one'), profile_offices: 5 },
      ifMatch: headers['etag'] as string,
    });
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    const body = { round: '2024' };
    const { json } = await done(service, 'postRelease', 'manager', { params: lake, body });
    expect(json.published).toBe(0);
  });
});

describe('releasing', () => {
  const post = (service: TestService) =>
    service.call('postRelease', 'manager', { params: lake, body: { round: '2024' } });

  test('an open round is refused', async () => {
    expect((await post(await aNetwork())).code).toBe('round_still_open');
  });

  test('a round whose time has come is possible without closing it by hand', async () => {
    const service = await aNetwork();
    service.clock.now = new Date('2025-05-01T00:00:00.000Z');
    expect((await post(service)).json).toMatchObject({ release: 1, published: 0 });
  });

  test('twice is refused, naming the release that stands', async () => {
    const answer = await post(await copyOf(network));
    expect(answer.code).toBe('release_exists');
    expect(answer.json.details).toEqual({ round: '2024', release: 1 });
  });

  test('a second round makes release 2', async () => {
    const service = await copyOf(network);
    const second = { ...lake, round: '2025' };
    const body = (await done(service, 'getRound', 'manager', { params: roundOf2024 })).json;
    const { round: _, status: __, closedAt: ___, ...hours } = body;
    await done(service, 'putRound', 'manager', { params: second, body: hours });
    await done(service, 'postClosing', 'manager', { params: second });
    const answer = await done(service, 'postRelease', 'manager', {
      params: lake,
      body: { round: '2025' },
    });
    expect(answer.json.release).toBe(2);
  });
});
