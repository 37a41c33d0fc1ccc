// Reading benchmarks: lookups for custom functions, and the workbook with the benchmark sheet.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPackage, wordsOf } from '@peerbook/shared';
import type { TestService } from '../../support/service.ts';
import { filledFor, send } from './filledWorkbook.ts';
import {
  accept,
  aNetwork,
  answersOf,
  done,
  institutionId,
  lake,
  roundOf2024,
  submit,
} from './network.ts';

const institutions = 20;
let network: TestService;
let filled: Uint8Array;
beforeAll(async () => {
  network = await aNetwork({ institutions });
  filled = await filledFor(network, 'one');
  await send(network, 'one', filled);
  await accept(network, 'one');
  for (let i = 1; i < institutions; i += 1) {
    await submit(network, institutionId(i));
    await accept(network, institutionId(i));
  }
  await done(network, 'postClosing', 'manager', { params: roundOf2024 });
  await done(network, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
});

interface Row {
  readonly indicator: string;
  readonly group: string;
  readonly status: string;
  readonly nBand: string;
  readonly median?: { readonly kind: string; readonly figure: string };
  readonly lower?: { readonly figure: string };
}
const rows = async (): Promise<readonly Row[]> =>
  (await done(network, 'getBenchmarks', 'observer', { params: { ...lake, release: '1' } })).json
    .rows;
const look = async (requests: readonly object[], person: 'observer' | 'preparerTwo' = 'observer') =>
  network.call('postLookup', person, { body: { ...lake, requests } });
const women = { indicator: 'ratio_women_share', statistic: 'median' };

describe('a lookup', () => {
  test('gives for 500 requests, in their order, what the rows of the release say', async () => {
    const all = (await rows()).filter((row) => row.median?.kind !== 'range').slice(0, 500);
    const requests = all.map(({ indicator, group }) => ({ indicator, group, statistic: 'median' }));
    while (requests.length < 500) requests.push({ ...women, group: 'all' });
    const answer = await look(requests);
    expect(answer.status).toBe(200);
    expect(answer.json.results).toHaveLength(500);
    const wanted = all.map((row) => ({
      value: row.median?.figure ?? null,
      status: row.median ? 'published' : 'withheld',
      release: 1,
    }));
    expect(answer.json.results.slice(0, all.length)).toEqual(wanted);
    expect(new Set(wanted.map((one) => one.status))).toEqual(new Set(['published', 'withheld']));
  });

  test('of 501 requests, or none, is refused', async () => {
    expect((await look(Array(501).fill(women))).code).toBe('request_invalid');
    expect((await look([])).code).toBe('request_invalid');
  });

  test('answers what the caller may know of quartiles and the number of answers', async () => {
    const row = (await rows()).find(
      (one) => one.indicator === women.indicator && one.group === 'all',
    );
    const of = (statistic: string) => ({ ...women, statistic });
    const { json } = await look([of('lower_quartile'), of('answers')]);
    expect(json.results).toEqual([
      { value: row?.lower?.figure, status: 'published', release: 1 },
      { value: '20-29', status: 'published', release: 1 },
    ]);
  });

  test.each([
    [{ release: 2 }, null],
    [{ release: 1 }, 1],
    [{ period: '2024' }, 1],
    [{ period: '2024-12-31' }, 1],
    [{ period: '2023' }, null],
  ])('of %j finds release %p', async (wanted, release) => {
    const { json } = await look([{ ...women, ...wanted }]);
    expect(json.results[0].release).toBe(release);
    expect(json.results[0].status).toBe(release === null ? 'unknown' : 'published');
  });

  test.each([
    { ...women, indicator: 'no_such_code' },
    { ...women, indicator: 'constructor' },
    { ...women, indicator: '../basis:00001:ratio_women_share' },
    { ...women, indicator: '' },
    { ...women, group: 'country:zz' },
    { ...women, group: '__proto__' },
  ])('of what there is not (%j) is unknown, not an error', async (request) => {
    expect((await look([request])).json.results).toEqual([
      { value: null, status: 'unknown', release: 1 },
    ]);
  });

  test('is the same for every member', async () => {
    const requests = (await rows()).slice(0, 200).map(({ indicator, group }) => ({
      indicator,
      group,
      statistic: 'median',
    }));
    expect((await look(requests, 'preparerTwo')).text).toBe((await look(requests)).text);
  });

  test('for an association that the caller has nothing to do with finds nothing', async () => {
    const body = { ...lake, requests: [women] };
    expect((await network.call('postLookup', 'otherManager', { body })).code).toBe('not_found');
  });
});

describe('the workbook of a release', () => {
  const download = (institution: string, query = {}) =>
    network.call('getReleaseWorkbook', 'officer', {
      params: { ...lake, release: '1' },
      query: { institution, ...query },
    });
  const textsOf = (bytes: Uint8Array) => {
    const { grid } = readPackage(bytes);
    const sheet = grid.sheets.find((one) => one.name === wordsOf('en').sheets.benchmarks);
    return [...(sheet?.cells.values() ?? [])].map((cell) => ('value' in cell ? cell.value : ''));
  };

  test('holds the benchmark sheet beside the answers that were sent as a file', async () => {
    const answer = await download('one');
    expect(answer.headers['content-disposition']).toContain('2024-one-benchmarks.xlsx');
    const row = (await rows()).find(
      ({ group, median }) => group === 'all' && median?.kind === 'point',
    );
    const texts = textsOf(answer.bytes).map(String);
    expect(texts.map(Number)).toContain(Number(row?.median?.figure));
    expect(textsOf(filled)).toEqual([]);
    const { grid } = readPackage(answer.bytes);
    const cells = grid.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const own = answersOf('one')['portfolio_glp'];
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'number', value: own }));
  });

  test('is made afresh with the same answers where they were sent as JSON', async () => {
    const answer = await download('two');
    expect(textsOf(answer.bytes).length).toBeGreaterThan(50);
    const { grid } = readPackage(answer.bytes);
    const cells = grid.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const own = answersOf('two')['portfolio_glp'];
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'number', value: own }));
  });

  test('of one who has not reported is not found', async () => {
    expect((await download('inst-99')).code).toBe('not_found');
  });

  test('of a release that there is not is not found', async () => {
    const params = { ...lake, release: '7' };
    const query = { institution: 'one' };
    const answer = await network.call('getReleaseWorkbook', 'officer', { params, query });
    expect(answer.code).toBe('not_found');
  });

  test('in a group that there is not holds no figures of any group', async () => {
    const answer = await download('two', { group: 'country:zz' });
    expect(answer.status).toBe(200);
    const row = (await rows()).find((one) => one.indicator === 'ratio_women_share');
    expect(textsOf(answer.bytes)).not.toContain(row?.median?.figure);
  });
});
