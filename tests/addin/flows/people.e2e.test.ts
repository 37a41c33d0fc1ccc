// Every screen of the pane, in two languages, as people see it who see badly, hear it read, or have a small screen.
import { describe, expect, test } from '@jest/globals';
import type { Language } from '@peerbook/shared';
import { consentWordsOf } from '../../../addin/words/consent/consentWords.ts';
import { linkWordsOf } from '../../../addin/words/links/linkWords.ts';
import { paneWordsOf } from '../../../addin/words/words.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { officer, preparerOf } from '../../../functions/local/people.ts';
import { readerHere } from '../../../functions/submission/workbookReader.ts';
import { workbookFile } from '../../support/zipTools.ts';
import { look } from './look.ts';
import { approverOf, seed } from './people.ts';
import { aRelease } from './release.ts';
import { aStage } from './stage.ts';
import type { Visit } from './visit.ts';
import { roundParams } from './world.ts';

const stage = aStage(6);
const { nameOf, paramsOf, person } = stage;
const walks = [
  { language: 'en', locale: 'en-GB', first: 0 },
  { language: 'ru', locale: 'ru-RU', first: 1 },
] as const;

/** A screen is looked at by its name; what is wrong gathers until the walk is over. */
function walking(here: Visit, language: Language) {
  const wrong: string[] = [];
  return {
    wrong,
    see: async (name: string) => void wrong.push(...(await look(here, `${name}-${language}`))),
  };
}

/** Types until it stands there: the grid may be busy with what the pane has just written. */
async function typed(here: Visit, code: string, value: number): Promise<void> {
  for (let i = 0; i < 5 && (await here.value(code)) !== value; i += 1)
    await here.type(code, String(value));
}

/** What the service answers, with other things in it. */
async function told(here: Visit, address: RegExp, others: object): Promise<void> {
  await here.context.route(address, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const answer = await route.fetch({ maxRetries: 3 });
    if (!answer.ok()) return route.fulfill({ response: answer });
    await route.fulfill({ response: answer, json: { ...(await answer.json()), ...others } });
  });
}

/** Answers the pane's questions about releases, once asked to. */
async function releaseTo(here: Visit): Promise<void> {
  const { release, rows } = aRelease(stage.world, [...demoInstitutions(seededRandom(seed))]);
  await here.context.route(/\/releases$/, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.continue()
      : route.fulfill({
          headers: { 'access-control-allow-origin': stage.world.service.pagesUrl },
          json: { releases: [release] },
        }),
  );
  await here.context.route(/\/releases\/3\/benchmarks/, (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    const group = new URL(route.request().url()).searchParams.get('group');
    return route.fulfill({
      headers: { 'access-control-allow-origin': stage.world.service.pagesUrl },
      json: { release, rows: rows.filter((row) => group === null || row.group === group) },
    });
  });
}

describe.each(walks)('the pane in $language', ({ language, locale, first }) => {
  const words = paneWordsOf(language);
  const links = linkWordsOf(language);
  const begin = (workbook: Uint8Array) => stage.visit(workbook, { language, locale });

  test('every screen from the first mistake to the receipt has names, contrast and room', async () => {
    const right = Number(stage.world.answersOf(nameOf(first))['outreach_borrowers']);
    const workbook = await stage.world.workbookOf(
      nameOf(first),
      { outreach_borrowers: right * 10, staff_sp_trained: null, outreach_borrowers_youth: null },
      language,
    );
    const here = await begin(workbook);
    const { pane } = here;
    const { see, wrong } = walking(here, language);
    await pane.locator('.finding.error .fix button').first().waitFor();
    await see('check');
    await pane.locator('.section:not([open]) summary').first().click();
    await see('check-section');
    await pane.getByLabel(words.check.search).fill('a');
    await pane.locator('.found').waitFor();
    await see('check-found');
    await pane.getByLabel(words.check.search).fill('qqq');
    await see('check-not-found');
    await pane.getByLabel(words.check.search).fill('');
    await pane.getByLabel(words.check.owner).selectOption('finance');
    await see('check-department');
    await pane.getByLabel(words.check.owner).selectOption('');
    await here.select('outreach_borrowers_women');
    await pane.locator('.selected-head').click();
    await pane.locator('.selected-body').waitFor();
    await see('check-cell');
    await pane.locator('.selected-head').click();
    await here.tab(words.stages.submit);
    await see('submit-signed-out');
    await here.signIn(person(first), words.session.signIn);
    await pane.locator('.blocked').waitFor();
    await see('submit-blocked');
    await here.tab(words.stages.check);
    await pane.locator('.finding.error .fix button').first().click();
    await pane.locator('.written').waitFor();
    await typed(here, 'staff_sp_trained', 4);
    await typed(here, 'outreach_borrowers_youth', 4);
    await pane.locator('.all-well, .counts .none').first().waitFor();
    await see('check-done');
    await here.tab(words.stages.submit);
    const send = pane.getByRole('button', { name: words.submit.submit });
    await send.waitFor();
    await see('submit-ready');
    await here.breakService('offline');
    await send.click();
    await pane.locator('.waiting').waitFor();
    await see('submit-waiting');
    await here.heal();
    await pane.getByRole('button', { name: words.waiting.tryNow }).click();
    await pane.locator('.receipt').waitFor();
    await see('submit-receipt');
    await pane.locator('.notices summary').click();
    await pane.locator('.notices :is(li, p)').first().waitFor();
    await see('submit-notices');
    await stage.world.clientOf(officer.id)('postDecision', {
      params: paramsOf(first),
      body: {
        decision: 'returned',
        revision: 1,
        note: 'Two figures, please.',
        marks: {
          outreach_borrowers_youth: { mark: 'queried', note: 'Is this the whole year?' },
          staff_sp_trained: { mark: 'queried' },
        },
      },
    });
    await here.tab(words.stages.check);
    await here.tab(words.stages.submit);
    await pane.getByText(words.submit.asks).waitFor();
    await typed(here, 'outreach_borrowers_youth', 5);
    await typed(here, 'outreach_borrowers_disability', 3);
    await pane.locator('.changes').waitFor();
    await see('submit-returned');
    const client = stage.world.clientOf(preparerOf(nameOf(first)).id);
    const { etag } = await client('getSubmission', { params: paramsOf(first) });
    const identity = (await readerHere.read(workbook)).identityTokens[0]!;
    await client('patchSubmission', {
      params: paramsOf(first),
      body: {
        identity,
        base: 1,
        values: { outreach_borrowers_youth: 7, staff_sp_trained: 5 },
        notes: {},
      },
      idempotencyKey: `colleague-${language}`,
      ifMatch: etag ?? '',
    });
    await here.tab(words.stages.check);
    await here.tab(words.stages.submit);
    await pane.locator('.conflict').waitFor();
    await see('submit-conflict');
    await here.close();
    expect(wrong).toEqual([]);
  }, 180_000);

  test('so have comparing, one’s own books, and what stops everything', async () => {
    const n = first + 2;
    const workbook = await stage.world.workbookOf(nameOf(n), { staff_sp_trained: null }, language);
    const here = await begin(workbook);
    const { pane } = here;
    const { see, wrong } = walking(here, language);
    await here.tab(words.stages.compare);
    await pane.getByRole('button', { name: words.session.signIn }).waitFor();
    await see('compare-signed-out');
    await here.signIn(person(n), words.session.signIn);
    await pane.getByText(words.compare.none).waitFor();
    await pane.locator('.give-and-get summary').click();
    await see('compare-none');
    await pane.locator('.consent summary').click();
    const consent = consentWordsOf(language);
    await pane.getByText(consent.unsaid).waitFor();
    await pane.getByLabel(consent.classes.C).uncheck();
    await pane.getByRole('button', { name: consent.save }).click();
    await pane.getByText(consent.saved.split('{')[0] as string).waitFor();
    const { body } = await stage.world.clientOf(preparerOf(nameOf(n)).id)('getConsent', {
      params: { association: 'demo', institution: nameOf(n).institution },
    });
    expect(body).toMatchObject({ version: 1, classes: ['A', 'B'] });
    await see('compare-consent');
    await here.tab(words.stages.check);
    await pane.getByRole('button', { name: words.pane.books }).click();
    await pane.locator('.links').waitFor();
    await see('books');
    await here.select('outreach_borrowers');
    await pane.getByRole('button', { name: links.here.make }).click();
    const [chooser] = await Promise.all([
      here.page.waitForEvent('filechooser'),
      pane.getByRole('button', { name: links.files.choose }).first().click(),
    ]);
    await chooser.setFiles({
      name: 'ledger.xlsx',
      mimeType: '',
      buffer: Buffer.from(ledger(language)),
    });
    await pane.locator('.suggestions button').first().click();
    await see('books-maker');
    await pane.getByRole('button', { name: links.maker.take }).click();
    await pane.locator('.link-row').waitFor();
    await see('books-table');
    const [other] = await Promise.all([
      here.page.waitForEvent('filechooser'),
      pane.locator('.copying').getByRole('button', { name: links.files.choose }).click(),
    ]);
    const answers = { ...stage.world.answersOf(nameOf(n)), outreach_borrowers_youth: 3 };
    const old = await stage.world.workbookOf(nameOf(n), answers, language);
    await other.setFiles({ name: 'old.xlsx', mimeType: '', buffer: Buffer.from(old) });
    await pane.locator('.copied').first().waitFor();
    await see('books-copying');
    await releaseTo(here);
    await here.reopen(workbook);
    await here.tab(words.stages.compare);
    await here.signIn(person(n), words.session.signIn);
    await pane.locator('.compared').first().waitFor();
    await see('compare');
    await pane.locator('.give-and-get summary').click();
    await pane.locator('.give-and-get li').first().waitFor();
    await see('compare-give-and-get');
    await told(here, /\/rounds\/2025$/, { version: '9.9.9' });
    await here.tab(words.stages.submit);
    await pane.getByText(words.version.title).waitFor();
    await see('submit-other-version');
    await here.reopen(workbookFile({ sheets: { Ledger: '' } }));
    await pane.locator('.stopped').waitFor();
    await see('stopped');
    await here.close();
    expect(wrong).toEqual([]);
  }, 180_000);

  test('so has the approval, for who sends and who approves, and what the service refuses', async () => {
    const n = first + 4;
    const { institution } = nameOf(n);
    const invited = await stage.world.clientOf('manager')('postInvitation', {
      params: { association: roundParams.association },
      body: { role: 'approver', institution },
    });
    await stage.world.clientOf(approverOf(nameOf(n)).id)('postAcceptance', {
      params: { code: invited.body.code },
    });
    const here = await begin(await stage.world.workbookOf(nameOf(n), {}, language));
    const { pane } = here;
    const { see, wrong } = walking(here, language);
    await pane.getByRole('tab', { name: words.stages.submit }).waitFor();
    // Others have submitted in this round, so that it can't ask for approvals any more; here it is told that it does.
    await told(here, /\/rounds\/2025$/, { approval: true });
    await told(here, /\/submissions\/[^/]+$/, { status: 'awaiting_approval' });
    await here.tab(words.stages.submit);
    await here.signIn(person(n), words.session.signIn);
    const send = pane.getByRole('button', { name: words.submit.submit });
    await send.waitFor();
    let isRefused = true;
    await here.context.route(/\/submissions\/[^/]+$/, (route) =>
      route.request().method() !== 'PUT' || !isRefused
        ? route.fallback()
        : route.fulfill({
            status: 409,
            headers: { 'access-control-allow-origin': stage.world.service.pagesUrl },
            json: {
              status: 409,
              code: 'round_closed',
              title: 'The round closed.',
              details: { closed: '2026-01-31T12:00:00.000Z' },
            },
          }),
    );
    await send.click();
    await pane.locator('.fui-MessageBar').waitFor();
    await see('submit-refused');
    isRefused = false;
    await send.click();
    await pane.getByText(words.approval.waiting).waitFor();
    await see('submit-awaiting-approval');
    await pane.getByRole('button', { name: words.session.signOut }).click();
    await here.signIn(new RegExp(`Director, ${nameOf(n).name}`), words.session.signIn);
    await pane.locator('.approval').waitFor();
    await see('submit-approving');
    await here.close();
    expect(wrong).toEqual([]);
  }, 180_000);
});

test('the keyboard goes on from where it was when that vanishes, and the page says its language', async () => {
  const words = paneWordsOf('fr');
  const right = Number(stage.world.answersOf(nameOf(0))['outreach_borrowers']);
  const workbook = await stage.world.workbookOf(
    nameOf(0),
    { outreach_borrowers: right * 10 },
    'fr',
  );
  const here = await stage.visit(workbook, { language: 'fr', locale: 'fr-FR' });
  const { pane, page } = here;
  const focused = () =>
    here.frame().evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body ? 'nowhere' : activeElement?.className;
    });
  await pane.locator('.finding.error .fix button').first().waitFor();
  expect(await here.frame().evaluate(() => document.documentElement.lang)).toBe('fr');
  await pane.locator('.finding.error .fix button').first().focus();
  await page.keyboard.press('Space');
  await pane.locator('.all-well, .counts .none').first().waitFor();
  expect(await focused()).not.toBe('nowhere');
  await pane.getByRole('button', { name: words.edit.undo }).focus();
  await page.keyboard.press('Enter');
  await pane.getByText(words.edit.undone).waitFor();
  expect(await focused()).toBe('edit-notice shown');
  await pane.getByRole('button', { name: words.pane.books }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: words.pane.backToCheck }).waitFor();
  expect(await focused()).not.toBe('nowhere');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('back');
  await pane.getByRole('tab', { name: words.stages.check }).focus();
  await page.keyboard.press('End');
  await pane.getByRole('tab', { name: words.stages.compare, selected: true }).waitFor();
  await page.keyboard.press('Home');
  await pane.getByRole('tab', { name: words.stages.check, selected: true }).waitFor();
  await here.close();
}, 120_000);

/** A book with words of the question beside its figures. */
function ledger(language: Language): Uint8Array {
  const label = language === 'ru' ? 'Активные заёмщики' : 'Active borrowers';
  const text = (cell: string, said: string) =>
    `<c r="${cell}" t="inlineStr"><is><t>${said}</t></is></c>`;
  return workbookFile({
    sheets: {
      'Trial balance':
        `<row r="1">${text('A1', 'Account')}${text('B1', '31.12.2025')}</row>` +
        `<row r="2">${text('A2', label)}<c r="B2"><v>12345</v></c></row>` +
        `<row r="3">${text('A3', `${label}: 2024`)}<c r="B3"><v>11200</v></c></row>`,
    },
  });
}
