// Reading benchmarks: lookups for custom functions, and the workbook with the benchmark sheet.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  type BenchmarkRow,
  defaultPolicy,
  policySentences,
  readPackage,
  sheetWordsOf,
  wordsOf,
} from '@peerbook/shared';
import { rowsId, type StoredRows } from '../../../functions/release/documents.ts';
import { copyOf, type TestService } from '../../support/service.ts';
import { filledFor, send } from './filledWorkbook.ts';
import { isMarked } from './markedSheet.ts';
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
  readonly status: 'published' | 'shares' | 'withheld';
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
const place = { indicator: women.indicator, group: 'all' };

/** What a lookup makes of a row, in a copy of the network. */
async function lookedUp(row: BenchmarkRow): Promise<unknown> {
  const service = await copyOf(network);
  const id = rowsId(1, row.indicator);
  const standing = await service.store.get(['lake', ''], id);
  const body = { rows: [row] } satisfies StoredRows;
  const etag = String(standing?.etag);
  await service.store.replaceIf(['lake', ''], { id, kind: 'benchmark', body, etag });
  const answer = await service.call('postLookup', 'observer', {
    body: { ...lake, requests: [women] },
  });
  return answer.json.results[0];
}

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
      status: row.status,
      release: 1,
    }));
    expect(answer.json.results.slice(0, all.length)).toEqual(wanted);
    expect(new Set(wanted.map((one) => one.status))).toEqual(new Set(['published', 'withheld']));
  });

  test('of a figure that is withheld tells nothing, not even how many answered', async () => {
    const hidden = (await rows()).find((row) => row.status === 'withheld');
    const { indicator, group } = hidden as Row;
    const statistics = ['median', 'lower_quartile', 'upper_quartile', 'answers'];
    const { json } = await look(statistics.map((statistic) => ({ indicator, group, statistic })));
    expect(json.results).toEqual(Array(4).fill({ value: null, status: 'withheld', release: 1 }));
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
    ['indicator', { ...women, indicator: 'no_such_code' }],
    ['indicator', { ...women, indicator: 'constructor' }],
    ['indicator', { ...women, indicator: '../basis:00001:ratio_women_share' }],
    ['indicator', { ...women, indicator: '' }],
    ['group', { ...women, group: 'country:zz' }],
    ['group', { ...women, group: '__proto__' }],
  ])('with no such %s (%j) is unknown, not an error', async (missing, request) => {
    expect((await look([request])).json.results).toEqual([
      { value: null, status: 'unknown', missing, release: 1 },
    ]);
  });

  test('gives a range as text and by its ends, with the digits that were published', async () => {
    const range = { kind: 'range', from: '1500', to: '2500' } as const;
    const row = { ...place, nBand: '20-29', status: 'published', median: range } as const;
    expect(await lookedUp(row)).toEqual({
      value: '1,500–2,500',
      range: { from: '1500', to: '2500' },
      status: 'published',
      release: 1,
    });
  });

  test('says of an indicator with few possible answers that it has shares', async () => {
    const shares = [{ level: '1', share: '60' }];
    const row = { ...place, nBand: '20-29', status: 'shares', shares } as const;
    expect(await lookedUp(row)).toEqual({ value: null, status: 'shares', release: 1 });
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
    const row = (await rows()).find((one) => one.median?.kind === 'point' && one.group === 'all');
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

  test.each(['country:zz', 'country:=1', 'size:'])(
    'in a group that there is not (%s) holds no figures of any group, and says so',
    async (group) => {
      const answer = await download('two', { group });
      expect(answer.status).toBe(200);
      const { grid } = readPackage(answer.bytes);
      const [sheet] = grid.sheets.filter(({ cells }) => isMarked(cells, `:${group}`));
      const values = [...(sheet?.cells.values() ?? [])].map(
        (cell) => 'value' in cell && cell.value,
      );
      expect(values).toContain(sheetWordsOf('en').nothing);
      const own = Object.values(answersOf('two'));
      const row = (await rows()).find((one) => one.indicator === 'ratio_women_share');
      expect(own).not.toContain(Number(row?.median?.figure));
      expect(values).not.toContain(Number(row?.median?.figure));
    },
  );

  test('has a sheet for each group that is asked for, or for all that anything is said about', async () => {
    const { json } = await done(network, 'listReleases', 'observer', { params: lake });
    const published: readonly string[] = json.releases[0].groups;
    expect(published.length).toBeGreaterThan(1);
    const groupsOf = (bytes: Uint8Array) =>
      readPackage(bytes).grid.sheets.flatMap(({ cells }) => {
        const first = cells.get('A1');
        const marker = first?.kind === 'text' ? first.value : '';
        return /^peerbook:benchmarks(?!:(?:profile|method|public)$)/.test(marker)
          ? [marker.slice('peerbook:benchmarks:'.length) || 'all']
          : [];
      });
    const all = await download('two', { groups: 'published' });
    expect(groupsOf(all.bytes).toSorted()).toEqual([...published].toSorted());
    const two = await download('two', { groups: 'size:small;all;size:small' });
    expect(groupsOf(two.bytes)).toEqual(['all', 'size:small']);
  });

  test.each(['all;', 'a b', '=1', Array(41).fill('all').join(';')])(
    'with groups that are none (%s) is refused',
    async (groups) => {
      expect((await download('two', { groups })).code).toBe('request_invalid');
    },
  );

  test('says in all languages what the policy of the release promises', async () => {
    for (const language of availableLanguages) {
      const { grid } = readPackage((await download('two', { language })).bytes);
      const sheet = grid.sheets.find(({ cells }) => isMarked(cells, ':method'));
      const said = [...(sheet?.cells.values() ?? [])].map((cell) =>
        'value' in cell ? String(cell.value) : '',
      );
      for (const sentence of policySentences(defaultPolicy, language))
        expect(said).toContain(`–  ${sentence}`);
    }
  });
});
