// Tries mutants: whether a spreadsheet program and Peerbook still say the same with a fault put into one of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Reading,
  type Reference,
  readPackage,
  rulesSheet,
  type Template,
  type validate,
} from '@peerbook/shared';
import type { issueWorkbook } from '../../../workbook/issueWorkbook.ts';
import { truthCells } from '../../../workbook/rulesPlan.ts';
import { seededRandom } from '../../demo/random.ts';
import { issueFor } from './issueFor.ts';
import { recalculate } from './libreOffice.ts';
import { compilerMutants, type Mutant, printerMutants } from './mutants.ts';
import { loadMutant } from './mutate.ts';
import { planTyping, randomCells } from './typedCells.ts';
import { typingCopy } from './typeInto.ts';
import { agreement, truthOf, verdictOn } from './verdict.ts';

/** A report with what a spreadsheet program says of it. */
export interface RecordedReport {
  readonly template: Template;
  readonly today: string;
  readonly readings: readonly Reading[];
  readonly reference: Reference;
  readonly kindly: ReadonlySet<string>;
  readonly truths: ReadonlyMap<string, unknown>;
}

/** Reports of the gallery that each printer is tried on. */
const printedReports = 12;

/** Names of the compiler's mutants that say the same as the program on all reports. */
export async function uncaughtCompilers(
  reports: readonly RecordedReport[],
  mutants: readonly Mutant[] = compilerMutants,
): Promise<readonly string[]> {
  const uncaught: string[] = [];
  for (const mutant of mutants) {
    const faulty = await loadMutant<{ readonly validate: typeof validate }>(
      process.cwd(),
      'shared/index.ts',
      mutant,
    );
    const isCaught = reports.some(({ template, today, readings, reference, truths }) => {
      const { rules } = faulty.validate(template, readings, { language: 'en', today, reference });
      // Where the reader was kinder, the program says -1 and is right to.
      return [...truths].some(([key, truth]) => {
        const state = rules[key];
        return truth !== -1 && state !== undefined && truthOf[state] !== truth;
      });
    });
    const opens = reports.some(({ template, today, readings, reference, truths, kindly }) => {
      if (isCaught || kindly.size > 0) return false;
      const { rules } = faulty.validate(template, readings, { language: 'en', today, reference });
      return [...truths].some(([key, truth]) => truth === -1 && rules[key] !== 'notEvaluated');
    });
    if (!isCaught && !opens) uncaught.push(mutant.name);
  }
  return uncaught;
}

/** Names of the printer's mutants whose workbooks say the same as Peerbook on all reports. */
export async function uncaughtPrinters(
  folder: string,
  template: Template,
  seed: number,
): Promise<readonly string[]> {
  const uncaught: string[] = [];
  const truths = truthCells(template);
  const today = new Date().toISOString().slice(0, 10);
  for (const [m, mutant] of printerMutants.entries()) {
    const faulty = await loadMutant<{ readonly issueWorkbook: typeof issueWorkbook }>(
      process.cwd(),
      'functions/workbook/issueWorkbook.ts',
      mutant,
    );
    const issued = await faulty.issueWorkbook(issueFor(template, 'en'));
    const type = typingCopy(issued);
    const plan = planTyping(template, 'en', readPackage(issued).grid.names);
    const random = seededRandom(seed);
    const files = Array.from({ length: printedReports }, (_, i) => {
      const file = join(folder, `mutant-${m}-${i}.xlsx`);
      writeFileSync(file, type(randomCells(random, plan)));
      return file;
    });
    let differences = 0;
    await recalculate(folder, files, (_file, bytes) => {
      const { grid } = readPackage(bytes);
      const cells = grid.sheets.find((sheet) => sheet.name === rulesSheet)?.cells;
      const found = agreement(template, verdictOn(grid, template, 'en', today), (key) => {
        const cell = cells?.get(truths.get(key) ?? '');
        return cell?.kind === 'number' ? cell.value : cell;
      });
      differences += found.differences.length;
    });
    if (differences === 0) uncaught.push(mutant.name);
  }
  return uncaught;
}
