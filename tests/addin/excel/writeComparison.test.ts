// Benchmark sheets as the pane writes them: what was planned, texts that stay texts, and nothing of the person's own touched.
import { describe, expect, test } from '@jest/globals';
import { addressOf, comparisonSheets, type PlannedSheet, sheetColors } from '@peerbook/shared';
import { lookAreas } from '../../../addin/excel/lookAreas.ts';
import { writeComparison } from '../../../addin/excel/writeComparison.ts';
import { aComparison, earlier, publicFigures } from '../../support/comparison.ts';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { aWorkbook } from './memoryHost.ts';

const plans = comparisonSheets(aComparison({ earlier, publicFigures, groups: ['country:pe'] }));

async function written(
  sheets: readonly PlannedSheet[] = plans,
  memory = aWorkbook([{ name: 'Clients' }]),
) {
  const name = await memory.excel.run((context) => writeComparison(context, sheets));
  return { name, memory };
}

describe('writeComparison', () => {
  test('writes every sheet as it was planned, and answers the name of the first', async () => {
    const { name, memory } = await written();
    expect(name).toBe('Benchmarks Peru');
    expect(memory.host.sheets().map((sheet) => sheet.name)).toEqual([
      'Clients',
      ...plans.map((plan) => plan.name),
    ]);
    for (const plan of plans) {
      expect(memory.at(plan.name, 'A1').value).toBe(plan.marker);
      plan.rows.forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          if (!cell || (row === 0 && column === 0)) return;
          const { value } = memory.at(plan.name, addressOf(row + 1, column + 1));
          expect(value ?? '').toBe(cell.value);
        });
      });
    }
  });

  test('keeps texts texts, whatever they begin with', async () => {
    const texts = [...naughtyTexts, ...formulaPayloads].filter((text) => text !== '');
    const plan: PlannedSheet = {
      ...(plans[0] as PlannedSheet),
      charts: [],
      rows: texts.map((value) => ({ cells: [undefined, { value, format: '@', look: 'label' }] })),
    };
    const { memory } = await written([plan]);
    const cells = texts.map((_, i) => memory.at(plan.name, `B${i + 1}`));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('draws the charts from their blocks, in the colours and on the scale that were planned', async () => {
    const { memory } = await written(comparisonSheets(aComparison()));
    const sheet = memory.host.sheets().find(({ name }) => name === 'Charts');
    const [profile, bands] = memory.host.charts(sheet?.id ?? '');
    expect(profile).toMatchObject({
      kind: 'BarClustered',
      title: 'Where you stand between the quartiles',
      look: { minimum: -3, maximum: 3, majorUnit: 2, overlap: 100, hasLegend: false },
    });
    expect(bands?.look?.series).toEqual({
      0: { fillColor: `#${sheetColors.pale}` },
      1: { fillColor: `#${sheetColors.middle}` },
      2: { fillColor: `#${sheetColors.paper}` },
      3: { fillColor: '', lineColor: `#${sheetColors.own}`, lineWeight: 1.75 },
    });
    expect(bands?.source).toMatchObject({ rowCount: 3, columnCount: 5 });
  });

  test('sets each sheet up for print', async () => {
    const { memory } = await written();
    const pageOf = (name: string) =>
      memory.host.page(memory.host.sheets().find((sheet) => sheet.name === name)?.id ?? '');
    expect(pageOf('Benchmarks Peru')).toMatchObject({
      orientation: 'Landscape',
      fitted: { wide: 1, tall: 0 },
      titleRows: '$6:$6',
      texts: { leftHeader: plans[0]?.print.header, centerFooter: '&A', rightFooter: '&P / &N' },
    });
    expect(pageOf('Method')).toMatchObject({ orientation: 'Portrait' });
  });

  test('replaces our sheets, charts too, and leaves one of the person’s own under that name alone', async () => {
    const memory = aWorkbook([{ name: 'Benchmarks', cells: { A1: 'Our own', B2: 5 } }]);
    const own = comparisonSheets(aComparison());
    const { name } = await written(own, memory);
    expect(name).toBe('Benchmarks (2)');
    const names = memory.host.sheets().map((sheet) => sheet.name);
    const again = await written(own.toReversed().toReversed(), memory);
    expect(again.name).toBe('Benchmarks (2)');
    expect(memory.host.sheets().map((sheet) => sheet.name)).toEqual(names);
    expect([memory.at('Benchmarks', 'A1').value, memory.at('Benchmarks', 'B2').value]).toEqual([
      'Our own',
      5,
    ]);
    const charts = memory.host.sheets().flatMap(({ id }) => memory.host.charts(id));
    expect(charts).toHaveLength(own.flatMap((plan) => plan.charts).length);
  });
});

describe('lookAreas', () => {
  test('cover each cell once, with its own look', () => {
    for (const plan of plans) {
      const looks = new Map<string, string>();
      for (const { look, top, left, bottom, right } of lookAreas(plan))
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) {
            const at = addressOf(row, column);
            expect(looks.has(at)).toBe(false);
            looks.set(at, look);
          }
      const planned = plan.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          cell ? [[addressOf(row + 1, column + 1), cell.look]] : [],
        ),
      );
      expect([...looks].toSorted()).toEqual(planned.toSorted());
    }
  });

  test('are few: rows of a table below each other are one', () => {
    const cells = [undefined, { value: 1, format: '0', look: 'figure' }] as const;
    expect(lookAreas({ rows: Array.from({ length: 50 }, () => ({ cells })) })).toEqual([
      { look: 'figure', top: 1, left: 2, bottom: 50, right: 2 },
    ]);
  });
});
