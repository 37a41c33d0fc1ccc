// The real pages under their policy, in a browser: preview, pane, sign-in, every tab. The policy is never met.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { visit } from '../../addin/flows/visit.ts';
import { startWorld, type World } from '../../addin/flows/world.ts';
import { startBrowser } from '../../support/browser.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld(1);
  browser = await startBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The browser, with whatever its pages refuse to load or to run written down. */
function listening(refused: string[]): Browser {
  const newContext = async (options: object): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    await context.addInitScript(() => {
      addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, blockedURI, sourceFile }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI} in ${sourceFile}`);
        },
      );
    });
    context.on('console', (message) => {
      if (/^policy: |Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    return context;
  };
  return { newContext } as unknown as Browser;
}

describe('the pages under their policy', () => {
  test('load, sign in, check, submit and compare without a violation', async () => {
    const [institution] = world.institutions;
    if (!institution) throw new Error('the small association has an institution');
    const refused: string[] = [];
    const here = await visit(listening(refused), world, await world.workbookOf(institution));
    await here.pane.getByText('0 errors to correct').waitFor();
    await here.tab('Submit');
    await here.signIn(new RegExp(`Finance officer, ${institution.name}`));
    await here.pane.getByRole('button', { name: 'Submit report' }).click();
    await here.pane.getByText('Received', { exact: true }).waitFor();
    for (const tab of await here.pane.getByRole('tab').all()) {
      await tab.click();
      await here.page.waitForTimeout(300);
    }
    expect((await here.save()).length).toBeGreaterThan(10_000);
    expect(refused).toEqual([]);
    await here.close();
  });

  test('refuse a script that is put into them, and an address that is not theirs', async () => {
    const refused: string[] = [];
    const context = await listening(refused).newContext();
    const page = await context.newPage();
    await page.goto(`${world.service.pagesUrl}/taskpane.html`);
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.isBroken = true';
      document.body.append(script);
      const reached = await fetch('https://evil.example/').then(
        () => true,
        () => false,
      );
      return { reached, isBroken: 'isBroken' in window };
    });
    expect(outcome).toEqual({ reached: false, isBroken: false });
    await page.waitForTimeout(500);
    const told = refused.filter((one) => one.startsWith('policy: ')).join('\n');
    expect(told).toMatch(/script-src-elem inline/);
    expect(told).toMatch(/connect-src https:\/\/evil\.example/);
    const framing = await context.newPage();
    await framing.setContent(`<iframe src="${world.service.pagesUrl}/preview/"></iframe>`);
    await framing.waitForTimeout(1000);
    expect(refused.join('\n')).toMatch(/frame-ancestors/);
    await context.close();
  });
});
