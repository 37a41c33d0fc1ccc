// Proof: each check and ratio says the same in the workbook, calculated by LibreOffice, as in Peerbook's own code; no text
// sent as a formula does harm; and faults put in on purpose are found. Needs LibreOffice (soffice) for all but the texts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addressOf,
  columns,
  compileTemplate,
  type Language,
  layoutOf,
  type PackageContent,
  readPackage,
  readReference,
  readWorkbook,
  rulesSheet,
  spCore,
  type Template,
} from '@peerbook/shared';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { truthCells } from '../../workbook/rulesPlan.ts';
import { type Random, seededRandom } from '../demo/random.ts';
import { fuzzFormulas } from './formulaFuzz.ts';
import { galleryTemplate } from './parity/gallery.ts';
import { issueFor } from './parity/issueFor.ts';
import { hasLibreOffice, recalculate } from './parity/libreOffice.ts';
import { compilerMutants, printerMutants } from './parity/mutants.ts';
import { type RecordedReport, uncaughtCompilers, uncaughtPrinters } from './parity/trials.ts';
import { planTyping, randomCells } from './parity/typedCells.ts';
import { typingCopy } from './parity/typeInto.ts';
import { agreement, type Verdict, verdictOn } from './parity/verdict.ts';
import type { Proof } from './suites.ts';

/** Texts for each workbook; the slowest may take this many milliseconds of the processor. */
const textsEach = 50;
const longestText = 50;
/** Reports that mutants are tried on. */
const recordedLimit = 240;
/** Reports of the gallery at least; some faults show in few of them. */
const galleryReports = 120;

interface Kind {
  readonly template: Template;
  readonly language: Language;
  readonly reports: number;
}

interface Counts {
  cases: number;
  failed: number;
  passed: number;
  broken: number;
  notEvaluated: number;
  kindly: number;
}

export const formulas: Proof = async ({ seed, size = 40, say }) => {
  const random = seededRandom(seed);
  const gallery = galleryTemplate();
  const fuzz = fuzzFormulas(random, size * textsEach, gallery);
  for (const fault of fuzz.faults) say(`a text did harm: ${fault}`);
  if (fuzz.slowest > longestText) say(`a text took ${fuzz.slowest.toFixed(0)} ms`);
  const texts = {
    texts: fuzz.cases,
    soundTexts: fuzz.sound,
    slowestTextMs: Math.round(fuzz.slowest * 10) / 10,
  };
  const failedTexts = fuzz.faults.length + Number(fuzz.slowest > longestText);
  if (!(await hasLibreOffice())) {
    say('LibreOffice (soffice) is not installed here: no workbook was compared.');
    return {
      cases: fuzz.cases,
      failed: failedTexts,
      figures: { ...texts, skipped: 'no LibreOffice' },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-formulas-'));
  try {
    const counts: Counts = {
      cases: 0,
      failed: 0,
      passed: 0,
      broken: 0,
      notEvaluated: 0,
      kindly: 0,
    };
    const recorded: RecordedReport[] = [];
    const half = Math.ceil(size / 2);
    const others = Math.ceil((size - half) / 3);
    const kinds: readonly Kind[] = [
      { template: spCore, language: 'en', reports: half },
      ...(['es', 'fr', 'ru'] as const).map((language) => ({
        template: spCore,
        language,
        reports: others,
      })),
      { template: gallery, language: 'en', reports: Math.max(galleryReports, Math.ceil(size / 4)) },
    ];
    for (const kind of kinds) await compareKind(kind, folder, random, counts, recorded, say);
    const uncaught = [
      ...(await uncaughtCompilers(recorded)),
      ...(await uncaughtPrinters(folder, gallery, seed)),
    ];
    for (const name of uncaught) say(`the mutant "${name}" was not caught`);
    const { cases, failed, ...figures } = counts;
    return {
      cases: cases + fuzz.cases,
      failed: failed + failedTexts + uncaught.length,
      figures: {
        workbooks: kinds.reduce((sum, kind) => sum + kind.reports, 0),
        ...figures,
        mutants: compilerMutants.length + printerMutants.length,
        uncaught: uncaught.length,
        ...texts,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Fills, calculates and compares the reports of one template in one language. */
async function compareKind(
  { template, language, reports }: Kind,
  folder: string,
  random: Random,
  counts: Counts,
  recorded: RecordedReport[],
  say: (line: string) => void,
): Promise<void> {
  const issued = await issueWorkbook(issueFor(template, language));
  const type = typingCopy(issued);
  const plan = planTyping(template, language, readPackage(issued).grid.names);
  const truths = truthCells(template);
  const files = Array.from({ length: reports }, (_, i) => {
    const file = join(folder, `${template.code}-${language}-${i}.xlsx`);
    writeFileSync(file, type(randomCells(random, plan)));
    return file;
  });
  await recalculate(folder, files, (file, bytes) => {
    const content = readPackage(bytes);
    const name = file.slice(folder.length + 1);
    const today = new Date().toISOString().slice(0, 10);
    const verdict = verdictOn(content.grid, template, language, today);
    const rules = content.grid.sheets.find((sheet) => sheet.name === rulesSheet)?.cells;
    const truth = (key: string) => {
      const cell = rules?.get(truths.get(key) ?? '');
      return cell?.kind === 'number' ? cell.value : cell;
    };
    const found = agreement(template, verdict, truth);
    counts.cases += found.cases;
    counts.passed += found.states.passed;
    counts.broken += found.states.failed;
    counts.notEvaluated += found.states.notEvaluated;
    counts.kindly += found.kindly;
    const ratios = ratioDifferences(content, template, language, verdict);
    counts.cases += template.ratios.length;
    counts.failed += found.differences.length + ratios.length;
    for (const difference of [...found.differences, ...ratios]) say(`${name}: ${difference}`);
    if (recorded.length < recordedLimit || template.code === 'gallery')
      recorded.push({
        template,
        today,
        readings: readWorkbook(content.grid, template, language).readings,
        reference: readReference(content.grid, template, language),
        kindly: verdict.kindly,
        truths: new Map([...truths.keys()].map((key) => [key, truth(key)])),
      });
    rmSync(file);
  });
}

/** An empty text stands for "can't be calculated"; numbers agree to nine digits, since ours are kept to ten. */
function ratioDifferences(
  { grid }: PackageContent,
  template: Template,
  language: Language,
  { validation, kindly }: Verdict,
): readonly string[] {
  const { dependents, ratios } = compileTemplate(template);
  const kind = new Set(
    [...kindly].flatMap((code) =>
      (dependents.get(code)?.ratios ?? []).map((i) => ratios[i]?.ratio.code),
    ),
  );
  const { name, rows } = layoutOf(template, language).ratios;
  const cells = grid.sheets.find((sheet) => sheet.name === name)?.cells;
  return rows.flatMap(({ row, ratio }) => {
    const cell = cells?.get(addressOf(row, columns.value));
    const value = validation.ratios[ratio.code] ?? null;
    const isEmpty = cell === undefined || (cell.kind === 'text' && cell.value === '');
    if (isEmpty && kind.has(ratio.code)) return [];
    const agrees =
      value === null
        ? isEmpty
        : cell?.kind === 'number' &&
          Math.abs(cell.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
    return agrees ? [] : [`${ratio.code} is ${value}, the workbook says ${JSON.stringify(cell)}`];
  });
}
