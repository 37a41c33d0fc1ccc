// Builds and serves the preview on loopback and opens it in Chromium, for the end-to-end test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser.ts';

/** An open preview: the page, the pane's frame, what went wrong in them, and every request that left loopback. */
export type PreviewPage = {
  readonly page: Page;
  readonly pane: Frame;
  readonly address: string;
  readonly errors: readonly string[];
  readonly outsideRequests: readonly string[];
  /** Opens the page anew with more in its address, as in "platform=windows". */
  readonly visit: (query: string) => Promise<PreviewPage>;
  readonly close: () => Promise<void>;
};

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const patience = 30_000;

/** Opens the preview with a workbook, and the test pane where the add-in's would be. */
export async function openPreview(workbook: Uint8Array): Promise<PreviewPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerbook-preview-'));
  build(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = fileFor(folder, pathname, workbook);
      response.writeHead(200, {
        'content-type': kinds[path.extname(pathname)] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser();
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    page.setDefaultTimeout(patience);
    const errors: string[] = [];
    const outsideRequests: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const isInside =
        /^(data|blob|about):/.test(request.url()) || request.url().startsWith(address);
      if (!isInside) outsideRequests.push(request.url());
    });
    const visit = async (query: string): Promise<PreviewPage> => {
      await page.goto(`${address}/preview/index.html?workbook=/workbooks/outreach.xlsx&${query}`);
      await page.waitForFunction('window.peerbookPreview');
      await page.evaluate('window.peerbookPreview.ready');
      const pane = await paneFrame(page);
      await pane.waitForFunction('window.isReady');
      return { page, pane, address, errors, outsideRequests, visit, close };
    };
    return await visit('');
  } catch (error) {
    await close();
    throw error;
  }
}

async function paneFrame(page: Page): Promise<Frame> {
  const giveUp = Date.now() + patience;
  while (Date.now() < giveUp) {
    const frame = page.frames().find((each) => each.url().endsWith('/taskpane.html'));
    if (frame) return frame;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The pane never appeared.');
}

// The bundler is an ES module of its own process, as Jest runs CommonJS.
function build(folder: string): void {
  const script = pathToFileURL(path.resolve('scripts/buildPreview.mjs')).href;
  const program = `const { buildPreview } = await import(${JSON.stringify(script)}); await buildPreview(${JSON.stringify(folder)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 120_000 });
}

function fileFor(folder: string, pathname: string, workbook: Uint8Array): Uint8Array {
  if (pathname === '/taskpane.html') return readFileSync(path.join(__dirname, 'testPane.html'));
  if (pathname.startsWith('/workbooks/')) return workbook;
  return readFileSync(path.join(folder, path.normalize(pathname)));
}
