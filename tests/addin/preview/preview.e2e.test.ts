// The preview in Chromium: a person at the grid, and an add-in in the pane.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { previewActions } from './previewActions.ts';
import { openPreview, type PreviewPage } from './previewPage.ts';

let preview: PreviewPage;
let workbook: Uint8Array;
const { reopen, wait, settled, type, select, value, events, notice, run } = previewActions(() => ({
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

test('the first workbook tells the pane of selections, too', async () => {
  await preview.pane.evaluate(
    `Excel.run(async (context) => {
       context.workbook.worksheets.onSelectionChanged.add(async (event) => { window.selected = event; });
     })`,
  );
  await select('B5');
  await preview.pane.waitForFunction('window.selected');
  expect(await preview.pane.evaluate('window.selected')).toEqual({
    type: 'WorksheetSelectionChanged',
    worksheetId: '{sheet-1}',
    address: 'B5',
  });
});

describe('the person at the grid', () => {
  beforeEach(reopen);

  test('types a figure, formulas follow, and the pane is told of the one edit', async () => {
    await type('B4', '15000', 'Enter');
    expect(await value('B4')).toBe(15000);
    expect(await value('B7')).toBe(0.5);
    expect(await events()).toEqual([
      {
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: '{sheet-1}',
        address: 'B4',
        details: {
          valueBefore: 12000,
          valueAfter: 15000,
          valueTypeBefore: 'Double',
          valueTypeAfter: 'Double',
        },
      },
    ]);
  });

  test('is refused a number out of bounds, in the words of the workbook', async () => {
    await type('B4', '-5', 'Enter');
    expect(await preview.page.getByRole('dialog').innerText()).toContain(
      'Enter a whole number of clients.',
    );
    await preview.page.keyboard.press('Escape');
    expect(await value('B4')).toBe(12000);
    await wait(800);
    expect(await events()).toEqual([]);
  });

  test('may type what is on the list behind a name, and nothing else', async () => {
    await type('B6', 'Partly', 'Enter');
    expect(await value('B6')).toBe('Partly');
    await type('B6', 'Perhaps', 'Enter');
    await preview.page.keyboard.press('Escape');
    expect(await value('B6')).toBe('Partly');
    expect((await events()).map((event) => event['address'])).toEqual(['B6']);
  });

  test('picks from the list with the mouse', async () => {
    await select('B6');
    await preview.page.mouse.click(467, 229);
    await preview.page.getByText('Partly', { exact: true }).click();
    await settled();
    expect(await value('B6')).toBe('Partly');
  });

  test('sees the input message of the selected cell', async () => {
    await select('B4');
    expect(await preview.page.locator('#prompt').innerText()).toContain('Count each client once.');
    await select('B6');
    expect(await preview.page.locator('#prompt').isHidden()).toBe(true);
  });

  test.each([
    ['typing', ['other words', 'Enter']],
    ['Delete', ['Delete']],
  ])('can not change a locked cell by %s', async (_, keys) => {
    await type('A5', ...keys);
    expect(await value('A5')).toBe('of whom women');
    expect(await notice()).toContain('protected sheet');
    expect(await events()).toEqual([]);
  });

  test('can not paste over a locked cell', async () => {
    await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await type('B4', 'Control+c');
    await type('A5', 'Control+v');
    expect(await value('A5')).toBe('of whom women');
    await type('B5', 'Control+v');
    expect(await value('B5')).toBe(12000);
  });

  test('empties an open cell and takes that back', async () => {
    await type('B5', 'Delete');
    expect(await value('B5')).toBeNull();
    await type('B5', 'Control+z');
    expect(await value('B5')).toBe(7500);
    expect(
      (await events()).map((event) => (event['details'] as { valueAfter: unknown }).valueAfter),
    ).toEqual(['', 7500]);
  });
});

describe('the add-in in the pane', () => {
  beforeEach(reopen);

  test('learns where it runs', async () => {
    expect(await preview.pane.evaluate('window.info')).toEqual({
      host: 'Excel',
      platform: 'OfficeOnline',
    });
    const supports = (name: string, version: string) =>
      preview.pane.evaluate(`Office.context.requirements.isSetSupported('${name}', '${version}')`);
    expect(await supports('ExcelApi', '1.14')).toBe(true);
    expect(await supports('ExcelApi', '1.15')).toBe(false);
    expect(await supports('SharedRuntime', '1.1')).toBe(true);
    expect(await supports('NestedAppAuth', '1.1')).toBe(false);
  });

  test('writes an open cell and reads the recalculated one in the same batch', async () => {
    const share = await run(
      "sheet.getRange('B5').values = [[6000]]; const share = sheet.getRange('B7').load('values,text'); await context.sync(); return [share.values, share.text];",
    );
    expect(share).toEqual([[[0.5]], [['50.00%']]]);
    await settled();
    expect(await events()).toMatchObject([{ address: 'B5', triggerSource: 'ThisLocalAddin' }]);
  });

  test.each([
    ['its value', "sheet.getRange('A5').values = [['x']];"],
    ['its colour', "sheet.getRange('A5').format.fill.color = '#FF0000';"],
    ['all of a range that has it', "sheet.getRange('A5:B5').clear();"],
  ])('is denied a locked cell: %s', async (_, body) => {
    expect(await run(body)).toMatchObject({ code: 'AccessDenied' });
    expect(await value('A5')).toBe('of whom women');
  });

  test('finds protection on, and protecting again an error', async () => {
    expect(
      await run(
        "sheet.protection.load('protected'); await context.sync(); return sheet.protection.protected;",
      ),
    ).toBe(true);
    expect(await run('sheet.protection.protect();')).toMatchObject({ code: 'AccessDenied' });
    await run("sheet.protection.unprotect(); sheet.getRange('A5').values = [['women']];");
    expect(await value('A5')).toBe('women');
  });

  test('finds names, the identity part, the property and the validation', async () => {
    const found = await run(
      `const area = context.workbook.names.getItem('outreach_women').getRange().load('address,values');
       const part = context.workbook.customXmlParts.getByNamespace('urn:peerbook:test').getOnlyItemOrNullObject();
       const xml = part.getXml();
       const round = context.workbook.properties.custom.getItemOrNullObject('PEERBOOK_ROUND').load('value');
       const rule = sheet.getRange('B4').dataValidation.load('type,rule');
       await context.sync();
       return [area.address, area.values, xml.value, round.value, rule.type, rule.rule.wholeNumber.operator];`,
    );
    expect(found).toEqual([
      'Outreach!B5',
      [[7500]],
      '<identity xmlns="urn:peerbook:test" round="round-2025"/>',
      'round-2025',
      'WholeNumber',
      'Between',
    ]);
  });

  test('offers its functions to formulas, which may answer later, spill, or fail with a code', async () => {
    await preview.pane.evaluate(
      `CustomFunctions.associate({
         PAIR: async (first, second, invocation) => { await new Promise((resolve) => setTimeout(resolve, 50)); return [[first, second ?? 'none'], [3, 4]]; },
         NOTHING: async (invocation) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Not published'); },
       })`,
    );
    await settled();
    const cells = await run(
      `const sheet2 = context.workbook.worksheets.add('Functions');
       sheet2.getRange('A1').formulas = [['=SP.PAIR("x")']];
       sheet2.getRange('D1').formulas = [['=SP.NOTHING()']];
       await context.sync();
       await new Promise((resolve) => setTimeout(resolve, 1000));
       const cells = sheet2.getRange('A1:D2').load('values,valueTypes');
       await context.sync();
       return [cells.values, cells.valueTypes[0][3]];`,
    );
    expect(cells).toEqual([
      [
        ['x', 'none', '', '#N/A'],
        [3, 4, '', ''],
      ],
      'Error',
    ]);
  });

  test('may ask for another workbook to be opened', async () => {
    await type('B4', '1', 'Enter');
    await preview.pane.evaluate(
      (bytes) =>
        window.parent.postMessage(
          { type: 'peerbook-open', name: 'mine.xlsx', bytes: Uint8Array.from(bytes) },
          location.origin,
        ),
      [...workbook],
    );
    await preview.page.waitForFunction(
      "document.getElementById('file-name').textContent === 'mine.xlsx'",
    );
    expect(await value('B4')).toBe(12000);
  });

  test('keeps settings for as long as the workbook is open', async () => {
    const kept = await preview.pane.evaluate(
      "new Promise((resolve) => { Office.context.document.settings.set('page', 3); Office.context.document.settings.saveAsync((result) => resolve([result.status, Office.context.document.settings.get('page'), Office.context.document.settings.get('none')])); })",
    );
    expect(kept).toEqual(['succeeded', 3, null]);
  });

  test('opens a dialog, hears from it, and hears when it is closed', async () => {
    const popupOpened = preview.page.waitForEvent('popup');
    await preview.pane.evaluate(
      `window.heard = [];
       Office.context.ui.displayDialogAsync('/taskpane.html?dialog', { width: 30, height: 40 }, (result) => {
         result.value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => window.heard.push(event.message));
         result.value.addEventHandler(Office.EventType.DialogEventReceived, (event) => window.heard.push(event.error));
       });`,
    );
    const popup = await popupOpened;
    await popup.waitForFunction('window.Office');
    await popup.evaluate("Office.context.ui.messageParent('signed in')");
    await preview.pane.waitForFunction('window.heard.length === 1');
    await popup.close();
    await preview.pane.waitForFunction('window.heard.length === 2');
    expect(await preview.pane.evaluate('window.heard')).toEqual(['signed in', 12006]);
  });
});
