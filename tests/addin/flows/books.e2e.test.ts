// Entering once, in a browser: a figure of an own sheet that is linked, taken, found again where it went, and put back; answers
// of another round; and on the web a pick from a list, of which Excel tells nobody.
import { describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import { manager, preparerOf } from '../../../functions/local/people.ts';
import { roundBody } from '../../../functions/local/story/demoStory.ts';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import { checked, openSpreadsheet, saveSpreadsheet } from '../../../functions/workbook/excelize.ts';
import { aStage } from './stage.ts';
import type { Visit } from './visit.ts';
import { roundParams } from './world.ts';

const stage = aStage(3);
const { nameOf } = stage;
const own = 'Trial balance';
const label = 'Active borrowers, counted once each';

/** The workbook with a sheet of somebody's own, or with rows put into that sheet above its figures. */
async function withBalance(workbook: Uint8Array, rows: readonly (readonly (string | number)[])[]) {
  const file = await openSpreadsheet(workbook);
  checked(file.NewSheet(own));
  rows.forEach((row, i) => {
    row.forEach((value, n) => {
      checked(file.SetCellValue(own, `${'ABC'[n]}${i + 1}`, value));
    });
  });
  return saveSpreadsheet(file);
}

async function withRowsAbove(workbook: Uint8Array, before: number, count: number) {
  const file = await openSpreadsheet(workbook);
  checked(file.InsertRows(own, before, count));
  return saveSpreadsheet(file);
}

/** Goes to a cell of any sheet, as by a click. */
async function select(here: Visit, sheet: string, cell: string): Promise<void> {
  await here.page.evaluate(
    ([one, other]) =>
      (
        window as never as { peerbookPreview: { select(s: string, c: string): void } }
      ).peerbookPreview.select(one as string, other as string),
    [sheet, cell],
  );
}

describe('figures from a person’s own books', () => {
  test('are linked, taken, found where they went a year later, and put back', async () => {
    const right = Number(stage.world.answersOf(nameOf(0))['outreach_borrowers']);
    const balance = [
      ['Account', 2025, 2024],
      ['Loans outstanding', 9_000_000, 8_000_000],
      ['Active borrowers', right + 3, right - 100],
      ['Employees', 40, 38],
    ];
    const workbook = await withBalance(await stage.world.workbookOf(nameOf(0)), balance);
    const here = await stage.visit(workbook);
    const { pane } = here;
    const { sheet, cell } = here.placeOf('outreach_borrowers');
    await pane.getByText('0 errors to correct').waitFor();
    await pane.getByRole('button', { name: 'Fill from my books' }).click();
    await select(here, sheet, cell);
    await pane.getByRole('button', { name: 'Link to my books' }).click();
    // What stands beside the cell is shown before anything is taken.
    await pane.getByRole('heading', { name: `Where “${label}” stands` }).waitFor();
    await select(here, own, 'B3');
    await pane.getByText(`${own}!B3`, { exact: true }).first().waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right);
    await pane.getByRole('button', { name: 'Take and link' }).click();
    await pane.getByText('1 figure taken.').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right + 3);
    await here.picture('flow-books-taken');

    // The file is saved, a year passes, rows come in above and the year's figure is another one.
    const moved = await withRowsAbove(await here.save(), 2, 3);
    await here.reopen(moved);
    await pane
      .getByText(/errors? to correct/)
      .first()
      .waitFor();
    await here.page.mouse.click(700, 700);
    await select(here, own, 'B6');
    await here.page.waitForTimeout(300);
    await here.page.keyboard.type(String(right + 7));
    await here.page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Fill from my books' }).click();
    await pane.getByRole('button', { name: 'Look again' }).click();
    await pane.getByText(`Moved from ${own}!B3 to ${own}!B6`).waitFor();
    await pane.getByText(`In the report: ${(right + 3).toLocaleString('en')}`).waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right + 3);
    await here.picture('flow-books-moved');
    await pane.getByRole('button', { name: 'Take 1 figure' }).click();
    await pane.getByText('1 figure taken.').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right + 7);
    await pane.getByText('The report says the same.').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Undone: the cells hold what they held before.').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right + 3);
    await here.close();
  }, 180_000);

  test('go nowhere: no request of the pane holds them', async () => {
    const secret = 987_654_321;
    const balance = [
      ['Account', 2025],
      ['Secret suspense account', secret],
    ];
    const workbook = await withBalance(await stage.world.workbookOf(nameOf(1)), balance);
    const here = await stage.visit(workbook);
    const { pane, page } = here;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await here.tab('Submit');
    await here.signIn(new RegExp(`Finance officer, ${nameOf(1).name}`));
    await pane.getByRole('button', { name: 'Submit report' }).waitFor();
    await here.tab('Check');
    await pane.getByRole('button', { name: 'Fill from my books' }).click();
    const { sheet, cell } = here.placeOf('outreach_borrowers');
    await select(here, sheet, cell);
    await pane.getByRole('button', { name: 'Link to my books' }).click();
    await select(here, own, 'B2');
    await pane.getByText('Secret suspense account').first().waitFor();
    await pane.getByRole('button', { name: 'Cancel' }).click();
    await here.tab('Submit');
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Received', { exact: true }).waitFor();
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.filter((one) => /987.?654.?321|suspense/i.test(one))).toEqual([]);
    await here.close();
  }, 120_000);
});

describe('answers of another workbook', () => {
  test('are copied one by one where the person says so, and put back', async () => {
    const last = { association: roundParams.association, round: '2024' };
    const period = { periodStart: '2024-01-01', periodEnd: '2024-12-31' };
    await stage.world.clientOf(manager.id)('putRound', {
      params: last,
      body: roundBody(period, spCore, new Date()),
    });
    const issued = await stage.world.clientOf(preparerOf(nameOf(2)).id)('getWorkbook', {
      params: last,
      query: { institution: nameOf(2).institution, language: 'en' },
    });
    const answers = stage.world.answersOf(nameOf(2));
    const old = await fillWorkbook(issued.body, spCore, 'en', {
      ...answers,
      outreach_borrowers_youth: 17,
    });
    const workbook = await stage.world.workbookOf(nameOf(2), { outreach_borrowers_youth: null });
    const here = await stage.visit(workbook);
    const { pane } = here;
    const youth = 'Active borrowers: of which under 30';
    await pane.getByRole('button', { name: 'Fill from my books' }).click();
    const copying = pane.locator('section', {
      has: pane.getByRole('heading', { name: 'Copy answers from another Peerbook workbook' }),
    });
    await copying.locator('input[type=file]').setInputFiles({
      name: 'last-year.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(old),
    });
    await copying.getByText('These answers are of round 2024.').waitFor();
    // Nothing of another round is copied unasked.
    expect(await copying.getByRole('button', { name: /^Copy \d+ answer/ }).isEnabled()).toBe(false);
    await copying.getByRole('checkbox', { name: `Copy the answer to “${youth}”` }).check();
    await here.picture('flow-books-copy');
    await copying.getByRole('button', { name: 'Copy 1 answer' }).click();
    await pane.getByText('1 answer copied.').waitFor();
    expect(await here.value('outreach_borrowers_youth')).toBe(17);
    expect(await here.value('outreach_borrowers')).toBe(answers['outreach_borrowers']);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Undone: the cells hold what they held before.').waitFor();
    expect(await here.value('outreach_borrowers_youth')).toBeNull();
    await here.close();
  }, 120_000);

  test('of another institution are refused, and nothing is written', async () => {
    const here = await stage.visit(await stage.world.workbookOf(nameOf(2)));
    const { pane } = here;
    await pane.getByRole('button', { name: 'Fill from my books' }).click();
    await pane
      .locator('section', {
        has: pane.getByRole('heading', { name: 'Copy answers from another Peerbook workbook' }),
      })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'theirs.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(await stage.world.workbookOf(nameOf(1))),
      });
    await pane.getByText('“theirs.xlsx” belongs to another institution.').waitFor();
    expect(await pane.getByRole('button', { name: /^Copy \d+ answer/ }).count()).toBe(0);
    await here.close();
  }, 90_000);
});

test('on the web a pick from a list, of which Excel tells nobody, is checked when the cell is left', async () => {
  const workbook = await stage.world.workbookOf(nameOf(2), { poverty_assessed: null });
  const here = await stage.visit(workbook, { query: 'platform=web' });
  const { pane, page } = here;
  const { sheet } = here.placeOf('poverty_assessed');
  await pane.getByText(/\b90 of 91\b/).waitFor();
  await page.mouse.click(700, 700);
  await select(here, sheet, here.placeOf('poverty_assessed').cell);
  // The arrow of the list stands at the right edge of the cell; on a busy machine it may be drawn late.
  const no = page.getByText('No', { exact: true });
  for (let i = 0; i < 5 && (await no.count()) === 0; i += 1) {
    await page.mouse.click(377, 307);
    // What coming to the cell set going is over before the pick is made.
    await page.waitForTimeout(1500);
  }
  await no.click();
  await page.waitForTimeout(1500);
  expect(await here.value('poverty_assessed')).toBe('No');
  expect(await pane.getByText(/\b90 of 91\b/).count()).toBe(1);
  await select(here, sheet, 'H15');
  await pane.getByText(/\b91 of 91\b/).waitFor();
  await here.close();
}, 60_000);
