// Marks beside answers: what is put on the hidden sheet is seen where no check says anything, and gone when it is taken out.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  columns,
  headingRow,
  heightFor,
  indicatorsOf,
  layoutOf,
  markRows,
  marksSheet,
  parseAddress,
  readPackage,
  readWorkbook,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { uploadOptions } from '../../../functions/submission/workbookReader.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { openFile } from '../../../functions/workbook/ownFile/openFile.ts';
import { sheetsOf as sheetsIn } from '../../../functions/workbook/ownFile/packageParts.ts';
import { setCells } from '../../../functions/workbook/ownFile/setCells.ts';
import { marks } from '../../../functions/workbook/ruleFormulas.ts';
import {
  edge,
  sectionWidths,
  smallLine,
  smallType,
} from '../../../functions/workbook/sectionWidths.ts';
import type { SheetEngine, TypedCell } from '../../support/engine/sheetEngine.ts';
import { sheetsOf } from './inspect.ts';
import { openIssued } from './openIssued.ts';

const { places, sheets } = layoutOf(spCore, 'en');
const asked = 'Is this the whole portfolio?';
const issue = demoIssue('demo-alba');
/** With an opening balance filled in, which is told of beside it. */
const withOpening = {
  ...issue,
  reference: { ...issue.reference, prior: { portfolio_glp: 5000 } },
  priorPeriodEnd: '2023-12-31',
  prefill: { portfolio_glp_start: 5000 },
};

const cellsFor = (given: Parameters<typeof markRows>[0]): TypedCell[] =>
  markRows(given).flatMap((row, i) =>
    row.map((text, column) => ({
      sheet: marksSheet,
      cell: `${'AB'[column]}${i + 1}`,
      value: text === '' ? null : text,
    })),
  );

describe('beside an answer', () => {
  let engine: SheetEngine;
  beforeAll(async () => {
    engine = await openIssued(withOpening);
  });
  afterAll(() => engine.close());

  const at = (code: string) => {
    const { sheet, cell } = places.get(code) ?? { sheet: '', cell: '' };
    return { sheet, cell };
  };
  const beside = (code: string) => {
    const row = parseAddress(at(code).cell)?.row;
    return engine.read(at(code).sheet, `I${row}`) ?? '';
  };
  const mark = (given: Parameters<typeof markRows>[0]) => {
    engine.set(cellsFor(given));
    engine.calculate();
  };

  test('stands what is marked, whether checks concern it or not; and nothing once it is taken out', () => {
    const all = indicatorsOf(spCore).map(({ code }) => code);
    const before = all.map(beside);
    mark(all.map((indicator) => ({ indicator, text: `About ${indicator}` })));
    for (const [i, code] of all.entries())
      if (before[i] === '' || code === 'portfolio_glp_start')
        expect([code, beside(code)]).toEqual([code, `? About ${code}`]);
    expect(before.filter((one) => one === '').length).toBeGreaterThan(120);
    mark([]);
    expect(all.map(beside)).toEqual(before);
  });

  test('a check that fails goes before a mark, which goes before where an answer is from', () => {
    expect(beside('portfolio_glp_start')).toContain('2023-12-31');
    mark([
      { indicator: 'outreach_borrowers_women', text: asked },
      { indicator: 'portfolio_glp_start', text: asked },
    ]);
    expect(beside('outreach_borrowers_women')).toBe(`? ${asked}`);
    expect(beside('portfolio_glp_start')).toBe(`? ${asked}`);
    const figures = { outreach_borrowers: 100, outreach_borrowers_women: 200 };
    const typed = Object.entries(figures).map(([code, value]) => ({ ...at(code), value }));
    engine.set(typed);
    engine.calculate();
    expect(String(beside('outreach_borrowers_women'))).toMatch(/^✗ /);
    engine.set(typed.map((one) => ({ ...one, value: null })));
    mark([]);
    expect(beside('outreach_borrowers_women')).toBe('');
  });

  test.each(['=1+1', '+A1', '-5', '@x', '? again', '#N/A', 'TRUE', '<b>&"\'', 'a*b?c~d'])(
    'the text %j stands as it is',
    (text) => {
      mark([{ indicator: 'staff_total', text }]);
      expect(beside('staff_total')).toBe(`? ${text}`);
    },
  );
});

describe('the sheet', () => {
  test('is hidden, without protection, and its cells are formatted as text', async () => {
    const sheet = sheetsOf(await issueWorkbook(issue)).find(({ name }) => name === marksSheet);
    expect(sheet?.state).toBe('hidden');
    expect(sheet?.xml).not.toContain('sheetProtection');
    const [column = ''] = /<col [^>]*>/.exec(sheet?.xml ?? '') ?? [];
    expect(column).toMatch(/ min="1"/);
    expect(column).toMatch(/ max="2"/);
    expect(column).toMatch(/ style="[1-9]/);
  });

  test('colours answer and check by its sign, which is that of no check', async () => {
    expect(Object.values(marks)).not.toContain('?');
    const issued = sheetsOf(await issueWorkbook(issue));
    for (const { name } of sheets) {
      const xml = issued.find((one) => one.name === name)?.xml ?? '';
      for (const letter of ['C', 'I'])
        expect(xml).toMatch(
          new RegExp(
            `sqref="${letter}${headingRow + 1}:${letter}\\d+"(?:(?!</conditionalFormatting>).)*LEFT\\(\\$I${headingRow + 1},1\\)=(?:"|&#34;|&quot;)\\?`,
            's',
          ),
        );
    }
  });

  test('is never read as an answer, by whichever reader', async () => {
    const issued = await issueWorkbook(issue);
    const file = openFile(issued);
    const part = sheetsIn(file).find(({ name }) => name === marksSheet)?.part ?? '';
    const all = indicatorsOf(spCore).map(({ code }) => ({ indicator: code, text: '77' }));
    const cells = cellsFor(all).map(({ cell, value }) => [cell, value as string | null] as const);
    file.put(part, setCells(file.text(part), new Map(cells)));
    for (const options of [{}, uploadOptions]) {
      const read = (bytes: Uint8Array) =>
        readWorkbook(readPackage(bytes, options).grid, spCore, 'en');
      expect(read(file.bytes())).toEqual(read(issued));
    }
    const { grid } = readPackage(file.bytes(), uploadOptions);
    expect(grid.sheets.map(({ name }) => name)).not.toContain(marksSheet);
  });
});

describe.each(availableLanguages)('in %s', (language) => {
  test('what an officer did not put into words, and a cut text, have room in the lowest row', () => {
    const words = wordsOf(language);
    const templateWords = spCore.words[language];
    if (!templateWords) throw new Error(`no words in ${language}`);
    const width = sectionWidths(spCore, words, templateWords)[columns.check - 1] ?? 0;
    const texts = [words.questions.unsaid, ...Object.values(templateWords.rules)];
    const least = 30;
    for (const text of texts) {
      const [, shown = ''] = markRows([{ indicator: 'a_b', text }])[0] ?? [];
      const height = heightFor(`? ${shown}`, (width - edge) / smallType, smallLine);
      expect([shown, height <= least]).toEqual([shown, true]);
    }
  });
});
