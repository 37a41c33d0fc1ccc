// Bundles the task pane and its sign-in dialog with Vite.
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readFunctionMetadata } from './functionMetadata.mjs';

const addin = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'addin');

/**
 * Writes addin/dist: taskpane.html, dialog.html, loadOffice.js, functions.json, their scripts and styles, the icons.
 * @returns {Promise<{outdir: string, firstLoad: number}>} where, and what opening the pane downloads, in bytes gzipped
 */
export async function buildAddin(outdir = path.join(addin, 'dist')) {
  await build({ configFile: path.join(addin, 'vite.config.mjs'), build: { outDir: outdir } });
  // The manifest names the icons by these addresses.
  await cp(path.join(addin, 'assets'), path.join(outdir, 'assets'), { recursive: true });
  // Excel reads it before it loads the page: the names of the functions and the help for their arguments.
  const metadata = await readFunctionMetadata();
  await writeFile(path.join(outdir, 'functions.json'), `${JSON.stringify(metadata, null, 2)}\n`);
  return { outdir, firstLoad: await firstLoad(outdir) };
}

async function firstLoad(outdir) {
  const page = await readFile(path.join(outdir, 'taskpane.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]);
  const contents = await Promise.all(files.map((file) => readFile(path.join(outdir, file))));
  return [Buffer.from(page), ...contents].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outdir, firstLoad: bytes } = await buildAddin();
  console.log(`${outdir}: first load ${Math.round(bytes / 1024)} KB gzipped`);
}
