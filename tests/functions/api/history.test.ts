// Importing public history: what is kept, what is reported, what is no such file.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, type TestService } from '../../support/service.ts';
import { aNetwork, lake } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});
const send = (body: string | Uint8Array) =>
  service.call('postHistory', 'manager', { params: lake, body });

const heading =
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets,par30';
const row = (id: number, changes: { assets?: string; year?: number; par30?: string } = {}) =>
  `${id},"Caja, ${id}",PER,Latin America and The Caribbean,NBFI,${changes.year ?? 2012},${changes.year ?? 2012}-12-31,${changes.assets ?? '1000'},${changes.par30 ?? ''}`;
const fileOf = (...rows: readonly string[]) => [heading, ...rows].join('\n');
const keptOf = async () =>
  (await contentOf(service.store)).filter((one) => one.kind === 'history').map((one) => one.body);

describe('a history file', () => {
  test('is kept as published: shares in per cent, a blank as nothing', async () => {
    const answer = await send(fileOf(row(1, { par30: '0.0186' }), row(2)));
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      layout: 'extract',
      rows: 2,
      imported: 2,
      values: 3,
      partsOfYears: 0,
      faults: [],
    });
    expect((await keptOf()).map((one) => (one as { values: object }).values)).toEqual([
      { portfolio_assets: 1000, ratio_par30_ratio: 1.86 },
      { portfolio_assets: 1000 },
    ]);
  });

  test('sent again replaces what stands, and adds nothing', async () => {
    await send(fileOf(row(1), row(2)));
    await send(fileOf(row(1, { assets: '1500' })));
    const kept = (await keptOf()) as { values: object }[];
    expect(kept).toHaveLength(2);
    expect(kept.map((one) => one.values)).toContainEqual({ portfolio_assets: 1500 });
  });

  test('sent twice at once is kept once, and both are told so', async () => {
    const file = fileOf(row(1), row(2));
    const answers = await Promise.all([send(file), send(file), send(file)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await keptOf()).toHaveLength(2);
  });

  test('of more rows than one batch takes is kept whole', async () => {
    const rows = Array.from({ length: 230 }, (_, i) => row(i + 1));
    expect((await send(fileOf(...rows))).json.imported).toBe(230);
    expect(await keptOf()).toHaveLength(230);
  });

  test('names line and column of what it left out', async () => {
    const { json } = await send(fileOf(row(1), row(2, { assets: 'n/a' }), row(2)));
    expect(json.faults).toEqual([
      expect.objectContaining({ line: 3, column: 'assets', seen: 'n/a', kept: false }),
      expect.objectContaining({ line: 4, column: 'mfi_id', kept: false }),
    ]);
  });

  test('may begin with a byte order mark, and end its lines as Windows does', async () => {
    const text = `\ufeff${fileOf(row(1)).replaceAll('\n', '\r\n')}\r\n`;
    expect((await send(text)).json.imported).toBe(1);
  });
});

describe('what is no history file', () => {
  test.each([
    ['an empty file', ''],
    ['a heading alone', heading],
    ['other columns', 'name,value\nA,1'],
    ['an unclosed quote', `${heading}\n"1,2`],
    ['rows none of which can be read', fileOf('x,,,,,,,')],
  ])('%s is refused with a reason, and nothing is kept', async (_, text) => {
    const before = await contentOf(service.store);
    expect((await send(text)).code).toBe('history_without_rows');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('a workbook is refused', async () => {
    const answer = await send(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]));
    expect(answer.code).toBe('request_invalid');
  });
});

describe('the published data sets', () => {
  const years = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const financial = [
    'MFI ID,MFI Name,Fiscal Year,Currency,Period Type,As of Date,Personnel',
    ...years(6).map((i) => `${i},Caja ${i},2015,USD,ANN,12/31/2015,${10 * i}`),
  ].join('\n');
  const privacy = 'Client protection > Privacy data clause in loan contracts';
  const social = [
    `MFI ID;MFI Name;Fiscal Year;Period Type;As of Date;${privacy} > Yes;${privacy} > No`,
    ...years(6).map((i) => `${i};Caja ${i};2015;ANN;31.12.15;${i > 2 ? 1 : 0};${i > 2 ? 0 : 1}`),
  ].join('\n');
  const institutions = [
    'MFI ID;MFI Name;MFI Full Name;Country;Region',
    ...years(6).map((i) => `${i};Caja ${i};;Peru;Latin America and The Caribbean`),
  ].join('\n');
  const shown = async () =>
    (await service.call('getPublicFigures', 'manager', { params: lake })).json;

  test('come together, in whatever order they are imported, with or without semicolons', async () => {
    for (const file of [social, institutions, financial])
      expect((await send(file)).status).toBe(201);
    const { year, groups, rows } = await shown();
    expect([year, groups]).toEqual([2015, ['world', 'region:lac', 'country:pe']]);
    const ofRegion = rows.filter((one: { group: string }) => one.group === 'region:lac');
    expect(ofRegion).toEqual([
      {
        indicator: 'protection_privacy',
        group: 'region:lac',
        nBand: '6',
        status: 'shares',
        shares: [
          { level: '0', share: '33' },
          { level: '100', share: '67' },
        ],
      },
      expect.objectContaining({
        indicator: 'staff_total',
        nBand: '6',
        median: { kind: 'point', figure: '35' },
      }),
    ]);
  });

  test('without the list of institutions are of the world alone', async () => {
    await send(financial);
    expect((await shown()).groups).toEqual(['world']);
  });

  test('beside the extract count an institution once', async () => {
    await send(financial);
    await send(
      [
        'mfi_id,mfi_name,region,fiscal_year,as_of_date,personnel',
        '1,Caja 1,Latin America and The Caribbean,2015,2015-12-31,500',
      ].join('\n'),
    );
    const [row] = (await shown()).rows;
    expect(row).toMatchObject({ indicator: 'staff_total', nBand: '6' });
    expect(row.upper).toEqual({ kind: 'point', figure: '57.5' });
  });

  test('of quarters alone are refused with that reason', async () => {
    const quarters = financial.replaceAll(',ANN,', ',QTR,');
    expect((await send(quarters)).json.details.reason).toContain('quarters only');
  });
});
