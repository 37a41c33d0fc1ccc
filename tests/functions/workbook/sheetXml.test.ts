// Contents put into the XML of a sheet: at their place, with the style that the cell has, or not at all.
import { describe, expect, test } from '@jest/globals';
import { moreStrings, readSharedStrings } from '../../../functions/workbook/sharedStrings.ts';
import {
  type CellContent,
  putIntoFooter,
  putIntoSheet,
} from '../../../functions/workbook/sheetXml.ts';

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const put = (rows: string, contents: Readonly<Record<string, CellContent>>) =>
  putIntoSheet(sheet(rows), new Map(Object.entries(contents)));

describe('contents of cells', () => {
  const row = '<row r="2" ht="30"><c r="B2" s="4"></c><c r="C2" t="s"><v>7</v></c></row>';

  test.each([
    [
      'a number, keeping the style',
      { B2: { number: 1.5 } },
      '<row r="2" ht="30"><c r="B2" s="4"><v>1.5</v></c><c r="C2" t="s"><v>7</v></c></row>',
    ],
    [
      'a text in place of another',
      { C2: { string: 0 } },
      '<row r="2" ht="30"><c r="B2" s="4"></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    [
      'a cell behind the others',
      { AA2: { number: 1 } },
      '<row r="2" ht="30"><c r="B2" s="4"></c><c r="C2" t="s"><v>7</v></c><c r="AA2"><v>1</v></c></row>',
    ],
    [
      'rows below the others, in order',
      { B10: { number: 2 }, A9: { number: 1 } },
      `${row}<row r="9"><c r="A9"><v>1</v></c></row><row r="10"><c r="B10"><v>2</v></c></row>`,
    ],
  ])('are put in: %s', (_what, contents, expected) => {
    expect(put(row, contents)).toBe(sheet(expected));
  });

  test('are refused where they would stand out of order', () => {
    expect(() => put(row, { A2: { number: 1 } })).toThrow('no cell A2');
    expect(() => put(row, { A1: { number: 1 } })).toThrow('no row 1');
    expect(() => putIntoSheet('<worksheet/>', new Map([['A1', { number: 1 }]]))).toThrow('no row');
  });

  test('of a footer are escaped, and a sheet without one gets none', () => {
    expect(putIntoFooter('<oddFooter>-</oddFooter>', 'A & $1')).toBe(
      '<oddFooter>&amp;LA &amp;&amp; $1&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter>',
    );
    expect(putIntoFooter(sheet(''), 'A')).toBe(sheet(''));
  });
});

describe('the table of texts', () => {
  const table = readSharedStrings(
    '<sst count="2" uniqueCount="2"><si><t>Yes</t></si><si><t xml:space="preserve"> a</t></si></sst>',
  );

  test('knows what it has, adds what it has not, each once', () => {
    const strings = moreStrings(table);
    expect(['Yes', ' a', 'a', '<', 'a', ''].map(strings.placeOf)).toEqual([0, 1, 2, 3, 2, 4]);
    expect(strings.xml()).toBe(
      '<sst count="5" uniqueCount="5"><si><t>Yes</t></si><si><t xml:space="preserve"> a</t></si><si><t>a</t></si><si><t>&lt;</t></si><si><t></t></si></sst>',
    );
  });

  test('is the same for everybody who adds to it', () => {
    moreStrings(table).placeOf('one');
    expect(moreStrings(table).placeOf('another')).toBe(2);
  });

  test('keeps to what a cell can hold', () => {
    const strings = moreStrings(table);
    strings.placeOf('x'.repeat(40_000));
    expect(/x+/.exec(strings.xml().split('</si>')[2] ?? '')?.[0]).toHaveLength(32_767);
  });
});
