// Chromium as every test uses it: nothing that it would ask of the world, and a folder for what it shows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where pictures of screens go. */
export const screens = join(__dirname, '../../build/screens');

export async function startBrowser(): Promise<Browser> {
  mkdirSync(screens, { recursive: true });
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
