// `npm test`: format and lint and boundaries, types, then all tests, cheapest first. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildPages, buildProgram, root } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';

const require = createRequire(import.meta.url);
const began = Date.now();
const report = join(root, 'build/jest.json');
let passed = 0;
let failed = 0;
let skipped = 0;

function step(title, file, words) {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
  return status === 0;
}

function close() {
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 ? 1 : 0);
}

mkdirSync(join(root, 'build'), { recursive: true });
step('Format, lint and boundaries', require.resolve('@biomejs/biome/bin/biome'), ['check', '.']);
step('Types', join(root, 'node_modules/typescript/bin/tsc'), ['-b']);

const chromium = findOrInstallChromium();
if (!chromium) {
  console.error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROMIUM.',
  );
  failed += 1;
  close();
}
process.env.CHROMIUM = chromium;

console.log('\nProgram and pages');
await buildProgram();
await buildPages();

const words = [
  require.resolve('jest/bin/jest'),
  '--json',
  `--outputFile=${report}`,
  '--maxWorkers=2',
  '--ci',
  ...process.argv.slice(2),
];
console.log('\nTests');
const { status } = spawnSync(process.execPath, words, {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_ENV: 'test' },
});
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  skipped += result.numPendingTests + result.numTodoTests;
  // A runner that failed without a failed test must not look green.
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed += 1;
} catch {
  failed += 1;
}
close();
