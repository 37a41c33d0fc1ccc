// Calculates workbooks by LibreOffice, several at once.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Files that one start of the program converts, and programs at a time. */
const batch = 25;
const programs = 2;

/** Whether LibreOffice is installed here. */
export async function hasLibreOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version'], { timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Calculates every formula of the files anew; calls `take` with each file's bytes as LibreOffice writes them. */
export async function recalculate(
  folder: string,
  files: readonly string[],
  take: (file: string, bytes: Uint8Array) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / batch) }, (_, i) =>
    files.slice(i * batch, (i + 1) * batch),
  );
  const worker = async (number: number): Promise<void> => {
    for (let next = batches.shift(); next; next = batches.shift()) {
      await convert(folder, number, next);
      for (const file of next)
        take(file, new Uint8Array(readFileSync(join(folder, 'out', basename(file)))));
    }
  };
  await Promise.all(Array.from({ length: programs }, (_, i) => worker(i)));
}

async function convert(folder: string, number: number, files: readonly string[]): Promise<void> {
  await run(
    'soffice',
    [
      // A profile of its own for each, else the second start hands over to the first.
      `-env:UserInstallation=file://${join(folder, `profile${number}`)}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...files,
    ],
    { timeout: 900_000, maxBuffer: 64 * 1024 * 1024 },
  );
}
