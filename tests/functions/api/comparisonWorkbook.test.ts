// The workbook of a comparison: the newest release with public figures beside it, or on the first day these alone.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPackage } from '@peerbook/shared';
import { copyOf, type TestService } from '../../support/service.ts';
import { isMarked } from './markedSheet.ts';
import { aNetwork, done, lake, preparerOf, release, roundOf2024, submit } from './network.ts';

const institutions = 20;
let network: TestService;
beforeAll(async () => {
  network = await aNetwork({ institutions });
  await release(network, institutions);
});

interface Row {
  readonly median?: { readonly figure: string };
  readonly lower?: { readonly figure: string };
}

describe('the workbook of a comparison', () => {
  const history = [
    'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,par30',
    ...Array.from(
      { length: 6 },
      (_, i) =>
        `${i},"Caja ${i}",PER,Latin America and The Caribbean,NBFI,2018,2018-12-31,0.0${i + 1}`,
    ),
  ].join('\n');
  const download = (service: TestService, institution: string) =>
    service.call('getComparisonWorkbook', preparerOf(institution), {
      params: roundOf2024,
      query: { institution },
    });
  const markersOf = (bytes: Uint8Array) =>
    readPackage(bytes).grid.sheets.flatMap(({ cells }) => {
      const first = cells.get('A1');
      return first?.kind === 'text' && first.value.startsWith('peerbook:') ? [first.value] : [];
    });
  const publicFigure = (bytes: Uint8Array) =>
    readPackage(bytes).grid.sheets.flatMap(({ cells }) =>
      isMarked(cells, ':public') ? [...cells.values()] : [],
    );

  test('gives the first member of a new association public figures, before and after its report', async () => {
    const service = await aNetwork();
    expect((await download(service, 'one')).code).toBe('nothing_to_compare');
    await done(service, 'postHistory', 'manager', { params: lake, body: history });
    const before = await download(service, 'one');
    expect(markersOf(before.bytes)).toEqual([
      'peerbook:benchmarks:public',
      'peerbook:benchmarks:method',
    ]);
    expect(publicFigure(before.bytes)).toContainEqual({ kind: 'number', value: 3.5 });
    await submit(service, 'one');
    const after = await download(service, 'one');
    expect(markersOf(after.bytes)).toEqual([
      'peerbook:benchmarks:public',
      'peerbook:benchmarks:profile',
      'peerbook:benchmarks:method',
    ]);
    const { json } = await done(service, 'getFigures', 'preparerOne', {
      params: { ...lake, institution: 'one' },
    });
    const own = json.reports[0].figures.ratio_par30_ratio;
    expect(publicFigure(after.bytes)).toContainEqual({ kind: 'number', value: own });
  });

  test('is the newest release where there is one, and public figures beside it', async () => {
    const service = await copyOf(network);
    await done(service, 'postHistory', 'manager', { params: lake, body: history });
    const answer = await download(service, 'two');
    expect(answer.headers['content-disposition']).toContain('2024-two-comparison.xlsx');
    expect(markersOf(answer.bytes)).toEqual([
      'peerbook:benchmarks',
      'peerbook:benchmarks:profile',
      'peerbook:benchmarks:public',
      'peerbook:benchmarks:method',
    ]);
  });

  test('has the very rows of the release and no other figure of a peer', async () => {
    const params = { ...lake, release: '1' };
    const rows: readonly Row[] = (await done(network, 'getBenchmarks', 'observer', { params })).json
      .rows;
    const published = new Set(
      rows.flatMap(({ median, lower }) => [Number(median?.figure), Number(lower?.figure)]),
    );
    const { bytes } = await download(network, 'two');
    const sheet = readPackage(bytes).grid.sheets.find(({ cells }) => isMarked(cells, ''));
    const medians = [...(sheet?.cells ?? [])].flatMap(([at, cell]) =>
      /^[GH]\d/.test(at) && cell.kind === 'number' ? [cell.value] : [],
    );
    expect(medians.length).toBeGreaterThan(10);
    for (const median of medians) expect(published).toContain(median);
  });
});
