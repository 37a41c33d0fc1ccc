// What belongs to a sheet besides its cells is read from a file, written into it, and read again the same.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HostChart, HostNote } from '../../../addin/preview/host.ts';
import { chartXml } from '../../../addin/preview/package/chartXml.ts';
import { type OpenedWorkbook, openPackage } from '../../../addin/preview/package/openPackage.ts';
import { savePackage } from '../../../addin/preview/package/savePackage.ts';
import type { SheetContent } from '../../../addin/preview/package/sheetContent.ts';
import { setSheetElement } from '../../../addin/preview/package/sheetElement.ts';
import { partText } from '../../../addin/preview/package/zip.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { noChanges } from './noChanges.ts';

let workbook: OpenedWorkbook;
let id: string;
beforeAll(() => {
  workbook = openPackage(issuedWorkbook(), 'outreach.xlsx');
  id = workbook.sheets[0]!.id;
});

function saveWith(opened: OpenedWorkbook, change: Partial<SheetContent>): OpenedWorkbook {
  const before = opened.content.get(id)!;
  const content = new Map(opened.content).set(id, { ...before, ...change });
  const cellTexts = {
    columnNames: () => ['Branch', 'Loans & more'],
    chartXml: (each: HostChart) => chartXml(each, 'Outreach', shown),
  };
  const saved = savePackage(opened, { ...noChanges(opened), content, cellTexts });
  return openPackage(saved, 'saved.xlsx');
}
const contentOf = (opened: OpenedWorkbook) => opened.content.get(id)!;

const note: HostNote = {
  id: '{A1}',
  kind: 'note',
  sheetId: '{sheet-1}',
  row: 3,
  column: 1,
  author: 'Officer',
  text: 'Count <again> & tell',
  time: '',
  isResolved: false,
  replies: [],
};
const comment: HostNote = {
  ...note,
  id: '{B2222222-0000-4000-8000-000000000000}',
  kind: 'comment',
  row: 4,
  time: '2026-01-02T03:04:05.00',
  isResolved: true,
  replies: [{ id: '{C3}', author: 'Preparer', text: 'Counted.', time: '2026-01-02T03:05:00.00' }],
};
const table = {
  id: '{new}',
  name: 'Branches',
  sheetId: '{sheet-1}',
  area: { row: 9, column: 0, rowCount: 3, columnCount: 2 },
  hasHeaders: true,
  hasTotals: false,
  style: 'TableStyleMedium2',
  hasBandedRows: true,
  hasFilterButton: true,
};

const shown = {
  hasNames: true,
  categories: ['North', 'South'],
  series: [{ name: 'Loans', values: [10, null] }],
};

describe('the content of a sheet', () => {
  test('is read from the file', () => {
    const { protection, validations, conditionalFormats, tables, notes } = contentOf(workbook);
    expect(protection).toMatchObject({ hasPassword: false, options: { allowFormatCells: false } });
    expect(validations).toHaveLength(2);
    expect(conditionalFormats).toMatchObject([{ type: 'Custom', formula: '=$B$5>$B$4' }]);
    expect([tables, notes]).toEqual([[], []]);
  });

  test.each([
    ['ColumnClustered', 'Columns', { row: 2, column: 0, rowCount: 3, columnCount: 2 }],
    ['BarClustered', 'Columns', { row: 2, column: 0, rowCount: 3, columnCount: 2 }],
    ['LineMarkers', 'Rows', { row: 2, column: 0, rowCount: 2, columnCount: 3 }],
  ] as const)('a chart %s by %s is the same after it was written', (kind, seriesBy, area) => {
    const chart = {
      ...{ id: 'new', sheetId: id, kind, seriesBy, name: 'Chart 1', title: 'You & them' },
      ...{ left: 120, top: 60.5, width: 360, height: 216, source: { ...area, sheetId: id } },
    };
    const saved = saveWith(workbook, { charts: [chart] });
    const { id: _, ...rest } = chart;
    expect(contentOf(saved).charts).toMatchObject([rest]);
    const more = saveWith(saved, { charts: [...contentOf(saved).charts, { ...chart, name: 'B' }] });
    expect(contentOf(more).charts.map((each) => each.name)).toEqual(['Chart 1', 'B']);
    const one = saveWith(more, { charts: contentOf(more).charts.slice(1) });
    expect(contentOf(one).charts.map((each) => each.name)).toEqual(['B']);
  });

  test('a chart keeps its colours and its scale in the file', () => {
    const look = {
      series: { 0: { fillColor: '', lineColor: '#1B2A33', lineWeight: 2 } },
      ...{ gapWidth: 45, overlap: 100, hasLegend: false, tickLabelPosition: 'Low' },
      ...{ minimum: -3, maximum: 3, majorUnit: 2, numberFormat: '[=1]"a";""' },
    };
    const chart = {
      ...({ id: 'new', sheetId: id, kind: 'BarClustered', seriesBy: 'Columns' } as const),
      ...{ name: 'A', title: 'A', left: 0, top: 0, width: 9, height: 9, look },
      source: { row: 2, column: 0, rowCount: 3, columnCount: 2, sheetId: id },
    };
    const xml = chartXml(chart, 'Outreach', shown);
    expect(xml).toContain(
      '<c:spPr><a:noFill/><a:ln w="25400"><a:solidFill><a:srgbClr val="1B2A33"/></a:solidFill></a:ln></c:spPr>',
    );
    expect(xml).toContain('<c:gapWidth val="45"/><c:overlap val="100"/>');
    expect(xml).toContain('<c:max val="3"/><c:min val="-3"/>');
    expect(xml).toContain('<c:majorUnit val="2"/>');
    expect(xml).toContain('formatCode="[=1]&quot;a&quot;;&quot;&quot;" sourceLinked="0"');
    expect(xml).toContain('<c:tickLblPos val="low"/>');
    expect(xml).not.toContain('<c:legend>');
  });

  test('how it prints is written, and nothing where nothing was changed', () => {
    const part = workbook.sheets[0]!.part;
    const page = {
      orientation: 'Landscape',
      fitted: { wide: 1, tall: 0 },
      texts: { leftHeader: 'A && B', centerFooter: '&A' },
    } as const;
    const xml = partText(saveWith(workbook, { page }).parts, part)!;
    expect(xml).toContain(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    );
    expect(xml).toContain(
      '<oddHeader>&amp;LA &amp;&amp; B</oddHeader><oddFooter>&amp;C&amp;A</oddFooter>',
    );
    expect(xml).toMatch(/<sheetPr[^>]*>.*<pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(partText(saveWith(workbook, {}).parts, part)).toBe(partText(workbook.parts, part));
  });

  test('protection keeps its options, and goes when it is taken off', () => {
    const options = {
      allowFormatCells: true,
      allowEditObjects: true,
      selectionMode: 'Unlocked',
    } as const;
    const saved = saveWith(workbook, { protection: { options, hasPassword: false } });
    expect(contentOf(saved).protection).toMatchObject({
      options: { ...options, allowSort: false, allowEditScenarios: false },
    });
    expect(contentOf(saveWith(saved, { protection: undefined })).protection).toBeUndefined();
  });

  test('validations are the same after they were written', () => {
    const [first, second] = contentOf(workbook).validations;
    const warning = {
      ...first!,
      kind: 'custom',
      formula1: 'B4<>"a"',
      areas: [
        { row: 0, column: 3, rowCount: 1, columnCount: 1 },
        { row: 2, column: 3, rowCount: 2, columnCount: 1 },
      ],
      alert: { ...first!.alert, style: 'warning', message: 'Say "why" <now>' },
      showsDropDown: true,
    } as const;
    const { formula2: _, operator: __, ...custom } = warning;
    const messages = { ...second!, kind: 'none', formula1: '' } as const;
    const saved = saveWith(workbook, { validations: [second!, custom, messages] });
    const withoutId = (each: object) => ({ ...each, id: '' });
    expect(contentOf(saved).validations.map(withoutId)).toEqual(
      [second!, custom, messages].map(withoutId),
    );
  });

  test('conditional formats of the file keep their text, new ones come before them with their look', () => {
    const [known] = contentOf(workbook).conditionalFormats;
    const made = {
      id: 'new',
      areas: [{ row: 3, column: 1, rowCount: 2, columnCount: 1 }],
      type: 'CellValue',
      operator: 'between',
      formula1: '=1',
      formula2: '=$B$9',
      look: { fillColor: '#FFEB9C', isBold: true },
      style: { bg: { rgb: '#FFEB9C' }, bl: 1 },
      stopIfTrue: true,
    } as const;
    const saved = contentOf(saveWith(workbook, { conditionalFormats: [made, known!] }));
    const [first, second] = saved.conditionalFormats;
    const { id: _, style: __, ...rest } = made;
    expect(first).toMatchObject(rest);
    expect(second).toMatchObject({ formula: known!.formula, look: known!.look });
    expect(contentOf(saveWith(workbook, { conditionalFormats: [] })).conditionalFormats).toEqual(
      [],
    );
  });

  test('a table is a part of its own, with the names of its columns', () => {
    const saved = saveWith(workbook, { tables: [table] });
    const { id: _, ...rest } = table;
    expect(contentOf(saved).tables).toMatchObject([rest]);
    const part = partText(saved.parts, 'xl/tables/table1.xml')!;
    expect(part).toContain('<tableColumn id="2" name="Loans &amp; more"/>');
    const without = saveWith(saved, { tables: [] });
    expect(contentOf(without).tables).toEqual([]);
    expect(without.parts.has('xl/tables/table1.xml')).toBe(false);
  });

  test('notes and comments are the same after they were written twice', () => {
    const once = saveWith(workbook, { notes: [note, comment] });
    const { id: _, ...plain } = note;
    expect(contentOf(once).notes).toEqual([expect.objectContaining(plain), comment]);
    const twice = saveWith(once, { notes: [...contentOf(once).notes].reverse() });
    expect(contentOf(twice).notes).toEqual(contentOf(once).notes);
    const none = saveWith(twice, { notes: [] });
    expect(contentOf(none).notes).toEqual([]);
    expect([...none.parts.keys()].filter((name) => /comment|vml/i.test(name))).toEqual([]);
  });

  test('what did not change is not touched', () => {
    const saved = saveWith(workbook, { tables: [table] });
    const [before, after] = [workbook, saved].map(({ parts }) =>
      partText(parts, workbook.sheets[0]!.part)!.replace(/<tableParts.*<\/tableParts>/, ''),
    );
    expect(after).toBe(before);
  });
});

describe('the list of sheets', () => {
  test('keeps a new order, names and visibility, and local names follow their sheet', () => {
    const [outreach, identity] = workbook.sheets;
    const local = { name: 'only_here', formula: '=Outreach!$B$4', isVisible: true, sheetId: id };
    const withLocal = openPackage(
      savePackage(workbook, { ...noChanges(workbook), names: [...workbook.names, local] }),
      'local.xlsx',
    );
    const saved = openPackage(
      savePackage(withLocal, {
        ...noChanges(withLocal),
        sheets: [
          { ...identity!, visibility: 'Visible' },
          { ...outreach!, name: 'Reach & more' },
        ],
      }),
      'moved.xlsx',
    );
    expect(saved.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Identity', 'Visible'],
      ['Reach & more', 'Visible'],
    ]);
    expect(saved.names.find((each) => each.name === 'only_here')?.sheetId).toBe(id);
  });

  test('a locked structure is kept, and taken off again', () => {
    const locked = savePackage(workbook, { ...noChanges(workbook), isStructureProtected: true });
    const opened = openPackage(locked, 'locked.xlsx');
    expect(opened.isStructureProtected).toBe(true);
    const open = savePackage(opened, { ...noChanges(opened), isStructureProtected: false });
    expect(openPackage(open, 'open.xlsx').isStructureProtected).toBe(false);
  });
});

test.each([
  [
    '<worksheet><sheetData/><pageMargins/></worksheet>',
    '<worksheet><sheetData/><x/><pageMargins/></worksheet>',
  ],
  ['<worksheet><sheetData/></worksheet>', '<worksheet><sheetData/><x/></worksheet>'],
  [
    '<worksheet><sheetData/><dataValidations><a/></dataValidations><extLst><x14:dataValidations/></extLst></worksheet>',
    '<worksheet><sheetData/><x/><extLst><x14:dataValidations/></extLst></worksheet>',
  ],
])('setSheetElement puts an element where the schema wants it: %s', (xml, wanted) => {
  expect(setSheetElement(xml, 'dataValidations', '<x/>')).toBe(wanted);
});
