// Proof: each rule and ratio says the same in the workbook, calculated by LibreOffice, as in Peerbook's own code.
// Needs LibreOffice (soffice) on the machine; says so where there is none.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  addressOf,
  type CellValue,
  columns,
  compileTemplate,
  headingRow,
  layoutOf,
  type PackageContent,
  readPackage,
  readWorkbook,
  spCore,
  validate,
  wordsOf,
} from '@peerbook/shared';
import { checkColumns } from '../../workbook/checksSheet.ts';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';
import { randomReport } from './randomReport.ts';
import type { Proof } from './suites.ts';

const run = promisify(execFile);

/** Converts all workbooks of a folder, calculating every formula anew. */
async function recalculate(folder: string, files: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run(
    'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...files,
    ],
    { timeout: 600_000 },
  );
}

export const formulas: Proof = async ({ seed, size = 40, say }) => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-formulas-'));
  try {
    const issued = await issueWorkbook(demoIssue('demo-alba'));
    const files: string[] = [];
    for (let i = 0; i < size; i += 1) {
      const file = join(folder, `report-${i}.xlsx`);
      writeFileSync(file, await fillWorkbook(issued, spCore, 'en', randomReport(random).answers));
      files.push(file);
    }
    try {
      await recalculate(folder, files);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
      say('LibreOffice (soffice) is not installed here: nothing was compared.');
      return { cases: 0, failed: 0, figures: { skipped: 'no LibreOffice' } };
    }
    const outcome = { cases: 0, failed: 0, passed: 0, broken: 0, notEvaluated: 0 };
    for (let i = 0; i < size; i += 1)
      compare(
        readPackage(new Uint8Array(readFileSync(join(folder, 'out', `report-${i}.xlsx`)))),
        i,
        outcome,
        say,
      );
    const { cases, failed, ...figures } = outcome;
    return { cases, failed, figures: { reports: size, ...figures } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Counts {
  cases: number;
  failed: number;
  passed: number;
  broken: number;
  notEvaluated: number;
}

function compare(
  content: PackageContent,
  report: number,
  counts: Counts,
  say: (line: string) => void,
): void {
  const words = wordsOf('en');
  const { readings } = readWorkbook(content.grid, spCore, 'en');
  const ours = validate(spCore, readings, {
    language: 'en',
    today: new Date().toISOString().slice(0, 10),
  });
  const cellsOf = (sheet: string) => content.grid.sheets.find((one) => one.name === sheet)?.cells;
  const checks = cellsOf(words.sheets.checks);
  const shownStates = {
    passed: words.states.passed,
    failed: words.states.failed,
    notEvaluated: words.states.notEvaluated,
  };
  compileTemplate(spCore).rules.forEach(({ rule }, i) => {
    const cell = checks?.get(addressOf(headingRow + 1 + i, checkColumns.state));
    const state = ours.rules[rule.code] ?? 'notEvaluated';
    counts.cases += 1;
    counts[state === 'failed' ? 'broken' : state] += 1;
    if (cell?.kind === 'text' && cell.value === shownStates[state]) return;
    counts.failed += 1;
    say(
      `report ${report}: rule ${rule.code} is ${state}, the workbook says ${JSON.stringify(cell)}`,
    );
  });
  const ratioCells = cellsOf(words.sheets.ratios);
  for (const { row, ratio } of layoutOf(spCore, 'en').ratios.rows) {
    counts.cases += 1;
    const cell = ratioCells?.get(addressOf(row, columns.value));
    if (agrees(cell, ours.ratios[ratio.code] ?? null)) continue;
    counts.failed += 1;
    say(
      `report ${report}: ${ratio.code} is ${ours.ratios[ratio.code]}, the workbook says ${JSON.stringify(cell)}`,
    );
  }
}

/** An empty text stands for "can't be calculated"; numbers agree to nine digits, since ours are kept to ten. */
function agrees(cell: CellValue | undefined, value: number | null): boolean {
  if (value === null) return cell === undefined || (cell.kind === 'text' && cell.value === '');
  return (
    cell?.kind === 'number' && Math.abs(cell.value - value) <= 1e-9 * Math.max(1, Math.abs(value))
  );
}
