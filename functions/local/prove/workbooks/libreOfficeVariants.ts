// Variants that LibreOffice itself makes: opened and saved as .xlsx again, or through .ods.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { type FilledReport, filledReport } from './filledReport.ts';
import type { Trial } from './judge.ts';
import { packed } from './mutants.ts';

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru'];
const xlsx = 'xlsx:Calc MS Excel 2007 XML';

/** As many variants as are asked for, every other one through .ods. */
export async function libreOfficeVariants(
  random: Random,
  count: number,
): Promise<readonly Trial[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-variants-'));
  try {
    const reports: FilledReport[] = [];
    for (let i = 0; i < count; i += 1) {
      reports.push(await filledReport(random, languages[i % languages.length] as Language));
      writeFileSync(join(folder, `${i}.xlsx`), packed((reports.at(-1) as FilledReport).parts));
    }
    const numbers = reports.map((_, i) => i);
    const odd = numbers.filter((i) => i % 2 === 1);
    await convert(
      folder,
      'ods',
      'between',
      odd.map((i) => join(folder, `${i}.xlsx`)),
    );
    await convert(
      folder,
      xlsx,
      'out',
      numbers.map((i) =>
        i % 2 === 1 ? join(folder, 'between', `${i}.ods`) : join(folder, `${i}.xlsx`),
      ),
    );
    return reports.map(
      ({ language, expected }, i): Trial => ({
        kind: 'LibreOffice',
        name: i % 2 === 1 ? 'saved as .ods, then as .xlsx' : 'saved again',
        bytes: new Uint8Array(readFileSync(join(folder, 'out', `${i}.xlsx`))),
        language,
        expected,
        must: 'read',
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function convert(
  folder: string,
  format: string,
  to: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  mkdirSync(join(folder, to), { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, to)];
  await promisify(execFile)('soffice', [...words, ...files], {
    timeout: 900_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}
