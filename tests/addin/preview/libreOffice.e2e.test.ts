// What was typed and added in the preview is there when another program opens the saved file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenedWorkbook, openPackage } from '../../../addin/preview/package/openPackage.ts';
import { partText, withPart, zip } from '../../../addin/preview/package/zip.ts';
import { recalculate } from '../../../functions/local/prove/parity/libreOffice.ts';
import { toolsFor } from './conformance/behaviour.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { cellIn } from './previewActions.ts';
import { openPreview, type PreviewPage } from './previewPage.ts';

const isInstalled = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'peerbook-libreoffice-'));
let preview: PreviewPage;
let saved: OpenedWorkbook;
let reopened: OpenedWorkbook;

beforeAll(async () => {
  const workbook = issuedWorkbook();
  preview = await openPreview(workbook);
  const excel = toolsFor(() => ({ preview, workbook }));
  await excel.reopen();
  await excel.type('B4', '15000', 'Enter');
  await excel.type('B6', 'Partly', 'Enter');
  const added = await excel.inPane(async (context, sheet) => {
    sheet.protection.unprotect();
    sheet.getRange('D6').values = [['2025-03-01']];
    sheet.getRange('A5').format.fill.color = '#FFEB9C';
    sheet.getRange('D5').dataValidation.rule = {
      wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' },
    };
    const format = sheet.getRange('D4').conditionalFormats.add('CellValue');
    format.cellValue.rule = { operator: 'LessThan', formula1: '=100' };
    format.cellValue.format.fill.color = '#FFC7CE';
    context.workbook.comments.add('Outreach!B5', 'Is this right?');
    const branches = context.workbook.worksheets.add('Branches');
    branches.getRange('A1:B3').values = [
      ['Branch', 'Loans'],
      ['Ñandú', 10],
      ['Север', 20],
    ];
    branches.getRange('D1').formulas = [['=SUM(B2:B3)*2']];
    branches.tables.add('A1:B3', true).name = 'BranchTable';
    const chart = branches.charts.add('BarClustered', branches.getRange('A1:B3'), 'Columns');
    chart.title.text = 'Loans by branch';
    sheet.protection.protect({ allowFormatCells: true });
    context.workbook.protection.protect();
  });
  if (added) throw new Error(JSON.stringify(added));
  saved = await excel.saved();
  if (!isInstalled) return;
  // Without stored results it shows whether the other program understands the formulas.
  const part = saved.sheets[0]!.part;
  const stale = partText(saved.parts, part)!.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
  const file = join(folder, 'saved.xlsx');
  writeFileSync(file, zip(withPart(saved.parts, part, stale)));
  await recalculate(folder, [file], (_, bytes) => {
    reopened = openPackage(bytes, 'reopened.xlsx');
  });
}, 180_000);

afterAll(async () => {
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});

const contentOf = (opened: OpenedWorkbook, name: string) =>
  opened.content.get(opened.sheets.find((each) => each.name === name)!.id)!;

describe.each([
  ['the saved file', () => saved],
  ['the file as LibreOffice opened and saved it', () => reopened],
])('%s', (name, file) => {
  const check = name === 'the saved file' || isInstalled ? test : test.skip;

  check('shows what was typed, picked and written', () => {
    const shown = (sheet: string, row: number, column: number) =>
      cellIn(file(), sheet, row, column)?.v;
    expect([shown('Outreach', 3, 1), shown('Outreach', 5, 1), shown('Outreach', 5, 3)]).toEqual([
      15000,
      'Partly',
      45717,
    ]);
    expect([shown('Branches', 1, 0), shown('Branches', 2, 0), shown('Branches', 2, 1)]).toEqual([
      'Ñandú',
      'Север',
      20,
    ]);
  });

  check('calculates its formulas', () => {
    expect(cellIn(file(), 'Outreach', 6, 1)?.v).toBe(0.5);
    expect(cellIn(file(), 'Branches', 0, 3)?.v).toBe(60);
  });

  check('has the looks of a cell and of a date', () => {
    const look = (row: number, column: number) =>
      file().data.styles[String(cellIn(file(), 'Outreach', row, column)!.s)]!;
    expect(look(4, 0)).toMatchObject({ bg: { rgb: '#FFEB9C' } });
    expect(look(5, 3)).toMatchObject({ n: { pattern: expect.stringMatching(/yy/i) } });
  });

  check('has the rules, the comment, the table and the chart that were added', () => {
    const { validations, conditionalFormats, notes, protection } = contentOf(file(), 'Outreach');
    expect(validations.map((each) => each.kind).sort()).toEqual(['list', 'whole', 'whole']);
    expect(conditionalFormats.map((each) => each.type).sort()).toEqual(['CellValue', 'Custom']);
    expect(notes.map(({ text }) => text).join()).toContain('Is this right?');
    expect(protection).toBeDefined();
    expect(contentOf(file(), 'Branches').tables).toMatchObject([
      { name: 'BranchTable', area: { row: 0, column: 0, rowCount: 3, columnCount: 2 } },
    ]);
    expect(contentOf(file(), 'Branches').charts).toMatchObject([
      { kind: 'BarClustered', title: 'Loans by branch', source: { row: 0, rowCount: 3 } },
    ]);
  });

  check('has the names, the identity and the hidden sheet it was issued with', () => {
    expect(file().names.map((each) => each.name)).toEqual(
      expect.arrayContaining(['outreach_borrowers', 'outreach_women', 'outreach_bureau']),
    );
    expect(file().properties.get('peerbook_round')).toBe('round-2025');
    expect(file().sheets.map((each) => [each.name, each.visibility])).toEqual([
      ['Outreach', 'Visible'],
      ['Identity', 'Hidden'],
      ['Branches', 'Visible'],
    ]);
  });
});

test('the preview opens a workbook beside this one when the add-in creates one', async () => {
  const bytes = Buffer.from(issuedWorkbook()).toString('base64');
  const opening = preview.page.waitForEvent('popup');
  await preview.pane.evaluate(`Excel.createWorkbook(${JSON.stringify(bytes)})`);
  const beside = await opening;
  await beside.waitForFunction('window.peerbookPreview');
  await beside.evaluate('window.peerbookPreview.ready');
  expect(await beside.evaluate("window.peerbookPreview.value('Outreach', 'B4')")).toBe(12000);
  expect(await preview.page.evaluate("window.peerbookPreview.value('Outreach', 'B4')")).toBe(15000);
});
