import { describe, expect, test } from '@jest/globals';
import type { SheetArea } from '../../../addin/preview/address.ts';
import { blank, type CellContent } from '../../../addin/preview/cellContent.ts';
import { watchChanges } from '../../../addin/preview/grid/changes.ts';
import { chartFigures, drawChart } from '../../../addin/preview/grid/charts.ts';
import type { HostCell, HostEvent } from '../../../addin/preview/host.ts';

function aWatch(afterValidation: (cell: SheetArea) => Promise<void> = async () => undefined) {
  const contents = new Map<string, CellContent>();
  const events: HostEvent[] = [];
  const tasks: (() => void)[] = [];
  const watch = watchChanges(
    ({ row, column }) => contents.get(`${row},${column}`) ?? blank,
    afterValidation,
    (event) => events.push(event),
    (task) => tasks.push(task),
  );
  const set = (row: number, column: number, content: CellContent) => {
    contents.set(`${row},${column}`, content);
    return { subUnitId: 's', cellValue: { [row]: { [column]: {} } } };
  };
  const settle = async () => {
    for (const task of tasks.splice(0)) task();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { watch, events, set, settle };
}

const setRangeValues = 'sheet.mutation.set-range-values';
const byUser = { isByAddin: false, isSilent: false };
const byAddin = { isByAddin: true, isSilent: false };

describe('watchChanges', () => {
  test('tells one edit once, with what the cell held before', async () => {
    const { watch, events, set, settle } = aWatch();
    const edit = set(1, 2, { value: 5 });
    watch.saw(setRangeValues, edit, byUser);
    watch.saw(setRangeValues, edit, byUser);
    await settle();
    expect(events).toEqual([
      {
        kind: 'changed',
        area: { sheetId: 's', row: 1, column: 2, rowCount: 1, columnCount: 1 },
        before: { value: null },
        after: { value: 5 },
        isByAddin: false,
      },
    ]);
  });

  test('is silent where a formula only shows a new result', async () => {
    const { watch, events, set, settle } = aWatch();
    watch.saw(setRangeValues, set(0, 0, { value: 1, formula: '=B1' }), byUser);
    await settle();
    watch.saw(setRangeValues, set(0, 0, { value: 2, formula: '=B1' }), byUser);
    await settle();
    expect(events).toHaveLength(1);
  });

  test('is silent where a validation took the input back', async () => {
    const { watch, events, set, settle } = aWatch(async () => {
      set(0, 0, blank);
    });
    watch.saw(setRangeValues, set(0, 0, { value: -5 }), byUser);
    await settle();
    expect(events).toEqual([]);
  });

  test('keeps a silent change to itself, and knows it as what was before the next', async () => {
    const { watch, events, set, settle } = aWatch();
    watch.saw(setRangeValues, set(0, 0, { value: 'Yes' }), { isByAddin: false, isSilent: true });
    await settle();
    expect(events).toEqual([]);
    watch.saw(setRangeValues, set(0, 0, { value: 'No' }), byUser);
    await settle();
    expect(events).toMatchObject([{ before: { value: 'Yes' }, after: { value: 'No' } }]);
  });

  test('knows nothing of a workbook that another took the place of', async () => {
    const { watch, events, set, settle } = aWatch();
    watch.saw(setRangeValues, set(0, 0, { value: 'Yes' }), byUser);
    await settle();
    watch.remember([]);
    watch.saw(setRangeValues, set(0, 0, { value: 'Yes' }), byUser);
    await settle();
    expect(events).toMatchObject([{ before: blank }, { before: blank }]);
  });

  test('tells of several cells as one area without details', async () => {
    const { watch, events, set, settle } = aWatch();
    set(0, 0, { value: 1 });
    set(2, 1, { value: 2 });
    watch.saw(
      setRangeValues,
      { subUnitId: 's', cellValue: { 0: { 0: {} }, 2: { 1: {} } } },
      byAddin,
    );
    await settle();
    expect(events).toEqual([
      {
        kind: 'changed',
        area: { sheetId: 's', row: 0, column: 0, rowCount: 3, columnCount: 2 },
        isByAddin: true,
      },
    ]);
  });

  test('ignores mutations that set no cells', async () => {
    const { watch, events, settle } = aWatch();
    watch.saw('sheet.mutation.set-worksheet-row-height', {}, byUser);
    await settle();
    expect(events).toEqual([]);
  });
});

describe('charts', () => {
  const cell = (value: string | number | null): HostCell => ({
    value,
    text: String(value ?? ''),
    numberFormat: 'General',
  });
  const block = [
    [cell(''), cell('Own'), cell('Median')],
    [cell('Women'), cell(7500), cell(null)],
    [cell('<b>'), cell(-20), cell(90)],
  ];

  test('the first row names the series and the first column the categories', () => {
    expect(chartFigures(block, 'Columns')).toEqual({
      hasNames: true,
      categories: ['Women', '<b>'],
      series: [
        { name: 'Own', values: [7500, -20] },
        { name: 'Median', values: [null, 90] },
      ],
    });
  });

  test('by rows it is the other way round', () => {
    expect(chartFigures(block, 'Rows').series[0]).toEqual({ name: 'Women', values: [7500, null] });
  });

  test('bars cover each other, keep to their scale and name its marks where that was asked for', () => {
    const look = {
      series: { 0: { fillColor: '', lineColor: '#1B2A33' }, 1: { fillColor: '#8DB3C1' } },
      ...{ overlap: 100, hasLegend: false, minimum: -3, maximum: 3, majorUnit: 2 },
      numberFormat: '[=-1]"lower";[=1]"upper";""',
    };
    const figures = chartFigures(
      [
        [cell(''), cell('Own'), cell('Median')],
        [cell('Women'), cell(2), cell(1)],
      ],
      'Columns',
    );
    const svg = drawChart('BarClustered', 'A', figures, 400, 300, look);
    const bars = [...svg.matchAll(/<rect [^>]*?y="([\d.]+)"[^>]*fill="([^"]*)"([^>]*)>/g)];
    expect(bars.map(([, , fill]) => fill)).toEqual(['none', '#8DB3C1']);
    expect(bars[0]?.[3]).toContain('stroke="#1B2A33"');
    expect(bars[0]?.[1]).toBe(bars[1]?.[1]);
    const marks = [...svg.matchAll(/text-anchor="middle">([^<]*)</g)].map(([, text]) => text);
    expect(marks).toEqual(['', 'lower', 'upper', '']);
  });

  test('a blank draws no bar, and words are escaped', () => {
    const svg = drawChart('ColumnClustered', 'A & B', chartFigures(block, 'Columns'), 400, 300);
    // Two squares of the legend and three bars.
    expect(svg.match(/<rect /g)).toHaveLength(5);
    expect(svg).toContain('A &amp; B');
    expect(svg).not.toContain('<b>');
  });
});
