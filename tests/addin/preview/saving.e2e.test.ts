// The preview in Chromium: what is saved of a workbook that was edited.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openPackage } from '../../../addin/preview/package/openPackage.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { cellIn, previewActions } from './previewActions.ts';
import { openPreview, type PreviewPage } from './previewPage.ts';

let preview: PreviewPage;
let workbook: Uint8Array;
const { reopen, settled, type, events, run, saved } = previewActions(() => ({
  preview,
  workbook,
}));

beforeAll(async () => {
  workbook = issuedWorkbook();
  preview = await openPreview(workbook);
}, 120_000);

afterAll(async () => {
  await preview?.close();
});

describe('saving', () => {
  beforeEach(reopen);

  test('answers the very bytes of a workbook that nobody changed', async () => {
    const bytes = await preview.page.evaluate(
      'window.peerbookPreview.save().then((bytes) => Array.from(bytes))',
    );
    expect(Uint8Array.from(bytes as number[])).toEqual(workbook);
  });

  test('keeps typed figures, new results, and every part it did not touch', async () => {
    await type('B4', '15000', 'Enter');
    const file = await saved();
    expect(cellIn(file, 'Outreach', 3, 1)!.v).toBe(15000);
    expect(cellIn(file, 'Outreach', 6, 1)).toMatchObject({
      v: 0.5,
      f: expect.stringContaining('IF('),
    });
    const before = openPackage(workbook, 'before.xlsx');
    const touched = before.sheets[0]!.part;
    for (const [name, content] of before.parts) {
      if (name !== touched) expect(file.parts.get(name)).toEqual(content);
    }
  });

  test('keeps a sheet that the add-in made, and draws its chart', async () => {
    await run(
      `const peers = context.workbook.worksheets.add('Benchmarks');
       peers.getRange('A1:C3').values = [['Indicator', 'Own', 'Median'], ['Borrowers', 12000, 9800], ['Women', 7500, 6900]];
       peers.getRange('A1:C1').format.font.bold = true;
       peers.getRange('A1:C1').format.fill.color = '#0F6B4F';
       peers.getRange('B2:C3').numberFormat = '#,##0';
       peers.getRange('A:A').format.columnWidth = 120;
       const chart = peers.charts.add('ColumnClustered', peers.getRange('A1:C3'), 'Columns');
       chart.title.text = 'You and your peers';
       chart.setPosition('E2', 'K16');
       peers.activate();`,
    );
    await settled();
    const card = preview.page.locator('#charts figure');
    expect(await card.locator('.title').textContent()).toBe('You and your peers');
    expect(await card.locator('figcaption').innerText()).toContain('its own way');
    expect((await events()).map((event) => event['type'])).toEqual([
      'WorksheetChanged',
      'WorksheetActivated',
    ]);
    const file = await saved();
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Outreach', 'Identity', 'Benchmarks']);
    expect(cellIn(file, 'Benchmarks', 1, 1)!.v).toBe(12000);
    const look = file.data.styles[String(cellIn(file, 'Benchmarks', 0, 0)!.s)];
    expect(look).toMatchObject({ bl: 1, bg: { rgb: '#0F6B4F' } });
    const { id } = file.sheets[2]!;
    expect(file.content.get(id)!.charts).toMatchObject([
      { kind: 'ColumnClustered', title: 'You and your peers', source: { rowCount: 3 } },
    ]);
  });
});

test('nothing left loopback and nothing broke', () => {
  expect(preview.outsideRequests).toEqual([]);
  expect(preview.errors).toEqual([]);
});
