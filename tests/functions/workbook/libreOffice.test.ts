// Benchmark sheets in another program: LibreOffice opens the workbook, and what it saves holds the same figures and charts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { comparisonSheets } from '@peerbook/shared';
import { recalculate } from '../../../functions/local/prove/parity/libreOffice.ts';
import { writeComparison } from '../../../functions/workbook/writeComparison.ts';
import { aComparison, earlier, publicFigures } from '../../support/comparison.ts';
import { cellsOf, partsOf, sheetsOf } from './inspect.ts';
import { anOwnWorkbook } from './ownWorkbook.ts';

const isInstalled = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'peerbook-comparison-'));
// LibreOffice saves 15 digits of a number, as many as Excel shows.
const own = { ...aComparison().own, ratio_par30_ratio: 33.34 };
const given = { own, earlier, publicFigures, groups: ['all', 'country:pe'] };
const plans = comparisonSheets(aComparison(given));
let written: Uint8Array;
let saved: Uint8Array;

beforeAll(async () => {
  written = await writeComparison(await anOwnWorkbook(), plans);
  if (!isInstalled) return;
  const file = join(folder, 'comparison.xlsx');
  writeFileSync(file, written);
  await recalculate(folder, [file], (_, bytes) => {
    saved = bytes;
  });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

const check = isInstalled ? test : test.skip;
const chartsOf = (bytes: Uint8Array) =>
  [...partsOf(bytes)].filter(([part]) => /charts\/chart\d+\.xml$/.test(part));

describe('a workbook with benchmark sheets, saved by LibreOffice', () => {
  check('has all its sheets', () => {
    expect(sheetsOf(saved).map(({ name }) => name)).toEqual(
      sheetsOf(written).map(({ name }) => name),
    );
  });

  check.each(plans.map(({ name }) => name))('holds what stood on the sheet %s', (name) => {
    expect([...(cellsOf(saved, name) ?? [])]).toEqual([...(cellsOf(written, name) ?? [])]);
  });

  check('keeps its charts, with as many bars', () => {
    const series = (bytes: Uint8Array) =>
      chartsOf(bytes)
        .map(([, xml]) => xml.match(/<c:ser>|<ser>/g)?.length)
        .toSorted();
    expect(series(saved)).toEqual(series(written));
  });
});
