// The issued workbook as it is seen and printed, in every language: nothing is cut, everything can be read, links lead on.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoIssue } from '@peerbook/functions/local/issueForTest.ts';
import { issueWorkbook } from '@peerbook/functions/workbook/issueWorkbook.ts';
import {
  availableLanguages,
  columns,
  headingRow,
  type Layout,
  layoutOf,
  linesOf,
  spCore,
  textWidth,
  wordsOf,
} from '@peerbook/shared';
import { definedNamesOf, type SheetParts, sheetsOf, unescapeXml } from './inspect.ts';
import {
  conditionalStylesIn,
  contrast,
  heightsOf,
  type StyledText,
  stylesIn,
  textsOf,
  widthsOf,
} from './sheetDesign.ts';

/** Points of a line against the size of its type. */
const lineHeight = 1.2;
/** A4 across, without its margins, in inches; and the pixels of an inch and of a digit of eleven points. */
const [page, perInch, perDigit] = [11.69 - 0.7, 96, 7];

describe.each(availableLanguages)('the workbook in %s', (language) => {
  const words = wordsOf(language);
  let layout: Layout;
  let bytes: Uint8Array;
  let visible: readonly SheetParts[];
  let tables: readonly SheetParts[];
  beforeAll(async () => {
    layout = layoutOf(spCore, language);
    const issue = demoIssue('demo-alba');
    bytes = await issueWorkbook({ ...issue, language, identity: { ...issue.identity, language } });
    visible = sheetsOf(bytes).filter((one) => one.state === 'visible');
    tables = visible.filter((one) => one.name !== words.sheets.cover);
  });

  test('cuts no text: what wraps has its lines, what does not has room beside it', () => {
    for (const sheet of visible) {
      const texts = textsOf(bytes, sheet);
      expect(texts.length).toBeGreaterThan(20);
      for (const one of texts) {
        const { cell, text } = one;
        if (one.column === columns.code) continue;
        expect([sheet.name, cell, text, fits(sheet, texts, one)]).toEqual([
          sheet.name,
          cell,
          text,
          true,
        ]);
      }
    }
  });

  test('breaks no word of a label, unit or heading over two lines', () => {
    for (const sheet of tables) {
      const widths = widthsOf(sheet);
      for (const { row, column, text, style } of textsOf(bytes, sheet)) {
        if (column === columns.code || row < headingRow || !style.wraps) continue;
        const longest = Math.max(...text.split(/[ \n-]/).map(textWidth));
        expect([text, longest <= ((widths[column - 1] ?? 0) * 11) / style.size]).toEqual([
          text,
          true,
        ]);
      }
    }
  });

  test('is legible on A4: small type is printed in seven points or more', () => {
    for (const sheet of tables) {
      const pixels = widthsOf(sheet).reduce(
        (sum, width) => sum + (width ? width * perDigit + 5 : 0),
        0,
      );
      const scale = Math.min(1, (page * perInch) / pixels);
      const smallest = Math.min(...textsOf(bytes, sheet).map(({ style }) => style.size));
      expect(smallest).toBeGreaterThanOrEqual(10);
      expect(smallest * scale).toBeGreaterThanOrEqual(7);
    }
  });

  test('prints on A4, one page wide, with headings on each page and the page of all below', () => {
    const names = new Map(definedNamesOf(bytes));
    visible.forEach((sheet, i) => {
      const isCover = sheet.name === words.sheets.cover;
      const [setup = ''] = /<pageSetup [^>]*>/.exec(sheet.xml) ?? [];
      expect(setup).toContain('paperSize="9"');
      expect(setup).toContain('fitToWidth="1"');
      expect(setup).toContain(`fitToHeight="${isCover ? 1 : 0}"`);
      expect(setup).toContain(`orientation="${isCover ? 'portrait' : 'landscape'}"`);
      expect(sheet.xml).toMatch(/fitToPage="(1|true)"/);
      expect(unescapeXml(/<oddFooter>([^<]*)/.exec(sheet.xml)?.[1] ?? '')).toContain('&P / &N');
      const titles = names.get(`${i}!_xlnm.Print_Titles`);
      expect(titles).toBe(isCover ? undefined : `'${sheet.name}'!$4:$4`);
    });
  });

  test('keeps the headings in sight', () => {
    for (const { name, xml } of tables) {
      const [pane = ''] = /<pane [^>]*>/.exec(xml) ?? [];
      expect([name, pane]).toEqual([name, expect.stringContaining(`ySplit="${headingRow}"`)]);
      expect(pane).toContain('state="frozen"');
    }
  });

  test('leads from each sheet to the cover and the checks, and to the sheets before and after', () => {
    const order = visible.map(({ name }) => name);
    for (const [i, { name, xml }] of visible.entries()) {
      const targets = [...xml.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(
        ([, location = '']) => /^'(.*)'!\$?[A-Z]+\$?\d+$/.exec(unescapeXml(location))?.[1],
      );
      expect(targets.length).toBeGreaterThan(1);
      for (const target of targets) expect(order).toContain(target);
      if (name === words.sheets.cover) {
        for (const one of layout.sheets) expect(targets).toContain(one.name);
        expect(targets).toContain(words.sheets.checks);
        continue;
      }
      expect(targets).toContain(words.sheets.cover);
      if (name !== words.sheets.checks) expect(targets).toContain(words.sheets.checks);
      expect(targets).toContain(order[i - 1]);
      if (i + 1 < order.length) expect(targets).toContain(order[i + 1]);
    }
  });

  test('says on the cover what it is for, and which languages there are', () => {
    const cover = visible.find(({ name }) => name === words.sheets.cover) as SheetParts;
    const texts = textsOf(bytes, cover).map(({ text }) => text);
    for (const key of ['purpose', 'deadline', 'contact', 'howTitle', 'privacy', 'lastReport'])
      expect(texts).toContain(words.cover[key]);
    const named = texts.find((text) => text.startsWith(words.cover['languageName'] ?? '-'));
    for (const other of availableLanguages)
      expect(named).toContain(wordsOf(other).cover['languageName']);
  });
});

/** Whether a text is shown whole, in its own cell or over empty ones to its right. */
function fits(sheet: SheetParts, texts: readonly StyledText[], one: StyledText): boolean {
  const { cell, row, column, text, style } = one;
  const widths = widthsOf(sheet);
  const span = new RegExp(`<mergeCell ref="${cell}:([A-Z])`).exec(sheet.xml)?.[1];
  const last = span ? span.charCodeAt(0) - 64 : column;
  const own = widths.slice(column - 1, last).reduce((sum, width) => sum + width, 0);
  const scale = style.size / 11;
  if (style.wraps) {
    const lines = linesOf(text, (own - style.indent) / scale);
    const height = heightsOf(sheet).get(row) ?? 15;
    return lines * style.size * lineHeight <= height;
  }
  const next = texts.find((other) => other.row === row && other.column > last)?.column;
  const room = widths.slice(column - 1, (next ?? widths.length + 1) - 1);
  const width = textWidth(text) * scale + style.indent;
  return width <= room.reduce((sum, one) => sum + one, 0);
}

describe('colours', () => {
  test('of every ink on its background differ by 4.5 to 1 or more', async () => {
    const bytes = await issueWorkbook(demoIssue('demo-alba'));
    const pairs = [...stylesIn(bytes), ...conditionalStylesIn(bytes)];
    expect(new Set(pairs.map(({ ink }) => ink)).size).toBeGreaterThan(6);
    expect(new Set(pairs.map(({ background }) => background)).size).toBeGreaterThan(6);
    for (const { ink, background } of pairs) {
      expect([ink, background].join(' ')).toMatch(/^[0-9A-F]{6} [0-9A-F]{6}$/);
      const ratio = contrast(ink, background);
      expect([ink, background, ratio >= 4.5]).toEqual([ink, background, true]);
    }
  });

  test.each([
    ['000000', 'FFFFFF', 21],
    ['767676', 'FFFFFF', 4.54],
    ['777777', 'FFFFFF', 4.48],
  ])('%s on %s differ by %d to 1', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

test('every language has the same words of cover, cells and headings', () => {
  const keys = (language: (typeof availableLanguages)[number]) => {
    const { cover, cells, headings } = wordsOf(language);
    return [cover, cells, headings].map((words) => Object.keys(words).toSorted());
  };
  for (const language of availableLanguages) expect(keys(language)).toEqual(keys('en'));
});
