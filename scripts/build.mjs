// Builds what runs: the command line program (esbuild, a fraction of a second) and the pages of pane and preview.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const programFile = join(root, 'build/peerbook.cjs');
/** The threads that read uploads and compute releases, beside whatever starts them. */
const workers = {
  readingWorker: 'functions/submission/readingWorker.ts',
  computingWorker: 'functions/release/computingWorker.ts',
};
export const pagesFolder = join(root, 'build/pages');

/** Packages with binaries, or such as find their own files: left where they are installed. */
export const external = [
  'libsql',
  'highs',
  'excelize-wasm',
  'oidc-provider',
  '@azure/functions',
  '@azure/functions-core',
  'esbuild',
];

/** The program behind start, story, peerbook, bench and prove. */
export async function buildProgram() {
  await build({
    absWorkingDir: root,
    entryPoints: {
      peerbook: 'functions/local/program.ts',
      ...workers,
      issuingWorker: 'functions/local/bench/issuingWorker.ts',
      proofService: 'functions/local/prove/service/program.ts',
      nullServer: 'functions/local/bench/load/nullServer.ts',
      fuzzService: 'functions/local/prove/apiFuzz/program.ts',
    },
    outdir: dirname(programFile),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
    external,
  });
}

/** What a Functions host loads: one file, with the packages that have binaries beside it. */
export async function buildFunctions() {
  await build({
    absWorkingDir: root,
    entryPoints: { app: 'functions/app.ts', ...workers },
    outdir: join(root, 'functions/dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
    external: external,
  });
}

/** Pane and preview in one folder, as one origin serves them. Built again only where a source is newer. */
export async function buildPages({ force = false } = {}) {
  const stamp = join(pagesFolder, 'taskpane.html');
  if (
    !force &&
    existsSync(stamp) &&
    newest([join(root, 'addin'), join(root, 'shared')]) < statSync(stamp).mtimeMs
  )
    return;
  const [{ buildAddin }, { buildPreview }] = await Promise.all([
    import('./buildAddin.mjs'),
    import('./buildPreview.mjs'),
  ]);
  rmSync(pagesFolder, { recursive: true, force: true });
  mkdirSync(pagesFolder, { recursive: true });
  await buildPreview(pagesFolder);
  // Vite names its own purpose in the environment; what is started afterwards must not inherit it.
  const { NODE_ENV: purpose } = process.env;
  await buildAddin();
  if (purpose === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = purpose;
  cpSync(join(root, 'addin/dist'), pagesFolder, { recursive: true });
}

function newest(folders) {
  let latest = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (['node_modules', 'dist', '.cache'].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      latest = Math.max(latest, entry.isDirectory() ? newest([path]) : statSync(path).mtimeMs);
    }
  }
  return latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProgram();
  await buildFunctions();
  await buildPages({ force: true });
}
