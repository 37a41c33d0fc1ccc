// The benchmark sheet in a copy of the institution's own workbook: published digits only, and nothing of the rest lost.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type BenchmarkTableRow, readPackage, spCore, wordsOf } from '@peerbook/shared';
import {
  type BenchmarkSheet,
  benchmarkMarker,
  writeBenchmarkSheet,
} from '../../../functions/workbook/benchmarkSheet.ts';
import { openSpreadsheet } from '../../../functions/workbook/excelize.ts';
import {
  cellsOf,
  definedNamesOf,
  formulasOf,
  partsOf,
  sheetsOf,
  unescapeXml,
  validationsOf,
} from './inspect.ts';
import { anOwnWorkbook, ownSheet, unknownExtension } from './ownWorkbook.ts';

const words = wordsOf('en');
const point = (figure: string) => ({ kind: 'point', figure }) as const;
const line = (change: Partial<BenchmarkTableRow>): BenchmarkTableRow => ({
  code: 'ratio_women_share',
  label: 'Share of women',
  unit: '%',
  better: 'neutral',
  own: 33.333333333,
  status: 'published',
  lower: null,
  median: point('46'),
  upper: null,
  shares: [],
  nBand: '10-14',
  position: 'below_median',
  section: 'ratios',
  sectionLabel: 'Ratios',
  ...change,
});
const table: readonly BenchmarkTableRow[] = [
  line({ lower: point('3.0'), median: point('4.9'), upper: point('6.8') }),
  line({ label: 'Borrowers', unit: 'clients', own: 9000, median: point('12000') }),
  line({
    label: '=HYPERLINK("http://127.0.0.1/")',
    median: { kind: 'range', from: '15', to: '25' },
  }),
  line({ label: 'Small', own: 0.5, median: point('0.0048'), lower: point('0.0012') }),
  line({
    label: 'Hidden',
    status: 'withheld',
    median: null,
    nBand: 'not_shown',
    position: 'unknown',
  }),
  line({
    label: 'Few levels',
    own: 50,
    status: 'shares',
    median: null,
    shares: [
      { level: '0', share: '40' },
      { level: '50', share: '60' },
    ],
    position: 'unknown',
  }),
  line({
    label: 'Unknown to all',
    own: null,
    status: 'withheld',
    median: null,
    nBand: 'not_shown',
  }),
];
const sheet: BenchmarkSheet = {
  table,
  language: 'en',
  group: 'all',
  release: { release: 3, periodEnd: '2024-12-31', releasedAt: '2025-05-01T00:00:00.000Z' },
  template: spCore,
};
const name = words.sheets.benchmarks;
const rowOf = (bytes: Uint8Array, label: string) => {
  const cells = cellsOf(bytes, name);
  const [cell] = [...(cells ?? [])].find(
    ([at, value]) => at.startsWith('B') && value.kind === 'text' && value.value === label,
  ) ?? [''];
  return (letter: string) => cells?.get(`${letter}${cell.slice(1)}`);
};
const number = (value: number) => ({ kind: 'number', value });
const text = (value: string) => ({ kind: 'text', value });

let own: Uint8Array;
let written: Uint8Array;

beforeAll(async () => {
  own = await anOwnWorkbook();
  written = await writeBenchmarkSheet(own, sheet);
});

describe('the benchmark sheet', () => {
  test('is added at the end, shown first, and says group, release and date', () => {
    expect(sheetsOf(written).map((one) => one.name)).toEqual([
      ...sheetsOf(own).map((one) => one.name),
      name,
    ]);
    const index = sheetsOf(own).length;
    expect(partsOf(written).get('xl/workbook.xml')).toContain(`activeTab="${index}"`);
    const cells = cellsOf(written, name);
    expect(cells?.get('A1')).toEqual(text(benchmarkMarker));
    expect(cells?.get('B2')).toEqual(text('Peer group: All members'));
    expect(cells?.get('B3')).toEqual(text(expect.stringContaining('Release 3') as never));
    expect(cells?.get('B3')).toEqual(text(expect.stringContaining('2024-12-31') as never));
  });

  test('puts class shares in place of quartiles where there are few levels', () => {
    const row = rowOf(written, 'Few levels');
    expect(row('E')).toEqual(text('0: 40 %, 50: 60 %'));
    expect([row('F'), row('G')]).toEqual([undefined, undefined]);
  });

  test('puts own value and published figures beside each other, as values and not as formulas', () => {
    const row = rowOf(written, 'Share of women');
    expect(['D', 'E', 'F', 'G'].map(row)).toEqual([33.333333333, 3, 4.9, 6.8].map(number));
    expect(row('H')).toEqual(text('10–14'));
    expect(row('I')).toEqual(text(words.positions['below_median'] ?? ''));
    const xml = sheetsOf(written).find((one) => one.name === name)?.xml ?? '';
    expect(formulasOf(xml).size).toBe(0);
    expect(xml).not.toContain('<f>');
  });

  test('shows each figure with the digits that were published, and holds no more than these', async () => {
    const file = await openSpreadsheet(written);
    const cells = cellsOf(written, name) ?? new Map();
    const shown = new Set(
      [...cells.keys()]
        .filter((cell) => /^[EFG]\d+$/.test(cell) && cells.get(cell)?.kind === 'number')
        .map((cell) => file.GetCellValue(name, cell).value),
    );
    expect([...shown].toSorted()).toEqual(
      ['0.0012', '0.0048', '12,000', '3.0', '4.9', '6.8'].toSorted(),
    );
    const published = [3, 4.9, 6.8, 12000, 0.0012, 0.0048];
    for (const [cell, value] of cells)
      if (/^[EFG]\d+$/.test(cell) && value.kind === 'number')
        expect(published).toContain(value.value);
  });

  test('shows a range as text and what is withheld as "not shown", whatever the reason', () => {
    expect(rowOf(written, '=HYPERLINK("http://127.0.0.1/")')('F')).toEqual(text('15–25'));
    const hidden = rowOf(written, 'Hidden');
    expect(['E', 'F', 'G', 'H'].map(hidden)).toEqual(Array(4).fill(text(words.withheld)));
  });

  test('leaves out what nobody can say anything about', () => {
    const labels = [...(cellsOf(written, name)?.values() ?? [])];
    expect(labels).not.toContainEqual(text('Unknown to all'));
  });

  test('has one native chart of percentages, own value included, drawn from cells of its own', () => {
    const before = [...partsOf(own).keys()].filter((part) => /charts\/chart\d+\.xml$/.test(part));
    const charts = [...partsOf(written)].filter(
      ([part]) => /charts\/chart\d+\.xml$/.test(part) && !before.includes(part),
    );
    expect(charts).toHaveLength(1);
    const [[, xml]] = charts as [[string, string]];
    const references = [...xml.matchAll(/<c:f>([^<]*)<\/c:f>|<f>([^<]*)<\/f>/g)].map(([, a, b]) =>
      unescapeXml(a ?? b ?? ''),
    );
    expect(references.length).toBeGreaterThanOrEqual(12);
    for (const reference of references) expect(reference).toMatch(/^'Benchmarks'!\$[KLMNO]\$/);
  });

  test('has no chart where there is nothing to compare', async () => {
    const bytes = await writeBenchmarkSheet(own, { ...sheet, table: table.slice(4) });
    const count = (of: Uint8Array) =>
      [...partsOf(of).keys()].filter((part) => /charts\/chart\d+\.xml$/.test(part)).length;
    expect(count(bytes)).toBe(count(own));
  });
});

describe('the rest of the workbook', () => {
  const touched = new Set([
    '[Content_Types].xml',
    'docProps/app.xml',
    'docProps/core.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ]);

  test('keeps every part, byte for byte but for those that list what there is', () => {
    const after = partsOf(written);
    // The sheet that was shown first is shown no longer, which stands in its own part.
    const shown = sheetsOf(own).find((one) => one.name === ownSheet)?.part ?? '';
    const changed = [...partsOf(own)].filter(([part, content]) => after.get(part) !== content);
    expect(changed.map(([part]) => part).filter((part) => !touched.has(part))).toEqual([shown]);
    for (const [part] of changed) expect(after.has(part)).toBe(true);
    expect(after.get('customXml/item9.xml')).toBe('<ledger xmlns="urn:ours">42</ledger>');
    expect(after.has('xl/printerSettings/printerSettings7.bin')).toBe(true);
  });

  test('keeps values, formulas with their results, validations and extensions of every sheet', () => {
    const [before, after] = [own, written].map(
      (bytes) => new Map(sheetsOf(bytes).map((one) => [one.name, one.xml])),
    );
    for (const [sheetName, xml] of before ?? []) {
      const now = after?.get(sheetName) ?? '';
      expect([...(cellsOf(written, sheetName) ?? [])]).toEqual([
        ...(cellsOf(own, sheetName) ?? []),
      ]);
      expect(formulasOf(now)).toEqual(formulasOf(xml));
      expect(validationsOf(now)).toEqual(validationsOf(xml));
    }
    expect(after?.get(ownSheet)).toContain(unknownExtension);
    expect(after?.get(ownSheet)).toContain('<v>600</v>');
    expect(after?.get(ownSheet)).toMatch(/<conditionalFormatting sqref="B2:B4"/);
  });

  test('keeps every defined name, each with its own scope', () => {
    const added = definedNamesOf(written).filter(
      ([one, target]) => !definedNamesOf(own).some(([a, b]) => a === one && b === target),
    );
    expect(added).toEqual([[`${sheetsOf(own).length}!_xlnm.Print_Titles`, "'Benchmarks'!$6:$6"]]);
    expect(definedNamesOf(written)).toEqual(expect.arrayContaining([...definedNamesOf(own)]));
  });

  test('keeps its identity', () => {
    expect(readPackage(written).identityTokens).toEqual(readPackage(own).identityTokens);
    expect(readPackage(own).identityTokens).toHaveLength(1);
  });

  test('keeps the look of every cell: styles are added, none is changed', () => {
    const formats = (bytes: Uint8Array) => {
      const xml =
        /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partsOf(bytes).get('xl/styles.xml') ?? '')?.[1] ??
        '';
      return [...xml.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([format]) => format);
    };
    expect(formats(written).slice(0, formats(own).length)).toEqual(formats(own));
  });
});

describe('writing again', () => {
  test('replaces our sheet and nothing else', async () => {
    const again = await writeBenchmarkSheet(written, {
      ...sheet,
      release: { ...sheet.release, release: 4 },
    });
    expect(sheetsOf(again).map((one) => one.name)).toEqual(
      sheetsOf(written).map((one) => one.name),
    );
    expect(cellsOf(again, name)?.get('B3')).toEqual(
      text(expect.stringContaining('Release 4') as never),
    );
    for (const { name: other } of sheetsOf(own))
      expect([...(cellsOf(again, other) ?? [])]).toEqual([...(cellsOf(own, other) ?? [])]);
    expect(definedNamesOf(again).toSorted()).toEqual(definedNamesOf(written).toSorted());
  });

  test('leaves a sheet of the user under that name alone, and finds ours beside it', async () => {
    const theirs = await anOwnWorkbook({ benchmarks: true });
    const first = await writeBenchmarkSheet(theirs, sheet);
    const second = await writeBenchmarkSheet(first, sheet);
    for (const bytes of [first, second]) {
      const names = sheetsOf(bytes).map((one) => one.name);
      expect(names.filter((one) => one.startsWith(name))).toEqual([name, `${name} (2)`]);
      expect([...(cellsOf(bytes, name) ?? [])]).toEqual([['A1', text('Our own benchmarks')]]);
      expect(cellsOf(bytes, `${name} (2)`)?.get('A1')).toEqual(text(benchmarkMarker));
    }
  });
});
