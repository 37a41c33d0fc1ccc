// Filling in, in a browser: by keyboard alone, in Spanish, on protected sheets; and everything that a person may open or meet
// that is not as it should be.
import { describe, expect, test } from '@jest/globals';
import { marksSheet } from '@peerbook/shared';
import type { Locator } from 'playwright-core';
import { preparerOf } from '../../../functions/local/people.ts';
import { workbookFile } from '../../support/zipTools.ts';
import { approverOf } from './people.ts';
import { aStage } from './stage.ts';
import type { Visit } from './visit.ts';
import { roundParams } from './world.ts';

const stage = aStage(6);
const { nameOf, paramsOf, person } = stage;
/** Presses Tab until an element has the focus; fails where it can't be come to. */
async function tabTo(here: Visit, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await here.page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come to it');
}

describe('filling in', () => {
  test('by keyboard alone: from a finding to its cell, to the proposal, and through the stages', async () => {
    const right = Number(stage.world.answersOf(nameOf(0))['outreach_borrowers']);
    const workbook = await stage.world.workbookOf(nameOf(0), { outreach_borrowers: right * 10 });
    const here = await stage.visit(workbook);
    const { pane, page } = here;
    await pane.locator('.finding.error .fix button').first().waitFor();
    await pane.getByRole('tab', { name: 'Check' }).focus();
    await page.keyboard.press('ArrowRight');
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    const link = pane.locator('.finding.error .places button').first();
    await link.waitFor();
    await tabTo(here, link);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some((input) => /^C\d+$/.test(input.value)),
    );
    await pane.locator('.finding.error .places button').first().focus();
    await tabTo(here, pane.locator('.finding.error .fix button').first());
    await page.keyboard.press('Space');
    await pane.getByText('0 errors to correct').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right);
    await here.close();
  }, 120_000);

  test('in Spanish: pane, findings and workbook, whichever language Excel has; and another one by choice', async () => {
    const workbook = await stage.world.workbookOf(nameOf(1), {}, 'es');
    const here = await stage.visit(workbook, { language: 'es', locale: 'es-PE' });
    const { pane } = here;
    await pane.getByText('errores por corregir').waitFor();
    const borrowers = Number(stage.world.answersOf(nameOf(1))['outreach_borrowers']);
    await here.type('outreach_borrowers_women', String(borrowers + 1));
    await pane.getByRole('button', { name: '1 error por corregir' }).waitFor();
    await here.picture('flow-spanish');
    await pane.getByLabel('Idioma del panel').selectOption('fr');
    await pane.getByRole('button', { name: 'erreur à corriger : 1' }).waitFor();
    // The choice outlives the pane.
    await here.reopen(workbook);
    await pane.getByRole('tab', { name: 'Contrôler' }).waitFor();
    await here.close();
  }, 120_000);

  test('evidence and comment written in the pane stand in the workbook’s columns, on protected sheets', async () => {
    const here = await stage.visit(await stage.world.workbookOf(nameOf(2)));
    const { pane, page } = here;
    const { sheet, cell } = here.placeOf('outreach_borrowers_women');
    await pane.getByText('0 errors to correct').waitFor();
    await page.evaluate(
      ([one, other]) =>
        (
          window as never as { peerbookPreview: { select(s: string, c: string): void } }
        ).peerbookPreview.select(one as string, other as string),
      [sheet, cell],
    );
    await pane.locator('.selected-head').getByText('Active borrowers: of which women').click();
    await pane.getByLabel('Evidence: document').fill('=Annual report');
    await pane.getByLabel('Page').fill('12');
    await pane.getByLabel('Comment').fill('+1 branch');
    await pane.getByRole('button', { name: 'Put into the workbook' }).click();
    await pane.getByText('are in the workbook.').waitFor();
    expect(await here.valueAt(sheet, cell.replace('C', 'G'))).toBe('=Annual report, p. 12');
    expect(await here.valueAt(sheet, cell.replace('C', 'H'))).toBe('+1 branch');
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Undone: the cells hold what they held before.').waitFor();
    expect(await here.valueAt(sheet, cell.replace('C', 'G'))).toBeNull();
    await here.close();
  }, 120_000);

  test('an approver declines with a note, the preparer sends anew, the approver approves', async () => {
    await stage.world.announce({ approval: true });
    const workbook = await stage.world.workbookOf(nameOf(3));
    const { institution } = nameOf(3);
    const invited = await stage.world.clientOf('manager')('postInvitation', {
      params: { association: roundParams.association },
      body: { role: 'approver', institution },
    });
    await stage.world.clientOf(approverOf(nameOf(3)).id)('postAcceptance', {
      params: { code: invited.body.code },
    });
    const here = await stage.visit(workbook);
    const { pane } = here;
    await here.tab('Submit');
    await here.signIn(person(3));
    await pane.getByText('an approver of your institution has to approve').waitFor();
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Sent. Now an approver').waitFor();
    await pane.getByRole('button', { name: 'Sign out' }).click();
    const director = new RegExp(`Director, ${nameOf(3).name}`);
    await here.signIn(director);
    await pane.getByText('Your approval is asked for').waitFor();
    await here.picture('flow-approval');
    await pane.getByLabel('Note to the preparer').fill('Look at the women again.');
    await pane.getByRole('button', { name: 'Do not approve' }).click();
    await pane.getByText('Not approved in your institution', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Sign out' }).click();
    await here.signIn(person(3));
    await pane.getByText('Look at the women again.').waitFor();
    await here.type('outreach_borrowers_youth', '19');
    await pane.getByText('One change to revision 1 is sent').waitFor();
    await pane.getByRole('button', { name: 'Replace revision 1' }).click();
    await pane.getByText('Sent. Now an approver').waitFor();
    await pane.getByRole('button', { name: 'Sign out' }).click();
    await here.signIn(director);
    await pane.getByRole('button', { name: 'Approve', exact: true }).click();
    await pane.getByText('waiting for verification').waitFor();
    const client = stage.world.clientOf(preparerOf(nameOf(3)).id);
    const { body } = await client('getSubmission', { params: paramsOf(3) });
    expect([body.status, body.revision, body.approval?.approved]).toEqual(['submitted', 2, true]);
    await here.close();
  }, 180_000);
});

describe('what is not as it should be', () => {
  test('a workbook of somebody else’s says what to open instead', async () => {
    const here = await stage.visit(workbookFile({ sheets: { Ledger: '' } }));
    await here.pane.getByText('This is not an association’s workbook').waitFor();
    await here.pane.getByRole('button', { name: 'Read again' }).waitFor();
    await here.picture('flow-foreign');
    await here.close();
  }, 60_000);

  test('a workbook of a version that the round no longer takes leads to the new one', async () => {
    const workbook = await stage.world.workbookOf(nameOf(4));
    const here = await stage.visit(workbook);
    const { pane, context } = here;
    // A route that is set while the pane still loads may be passed over.
    await pane.getByText('0 errors to correct').waitFor();
    // The round as it would be told after it was moved to another version.
    await context.route(/\/rounds\/2025$/, async (route) => {
      // A browser asks first whether it may; that answer is left as it is.
      if (route.request().method() !== 'GET') return route.continue();
      const answer = await route.fetch({ maxRetries: 3 });
      await route.fulfill({
        response: answer,
        json: { ...(await answer.json()), version: '9.9.9' },
      });
    });
    await here.tab('Submit');
    await here.signIn(person(4));
    await pane.getByText('This workbook is of another version').waitFor();
    expect(await pane.getByRole('button', { name: 'Submit report' }).count()).toBe(0);
    await pane.getByRole('button', { name: 'Open the new workbook' }).click();
    await pane.getByRole('tab', { name: 'Check' }).waitFor();
    await here.close();
  }, 90_000);

  test.each([
    ['the server is down', 'offline', 'The service did not answer.'],
    ['the server is overloaded', 503, 'The service could not do this just now.'],
    ['the answer is something else', 'garbled', 'The answer of the service was not understood.'],
  ] as const)(
    '%s: a sentence, a way on, and nothing typed is lost',
    async (_name, how, sentence) => {
      const here = await stage.visit(await stage.world.workbookOf(nameOf(5)));
      const { pane } = here;
      await here.tab('Submit');
      await here.signIn(person(5));
      await pane.getByText('Preparer,').waitFor();
      await here.breakService(how);
      await here.type('outreach_borrowers_youth', '18');
      await here.tab('Check');
      await here.tab('Submit');
      await pane.getByText(sentence).first().waitFor();
      expect(await here.value('outreach_borrowers_youth')).toBe(18);
      await here.heal();
      await pane.getByRole('button', { name: 'Try again' }).first().click();
      await pane.getByRole('button', { name: /Submit report|Replace revision/ }).waitFor();
      await here.close();
    },
    90_000,
  );

  test('a sheet that was protected anew is told, and nothing is half written', async () => {
    const right = Number(stage.world.answersOf(nameOf(5))['outreach_borrowers']);
    const workbook = await stage.world.workbookOf(nameOf(5), { outreach_borrowers: right * 10 });
    const here = await stage.visit(workbook);
    const { pane } = here;
    await pane.locator('.finding.error .fix button').first().waitFor();
    // Somebody locks all cells of the sheet.
    const frame = here.page.frames().find((one) => one.url().includes('taskpane.html'));
    await frame?.evaluate(async (sheet) => {
      await Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet);
        found.protection.unprotect();
        await context.sync();
        found.getRange('A1:J200').format.protection.locked = true;
        found.protection.protect();
        await context.sync();
      });
    }, here.placeOf('outreach_borrowers').sheet);
    await pane.locator('.finding.error .fix button').first().click();
    await pane.getByText('A cell is locked, so nothing was changed.').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right * 10);
    await here.close();
  }, 90_000);
});

test('the hidden sheet of marks is in every issued workbook', async () => {
  const here = await stage.visit(await stage.world.workbookOf(nameOf(0)));
  expect(await here.valueAt(marksSheet, 'A1')).toBeNull();
  await here.close();
}, 60_000);
