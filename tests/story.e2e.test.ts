// The whole loop by hand, in Chromium, through the real bundle: what README tells a newcomer to do after `npm start`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createClient,
  headingRow,
  layoutOf,
  referenceSheet,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { readSettings } from '../addin/settings.ts';
import { demoAssociation } from '../functions/local/demo/institutions.ts';
import { signIn } from '../functions/local/issuer/signIn.ts';
import { manager } from '../functions/local/people.ts';
import { type PreviewWindow, patience } from './addin/flows/visit.ts';
import { screens, startBrowser } from './support/browser.ts';

const root = join(__dirname, '..');

let program: ChildProcess;
let addresses: Addresses;
let folder: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: FrameLocator;

/** Where the program said that its parts are. */
interface Addresses {
  /** The preview with the workbook to try by hand. */
  readonly open: string;
  readonly service: string;
  readonly issuer: string;
  readonly pages: string;
}

/** Starts `npm start` on any free ports and waits for the addresses it prints, the last at the end of the story. */
function startProgram(): Promise<Addresses> {
  const words = ['scripts/run.mjs', 'start', '--port', '0', '--folder', folder];
  program = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const open = /Open {2}(\S+)/.exec(printed)?.[1];
      const parts = /Service (\S+)\/api, sign-in (\S+), pages (\S+)/.exec(printed);
      if (!open || !parts || !printed.includes('Stop with Ctrl+C')) return;
      const [, service, issuer, pages] = parts as unknown as string[];
      resolve({ open, service, issuer, pages } as Addresses);
    };
    program.stdout?.on('data', read);
    program.stderr?.on('data', read);
    program.once('exit', (code) =>
      reject(new Error(`the program ended with ${code}:\n${printed.slice(-2000)}`)),
    );
  });
}

const value = (sheet: string, cell: string) =>
  page.evaluate(
    ([one, other]) =>
      (window as unknown as PreviewWindow).peerbookPreview.value(one as string, other as string),
    [sheet, cell],
  );

/** Types into a cell as a person would: focus in the grid, cell chosen, keys, Enter. */
async function type(sheet: string, cell: string, text: string): Promise<void> {
  await page.mouse.click(700, 700);
  await page.evaluate(
    ([one, other]) =>
      (window as unknown as PreviewWindow).peerbookPreview.select(one as string, other as string),
    [sheet, cell],
  );
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The association's manager withdraws a rule of the template meanwhile. */
async function withdraw(rule: string, reason: string): Promise<void> {
  const { service, issuer, pages } = addresses;
  const { audience } = readSettings(() => '', 'localhost');
  const manage = createClient({
    baseUrl: service,
    fetch,
    token: () => signIn(issuer, manager.id, { audience, redirectUri: `${pages}/dialog.html` }),
  });
  const params = {
    association: demoAssociation.association,
    template: spCore.code,
    version: spCore.version,
    rule,
  };
  await manage('putRule', { params, body: { severity: null, reason } });
}

const picture = (name: string) => page.screenshot({ path: join(screens, `${name}.png`) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peerbook-e2e-'));
  addresses = await startProgram();
  browser = await startBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  page = await context.newPage();
  const strangers: string[] = [];
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(request.url());
  });
  await page.goto(addresses.open);
  await page.evaluate(() => (window as unknown as PreviewWindow).peerbookPreview.ready);
  pane = page.frameLocator('iframe');
  expect(strangers).toEqual([]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  program?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const { places } = layoutOf(spCore, 'en');
const cellOf = (code: string) => places.get(code)?.cell ?? '';
const [borrowers, women] = [cellOf('outreach_borrowers'), cellOf('outreach_borrowers_women')];
const [rural, urban] = [cellOf('outreach_borrowers_rural'), cellOf('outreach_borrowers_urban')];

/** How many errors the cover says are left. */
async function errorsOnCover(): Promise<unknown> {
  const words = wordsOf('en').cover['errors'];
  for (let row = 1; row < 60; row += 1)
    if ((await value('Start here', `C${row}`)) === words) return value('Start here', `D${row}`);
  throw new Error('the cover says nothing of errors');
}

describe('the loop by hand', () => {
  test('the open workbook is checked at once, and the finding names its cell', async () => {
    await pane.locator('.counts').getByText('1 error to correct').waitFor({ timeout: patience });
    await pane
      .getByText('Rural plus urban must equal all borrowers.')
      .waitFor({ timeout: patience });
    expect(await errorsOnCover()).toBe(1);
    await picture('1-finding');
  });

  test('a click on the cell of a finding goes there', async () => {
    await pane.getByText(rural, { exact: true }).first().click();
    // The name box of the grid says which cell is selected.
    await page.waitForFunction(
      (cell) => [...document.querySelectorAll('input')].some((input) => input.value === cell),
      rural,
      { timeout: patience },
    );
    expect(await page.evaluate(() => document.title)).toContain('Peerbook');
    await picture('2-cell');
  });

  test('a wrong value that is typed becomes a finding, and goes when it is corrected', async () => {
    const all = Number(await value('Clients', borrowers));
    const some = Number(await value('Clients', women));
    await type('Clients', women, String(all + 1));
    await pane
      .getByText('Women borrowers cannot exceed all borrowers.')
      .waitFor({ timeout: patience });
    await picture('3-wrong-value');
    await type('Clients', women, String(some));
    await pane
      .getByText('Women borrowers cannot exceed all borrowers.')
      .waitFor({ state: 'detached', timeout: patience });
  });

  test('with the mistake corrected nothing stands in the way', async () => {
    const all = Number(await value('Clients', borrowers));
    const some = Number(await value('Clients', rural));
    await type('Clients', urban, String(all - some));
    await pane.locator('.counts').getByText('0 errors to correct').waitFor({ timeout: patience });
    expect(await errorsOnCover()).toBe(0);
    await picture('4-corrected');
  });

  test('a check that the association withdraws goes at the next contact, from pane and workbook', async () => {
    const rule = 'prior_share_jump';
    const sentence = spCore.words.en?.rules[rule] ?? '';
    const state = `C${headingRow + 1 + spCore.rules.findIndex(({ code }) => code === rule)}`;
    const finding = pane.locator('.findings').getByText(sentence);
    // Sections without errors are folded; their number leads to what is in them.
    await pane
      .locator('.counts')
      .getByRole('button', { name: /warnings/ })
      .click();
    await finding.waitFor({ timeout: patience });
    expect(await value('Checks', state)).toBe('failed');
    await withdraw(rule, 'Rural was defined anew this year.');
    await pane.getByRole('tab', { name: 'Submit' }).click();
    const [dialog] = await Promise.all([
      context.waitForEvent('page'),
      pane.getByRole('button', { name: 'Sign in' }).click(),
    ]);
    await dialog.getByRole('button', { name: /Demo Alba/ }).click({ timeout: patience });
    await pane.getByText('Signed in as Finance officer, Demo Alba').waitFor({ timeout: patience });
    await pane.getByRole('tab', { name: 'Check' }).click();
    await finding.waitFor({ state: 'detached', timeout: patience });
    await pane.getByText('1 check is withdrawn by your association').click();
    await pane.getByText('Rural was defined anew this year.').scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (place) =>
        (window as unknown as PreviewWindow).peerbookPreview.value('Checks', place) === 'withdrawn',
      state,
      { timeout: patience },
    );
    expect(await value(referenceSheet, 'B1')).toBe(1);
    await picture('5-withdrawn');
  });

  test('what a comment explained in an earlier round is shown apart, with the comment', async () => {
    await pane.getByText('1 explained in an earlier round').click();
    await pane.getByText('Explained in round 2024: The policy is').scrollIntoViewIfNeeded();
    await picture('6-explained');
  });

  test('the finance officer submits and has a receipt', async () => {
    await pane.getByRole('tab', { name: 'Submit' }).click();
    await pane.getByText('warnings to explain in the comment column').click();
    await pane.getByText('A comment beside the figure answers your association').waitFor();
    await picture('7-before-submission');
    await pane.getByText('warnings to explain in the comment column').click();
    await pane.getByRole('button', { name: 'Submit report' }).click();
    await pane.getByText('Received', { exact: true }).waitFor({ timeout: patience });
    await pane.getByText('waiting for verification').waitFor({ timeout: patience });
    // Nothing has changed since, so there is nothing to send again.
    await pane.getByText('the workbook holds just what was sent as revision 1').waitFor();
    expect(await pane.getByRole('button', { name: 'Replace revision 1' }).count()).toBe(0);
    await picture('8-receipt');
  });

  test("the peers' figures are read and written into the workbook as values", async () => {
    await pane.getByRole('tab', { name: 'Compare' }).click();
    await pane.getByText('Women among borrowers').first().waitFor({ timeout: patience });
    await pane
      .getByText('Your values are those of round 2025, the published figures those of round 2024.')
      .waitFor({ timeout: patience });
    await picture('9-compare');
    await pane.getByRole('button', { name: 'Write to workbook' }).click();
    await pane.getByText('Written to the sheet').waitFor({ timeout: patience });
    expect(await value('Benchmarks', 'B1')).toBe('How you compare');
    const labels = await Promise.all(
      Array.from({ length: 40 }, (_, i) => value('Benchmarks', `B${i + 7}`)),
    );
    const row = 7 + labels.indexOf('Women among borrowers');
    expect(typeof (await value('Benchmarks', `E${row}`))).toBe('number');
    // A number, or a range of them where a number would tell too much.
    expect(Number.parseFloat(String(await value('Benchmarks', `H${row}`)))).toBeGreaterThan(40);
    // The release before this one, and the own value of then.
    expect(await value('Benchmarks', 'K6')).toBe('Your value\n2023');
    expect(await value('Benchmarks', 'L6')).toBe('Median\n2023');
    expect(typeof (await value('Benchmarks', `K${row}`))).toBe('number');
    await page.waitForTimeout(500);
    await picture('10-benchmarks');
    expect(await value('Method', 'B1')).toBe('How these figures are made');
    for (const [sheet, number] of [
      ['Charts', 11],
      ['Method', 12],
    ] as const) {
      await page.evaluate(
        (name) => (window as unknown as PreviewWindow).peerbookPreview.select(name, 'B1'),
        sheet,
      );
      await page.waitForTimeout(500);
      await picture(`${number}-${sheet.toLowerCase()}`);
    }
  });
});
