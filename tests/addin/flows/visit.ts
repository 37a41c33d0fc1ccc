// A person at the machine: a browser with the preview, a workbook open in it, and the pane beside it.
import { join } from 'node:path';
import { type Language, layoutOf, spCore } from '@peerbook/shared';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { screens } from '../../support/browser.ts';
import type { World } from './world.ts';

/** What the preview's page offers to tests. */
export interface PreviewWindow {
  readonly peerbookPreview: {
    readonly ready: Promise<void>;
    open(bytes: Uint8Array, name: string): Promise<void>;
    save(): Promise<Uint8Array>;
    select(sheet: string, address: string): void;
    value(sheet: string, address: string): unknown;
  };
}

export const patience = 20_000;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: FrameLocator;
  /** The pane's page itself; another one once it was loaded anew. */
  readonly frame: () => Frame;
  /** Makes the pane so many pixels wide, as by dragging its edge. */
  readonly widen: (pixels: number) => Promise<void>;
  /** Goes to the cell of an indicator. */
  readonly select: (code: string) => Promise<void>;
  /** Cells of SP Core by code, in the workbook's language. */
  readonly placeOf: (code: string) => { sheet: string; cell: string };
  readonly type: (code: string, text: string) => Promise<void>;
  readonly value: (code: string) => Promise<unknown>;
  readonly valueAt: (sheet: string, cell: string) => Promise<unknown>;
  readonly save: () => Promise<Uint8Array>;
  /** Closes the pane and the workbook, and opens a workbook anew; what the machine keeps stays. */
  readonly reopen: (workbook: Uint8Array) => Promise<void>;
  readonly tab: (name: string) => Promise<void>;
  readonly signIn: (person: RegExp, button?: string) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  /** The pane alone. */
  readonly panePicture: (name: string) => Promise<void>;
  /** What the service's requests come to, until `heal`: no answer, a status, or something else altogether. */
  readonly breakService: (how: 'offline' | number | 'garbled') => Promise<void>;
  readonly heal: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the preview with a workbook. */
export async function visit(
  browser: Browser,
  world: World,
  workbook: Uint8Array,
  given: { language?: Language; locale?: string; query?: string } = {},
): Promise<Visit> {
  const { language = 'en', locale = 'en-GB', query = '' } = given;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const { places } = layoutOf(spCore, language);
  const placeOf = (code: string) => {
    const place = places.get(code);
    if (!place) throw new Error(`SP Core has no ${code}`);
    return place;
  };
  const open = async (bytes: Uint8Array) => {
    await page.goto(`${world.service.pagesUrl}/preview/?${query}`);
    await page.evaluate(() => (window as unknown as PreviewWindow).peerbookPreview.ready);
    await page.evaluate(
      (given) =>
        (window as unknown as PreviewWindow).peerbookPreview.open(
          Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0)),
          'report.xlsx',
        ),
      Buffer.from(bytes).toString('base64'),
    );
    // The pane was loaded beside an empty workbook; with this one open it is loaded again, as Excel does.
    await page.evaluate(() => {
      const frame = document.getElementById('pane') as HTMLIFrameElement;
      frame.contentWindow?.location.reload();
    });
  };
  await open(workbook);
  const pane = page.frameLocator('#pane');
  const valueAt = (sheet: string, cell: string) =>
    page.evaluate(
      ([one, other]) =>
        (window as unknown as PreviewWindow).peerbookPreview.value(one as string, other as string),
      [sheet, cell],
    );
  const select = (code: string) => {
    const { sheet, cell } = placeOf(code);
    return page.evaluate(
      ([one, other]) =>
        (window as unknown as PreviewWindow).peerbookPreview.select(one as string, other as string),
      [sheet, cell],
    );
  };
  const services = `${world.service.url}/**`;
  return {
    page,
    context,
    pane,
    placeOf,
    valueAt,
    frame() {
      const found = page.frames().find((one) => one.url().includes('taskpane.html'));
      if (!found) throw new Error('there is no pane');
      return found;
    },
    async widen(pixels) {
      await page.evaluate((width) => {
        document.getElementById('pane')?.style.setProperty('width', `${width}px`);
      }, pixels);
      // Two frames later it is drawn.
      await page.waitForTimeout(60);
    },
    select,
    async type(code, text) {
      await page.mouse.click(700, 700);
      await select(code);
      await page.waitForTimeout(300);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    value(code) {
      const { sheet, cell } = placeOf(code);
      return valueAt(sheet, cell);
    },
    async save() {
      const text = await page.evaluate(async () => {
        const bytes = await (window as unknown as PreviewWindow).peerbookPreview.save();
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      });
      return new Uint8Array(Buffer.from(text, 'base64'));
    },
    reopen: open,
    async tab(name) {
      await pane.getByRole('tab', { name }).click();
    },
    async signIn(person, button = 'Sign in') {
      const [dialog] = await Promise.all([
        context.waitForEvent('page'),
        pane.getByRole('button', { name: button }).click(),
      ]);
      await dialog.getByRole('button', { name: person }).click({ timeout: patience });
    },
    async picture(name) {
      await page.screenshot({ path: join(screens, `${name}.png`) });
    },
    async panePicture(name) {
      await page.locator('#pane').screenshot({ path: join(screens, `${name}.png`) });
    },
    async breakService(how) {
      await context.unroute(services);
      await context.route(services, (route) => {
        // A browser asks first whether it may; that is never what breaks.
        if (route.request().method() === 'OPTIONS') return route.continue();
        if (how === 'offline') return route.abort('internetdisconnected');
        const headers = { 'access-control-allow-origin': world.service.pagesUrl };
        if (how === 'garbled')
          return route.fulfill({ status: 200, headers, json: { unexpected: true } });
        return route.fulfill({
          status: how,
          headers,
          json: { status: how, title: 'Busy', code: how === 401 ? 'token_refused' : 'unknown' },
        });
      });
    },
    heal: () => context.unroute(services),
    close: () => context.close(),
  };
}
