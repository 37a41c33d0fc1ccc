// Runs a command of the program, building it first: `node scripts/run.mjs story --json`.
import { spawn } from 'node:child_process';
import { buildPages, buildProgram, programFile } from './build.mjs';

const [command = 'help', ...words] = process.argv.slice(2);
await buildProgram();
if (command === 'start') await buildPages();
const child = spawn(
  process.execPath,
  ['--enable-source-maps', '--disable-warning=ExperimentalWarning', programFile, command, ...words],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)));
