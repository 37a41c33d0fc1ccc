// Benchmark sheets in a copy of the institution's own workbook: published digits only, and nothing of the rest lost.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { comparisonSheets, type PlannedSheet, readPackage, wordsOf } from '@peerbook/shared';
import { openSpreadsheet } from '../../../functions/workbook/excelize.ts';
import { writeComparison } from '../../../functions/workbook/writeComparison.ts';
import { aComparison, publicFigures, release } from '../../support/comparison.ts';
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
const plans = comparisonSheets(aComparison({ publicFigures, groups: ['all', 'country:pe'] }));
const name = words.sheets.benchmarks;
const ours = plans.map((plan) => plan.name);
const text = (value: string) => ({ kind: 'text', value });

let own: Uint8Array;
let written: Uint8Array;

beforeAll(async () => {
  own = await anOwnWorkbook();
  written = await writeComparison(own, plans);
});

/** The plan of a sheet of that name. */
function planOf(sheet: string): PlannedSheet {
  return plans.find((plan) => plan.name === sheet) as PlannedSheet;
}

const chartsOf = (bytes: Uint8Array) =>
  [...partsOf(bytes)].filter(([part]) => /charts\/chart\d+\.xml$/.test(part));

describe('benchmark sheets', () => {
  test('are added at the end, the first of them shown', () => {
    expect(sheetsOf(written).map((one) => one.name)).toEqual([
      ...sheetsOf(own).map((one) => one.name),
      ...ours,
    ]);
    const index = sheetsOf(own).length;
    expect(partsOf(written).get('xl/workbook.xml')).toContain(`activeTab="${index}"`);
    const selected = sheetsOf(written).filter(({ xml }) => /tabSelected="(?:1|true)"/.test(xml));
    expect(selected.map((one) => one.name)).toEqual([name]);
  });

  test.each(ours)(
    '%s holds what was planned and nothing else, as values and not as formulas',
    (sheet) => {
      const { rows, marker } = planOf(sheet);
      const cells = cellsOf(written, sheet);
      expect(cells?.get('A1')).toEqual(text(marker));
      const planned = rows.flatMap(({ cells: row }) => row.flatMap((cell) => cell ?? []));
      const kept = [...(cells?.values() ?? [])].map((cell) => ('value' in cell ? cell.value : ''));
      const values = planned.map(({ value }) => value).filter((value) => value !== '');
      expect(kept.slice(1)).toEqual(values);
      const xml = sheetsOf(written).find((one) => one.name === sheet)?.xml ?? '';
      expect(formulasOf(xml).size).toBe(0);
      expect(xml).not.toContain('<f>');
    },
  );

  test('show each figure with the digits that were published', async () => {
    const file = await openSpreadsheet(written);
    const row = [...(cellsOf(written, name) ?? [])].find(
      ([, cell]) => 'value' in cell && cell.value === 'Portfolio at risk > 30 days',
    )?.[0];
    const shown = ['E', 'G', 'H', 'I'].map(
      (letter) => file.GetCellValue(name, `${letter}${row?.slice(1)}`).value,
    );
    expect(shown).toEqual(['33.33', '3.0', '4.9', '6.8']);
  });

  test('fold the rows of a section under its heading, and print on pages of their own width', () => {
    const xml = sheetsOf(written).find((one) => one.name === name)?.xml ?? '';
    expect(xml).toMatch(/<outlinePr[^>]*summaryBelow="(?:0|false)"/);
    expect(xml).toMatch(/<sheetFormatPr[^>]* outlineLevelRow="1"/);
    expect(xml.match(/outlineLevel="1"/g)?.length).toBe(
      planOf(name).rows.filter(({ isDetail }) => isDetail).length,
    );
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toContain('&amp;LNetwork of the lake  ·  Release 3 of 2025-05-01');
  });

  test('draw from cells of their own sheet what stands there, and hold no other figure', () => {
    const before = new Map(chartsOf(own));
    const charts = chartsOf(written).filter(([part]) => !before.has(part));
    const planned = planOf('Charts').charts;
    expect(charts).toHaveLength(planned.length);
    const figures = new Set(
      planOf('Charts').rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value))),
    );
    for (const [, xml] of charts) {
      const references = [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, at]) =>
        unescapeXml(at ?? ''),
      );
      expect(references.length).toBeGreaterThanOrEqual(2);
      for (const reference of references)
        expect(reference).toMatch(/^'Charts'!\$[P-T]\$\d+(?::|$)/);
      const kept = [...xml.matchAll(/<c:pt [^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, value]) =>
        unescapeXml(value ?? ''),
      );
      expect(kept.length).toBeGreaterThan(4);
      expect(kept.filter((value) => !figures.has(value))).toEqual([]);
    }
  });

  test('have no chart where there is nothing to draw', async () => {
    const plain = comparisonSheets(aComparison({ own: {}, release: { ...release, rows: [] } }));
    expect(chartsOf(await writeComparison(own, plain))).toHaveLength(chartsOf(own).length);
  });

  test('are none where nothing was planned: the workbook is as it was', async () => {
    expect(await writeComparison(own, [])).toBe(own);
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
    const first = sheetsOf(own).length;
    expect(added).toEqual([
      [`${first}!_xlnm.Print_Titles`, "'Benchmarks'!$6:$6"],
      [`${first + 1}!_xlnm.Print_Area`, expect.stringMatching(/^'Charts'!\$B\$1:\$M\$\d+$/)],
      [`${first + 2}!_xlnm.Print_Titles`, "'Benchmarks Peru'!$6:$6"],
      [`${first + 3}!_xlnm.Print_Titles`, "'Public data'!$6:$7"],
    ]);
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
  test('replaces our sheets and nothing else', async () => {
    const next = { ...aComparison(), release: { ...release, release: 4 } };
    const again = await writeComparison(written, comparisonSheets(next));
    expect(sheetsOf(again).map((one) => one.name)).toEqual(
      sheetsOf(written).map((one) => one.name),
    );
    expect(cellsOf(again, name)?.get('B3')).toEqual(
      text(expect.stringContaining('Release 4') as never),
    );
    expect(chartsOf(again)).toHaveLength(chartsOf(written).length);
    for (const { name: other } of sheetsOf(own))
      expect([...(cellsOf(again, other) ?? [])]).toEqual([...(cellsOf(own, other) ?? [])]);
    expect(definedNamesOf(again).toSorted()).toEqual(definedNamesOf(written).toSorted());
  });

  test('leaves a sheet of the user under that name alone, and finds ours beside it', async () => {
    const theirs = await anOwnWorkbook({ benchmarks: true });
    const first = await writeComparison(theirs, plans);
    const second = await writeComparison(first, plans);
    for (const bytes of [first, second]) {
      const names = sheetsOf(bytes).map((one) => one.name);
      expect(names.filter((one) => one.startsWith(name))).toEqual([
        name,
        `${name} (2)`,
        `${name} Peru`,
      ]);
      expect([...(cellsOf(bytes, name) ?? [])]).toEqual([['A1', text('Our own benchmarks')]]);
      expect(cellsOf(bytes, `${name} (2)`)?.get('A1')).toEqual(text('peerbook:benchmarks'));
    }
  });
});
