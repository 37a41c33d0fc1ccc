// From the first fill to the receipt, and everything that may come between: a broken link, an ended sign-in, a colleague who
// was quicker, questions of the association, an approver. Through the real bundle and the real service, in a browser.
import { describe, expect, test } from '@jest/globals';
import { readWorkbook, reportContent, spCore } from '@peerbook/shared';
import { officer, preparerOf } from '../../../functions/local/people.ts';
import { readerHere } from '../../../functions/submission/workbookReader.ts';
import { aStage } from './stage.ts';
import type { Visit } from './visit.ts';

const stage = aStage(8);
const { nameOf, paramsOf, person } = stage;
const open: Visit[] = [];

const clientOf = (n: number) => stage.world.clientOf(preparerOf(nameOf(n)).id);

async function begin(workbook: Uint8Array, given = {}): Promise<Visit> {
  const one = await stage.visit(workbook, given);
  open.push(one);
  return one;
}

describe('submitting from the pane', () => {
  test('from a mistake to the receipt: the proposal is taken, undone and taken again, then sent', async () => {
    const right = Number(stage.world.answersOf(nameOf(0))['outreach_borrowers']);
    const swapped = right * 10;
    const here = await begin(
      await stage.world.workbookOf(nameOf(0), { outreach_borrowers: swapped }),
    );
    const { pane } = here;
    await pane
      .getByText('errors to correct')
      .or(pane.getByText('error to correct'))
      .first()
      .waitFor();
    await pane.locator('.finding.error .fix button').first().waitFor();
    await pane.locator('.finding.error .fix button').first().click();
    await pane.getByText('0 errors to correct').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(right);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Undone: the cells hold what they held before.').waitFor();
    expect(await here.value('outreach_borrowers')).toBe(swapped);
    await pane.locator('.finding.error .fix button').first().click();
    await pane.getByText('0 errors to correct').waitFor();
    await here.tab('Submit');
    await here.signIn(person(0));
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Received', { exact: true }).waitFor();
    const { body } = await clientOf(0)('getSubmission', { params: paramsOf(0) });
    expect(body.values['outreach_borrowers']).toBe(right);
    // The receipt is in the file, and the file says just what was sent.
    const saved = await readerHere.read(await here.save());
    const { readings } = readWorkbook(saved.grid, spCore, 'en');
    expect(reportContent(readings).values).toEqual(body.values);
    await here.close();
  }, 120_000);

  test('without a connection the report waits, outlives pane and workbook, and arrives once', async () => {
    const workbook = await stage.world.workbookOf(nameOf(1));
    const here = await begin(workbook);
    const { pane } = here;
    await here.tab('Submit');
    await here.signIn(person(1));
    await pane.getByRole('button', { name: 'Submit report' }).waitFor();
    await here.breakService('offline');
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Waiting to be sent').first().waitFor();
    await here.picture('flow-waiting');
    await here.reopen(workbook);
    await here.heal();
    await here.tab('Submit');
    await pane.getByText('Waiting to be sent').first().waitFor();
    await here.signIn(person(1));
    await pane.getByText('Received', { exact: true }).waitFor();
    const { body } = await clientOf(1)('getSubmission', { params: paramsOf(1) });
    expect(body.revision).toBe(1);
    await here.close();
  }, 120_000);

  test('a sign-in that ends on the way loses nothing', async () => {
    const here = await begin(await stage.world.workbookOf(nameOf(2)));
    const { pane } = here;
    await here.tab('Submit');
    await here.signIn(person(2));
    await pane.getByRole('button', { name: 'Submit report' }).waitFor();
    await here.breakService(401);
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Your sign-in has ended.').first().waitFor();
    await here.type('outreach_borrowers_youth', '17');
    await here.heal();
    await here.signIn(person(2), 'Sign in again');
    await pane.getByText('Received', { exact: true }).waitFor();
    // What was typed meanwhile is there still, and is the change that may be sent now.
    expect(await here.value('outreach_borrowers_youth')).toBe(17);
    await pane.getByText('One change to revision 1 is sent').waitFor();
    await here.close();
  }, 120_000);

  test('what a colleague sent meanwhile is put together cell by cell', async () => {
    const workbook = await stage.world.workbookOf(nameOf(3));
    const here = await begin(workbook);
    const { pane } = here;
    await here.tab('Submit');
    await here.signIn(person(3));
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Received', { exact: true }).waitFor();
    // The colleague changes two figures, this workbook one of them and another one.
    const client = clientOf(3);
    const first = await client('getSubmission', { params: paramsOf(3) });
    const identity = (await readerHere.read(workbook)).identityTokens[0]!;
    await client('patchSubmission', {
      params: paramsOf(3),
      body: {
        identity,
        base: 1,
        values: { outreach_borrowers_youth: 21, staff_sp_trained: 5 },
        notes: {},
      },
      idempotencyKey: 'colleague-1',
      ifMatch: first.etag ?? '',
    });
    await here.type('outreach_borrowers_youth', '22');
    await here.tab('Check');
    await here.tab('Submit');
    await pane.getByText('Somebody else has sent this report').waitFor();
    await pane.getByText('1 place to choose').waitFor();
    await here.picture('flow-conflict');
    await pane.getByLabel('This workbook: 22').check();
    await pane.getByRole('button', { name: 'Put together and go on' }).click();
    await pane.getByText('One change to revision 2 is sent').waitFor();
    expect(await here.value('staff_sp_trained')).toBe(5);
    await pane.getByRole('button', { name: 'Replace revision 2' }).click();
    await pane.getByText('Revision 3').first().waitFor();
    const { body } = await client('getSubmission', { params: paramsOf(3) });
    expect(body.values).toMatchObject({ outreach_borrowers_youth: 22, staff_sp_trained: 5 });
    await here.close();
  }, 120_000);

  test('three returned figures are answered, and go back alone', async () => {
    const workbook = await stage.world.workbookOf(nameOf(4));
    const here = await begin(workbook);
    const { pane } = here;
    await here.tab('Submit');
    await here.signIn(person(4));
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Received', { exact: true }).waitFor();
    const asked = ['outreach_borrowers_youth', 'staff_sp_trained', 'outreach_borrowers_disability'];
    await stage.world.clientOf(officer.id)('postDecision', {
      params: paramsOf(4),
      body: {
        decision: 'returned',
        revision: 1,
        note: 'Three figures, please.',
        marks: Object.fromEntries(
          asked.map((code, i) => [code, { mark: 'queried' as const, note: `Question ${i + 1}?` }]),
        ),
      },
    });
    await here.tab('Check');
    await here.tab('Submit');
    await pane.getByText('Question 3?').waitFor();
    await here.picture('flow-returned');
    // The question stands beside the cell too.
    const { sheet, cell } = here.placeOf('staff_sp_trained');
    await here.page.waitForFunction(
      ([one, other]) =>
        String(
          (
            window as never as { peerbookPreview: { value(s: string, c: string): unknown } }
          ).peerbookPreview.value(one as string, other as string),
        ).includes('Question 2?'),
      [sheet, cell.replace('C', 'I')],
    );
    const question = (n: number) => pane.locator('.finding').filter({ hasText: `Question ${n}?` });
    await question(2)
      .getByLabel('Your answer, in the comment column')
      .fill('Counted twice before.');
    await question(2).getByRole('button', { name: 'Put into the workbook' }).click();
    await question(2).getByText('Changed since it was sent.').waitFor();
    await here.type('outreach_borrowers_youth', '23');

    await question(1).getByText('Changed since it was sent.').waitFor();
    await pane.getByText('2 changes to revision 1 are sent').waitFor();
    await pane.getByRole('button', { name: 'Replace revision 1' }).click();
    await pane.getByText('Revision 2').first().waitFor();
    const { body } = await clientOf(4)('getSubmission', { params: paramsOf(4) });
    expect(body.changes?.map(({ indicator, what }) => [indicator, what])).toEqual(
      expect.arrayContaining([
        ['outreach_borrowers_youth', 'value'],
        ['staff_sp_trained', 'comment'],
      ]),
    );
    expect(body.changes).toHaveLength(2);
    await here.close();
  }, 120_000);
});
