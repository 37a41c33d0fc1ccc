// The real program, bundled as `npm run …` bundles it but into a folder of its own, so that its store is nobody else's.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(__dirname, '../../..');

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface TestProgram {
  /** Holds the bundle, what the program keeps beside itself, and whatever a test puts there. */
  readonly folder: string;
  /** Runs a command to its end. */
  run(...words: readonly string[]): Promise<Outcome>;
  remove(): void;
}

/** Within the repository, so that packages left out of the bundle are found from it. */
export async function buildTestProgram(): Promise<TestProgram> {
  mkdirSync(join(root, '.cache/tests'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/tests/program-'));
  const outfile = join(folder, 'peerbook.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: {
      peerbook: 'functions/local/program.ts',
      readingWorker: 'functions/submission/readingWorker.ts',
      computingWorker: 'functions/release/computingWorker.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
    external: leftOut(),
  });
  return {
    folder,
    run: (...words) => runToEnd(outfile, folder, words),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The packages that the build script leaves out; it is an ES module, which the test runner can't load. */
function leftOut(): string[] {
  const script = pathToFileURL(join(root, 'scripts/build.mjs')).href;
  const source = `import { external } from '${script}'; console.log(JSON.stringify(external));`;
  const asked = spawnSync(process.execPath, ['--input-type=module', '-e', source]);
  return JSON.parse(asked.stdout.toString()) as string[];
}

function runToEnd(file: string, folder: string, words: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...words], {
      env: { ...process.env, INIT_CWD: folder, NODE_NO_WARNINGS: '1' },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
