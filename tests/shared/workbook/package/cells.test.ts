// Cells of a sheet: what each kind of cell is read as, and what no honest program writes.
import { describe, expect, test } from '@jest/globals';
import { packageLimits, readPackage, showsPercent } from '@peerbook/shared';
import { workbookFile } from '../../../support/zipTools.ts';
import { cellsOfRows, refusalOf, saidOf } from './refusal.ts';

const cell = (xml: string, plan = {}) => cellsOfRows(`<row r="1">${xml}</row>`, plan)['A1'];
const strings = { sharedStrings: '<si><t>zero</t></si><si><r><t>o</t></r><r><t>ne</t></r></si>' };

describe('a cell', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', { kind: 'number', value: 12.5 }],
    [
      'a number with its type',
      '<c r="A1" t="n"><v> -1E-3 </v></c>',
      { kind: 'number', value: -0.001 },
    ],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { kind: 'text', value: 'zero' }],
    ['a shared text in runs', '<c r="A1" t="s"><v>1</v></c>', { kind: 'text', value: 'one' }],
    [
      'a text in place',
      '<c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c>',
      { kind: 'text', value: 'a<b' },
    ],
    [
      'a text in runs in place',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      { kind: 'text', value: 'ab' },
    ],
    [
      'an escaped character',
      '<c r="A1" t="inlineStr"><is><t>a_x000A_b_x005F_x000A_</t></is></c>',
      { kind: 'text', value: 'a\nb_x000A_' },
    ],
    [
      'the text of a formula',
      '<c r="A1" t="str"><f>A2</f><v>x</v></c>',
      { kind: 'text', value: 'x' },
    ],
    [
      'the empty text of a formula',
      '<c r="A1" t="str"><f>A2</f><v></v></c>',
      { kind: 'text', value: '' },
    ],
    ['the number of a formula', '<c r="A1"><f>A2</f><v>3</v></c>', { kind: 'number', value: 3 }],
    ['a formula without a result', '<c r="A1"><f>A2</f></c>', { kind: 'uncalculated' }],
    ['TRUE', '<c r="A1" t="b"><v>1</v></c>', { kind: 'logical', value: true }],
    ['FALSE', '<c r="A1" t="b"><v>0</v></c>', { kind: 'logical', value: false }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', error: '#DIV/0!' }],
    ['a style only', '<c r="A1" s="3"/>', undefined],
    ['an empty value', '<c r="A1"><v></v></c>', undefined],
  ])('with %s is read as that', (_what, xml, expected) => {
    expect(cell(xml, strings)).toEqual(expected);
  });

  test('leaves out how a text is pronounced, shared or in place', () => {
    const phonetic = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>';
    expect(cell(`<c r="A1" t="inlineStr"><is>${phonetic}</is></c>`)).toEqual({
      kind: 'text',
      value: '東京',
    });
    expect(cell('<c r="A1" t="s"><v>0</v></c>', { sharedStrings: `<si>${phonetic}</si>` })).toEqual(
      {
        kind: 'text',
        value: '東京',
      },
    );
  });

  test('shows a percentage where its number format does', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const shows = [0, 1, 2, 3, 9].map(
      (style) =>
        cell(`<c r="A1" s="${style}"><v>0.35</v></c>`, { parts: { 'xl/styles.xml': styles } }) as {
          percent?: boolean;
        },
    );
    expect(shows.map((one) => one.percent)).toEqual([undefined, true, true, undefined, undefined]);
    expect(showsPercent('0.00%')).toBe(true);
    expect(showsPercent('0.00\\%')).toBe(false);
  });

  test('without an address follows the one before, in a row without a number too', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(Object.keys(cellsOfRows(rows))).toEqual(['A1', 'D1', 'E1', 'A2']);
  });

  test.each([
    [
      'points at a text beyond the last',
      '<c r="A1" t="s"><v>2</v></c>',
      'a text that is not there',
    ],
    [
      'points at a text before the first',
      '<c r="A1" t="s"><v>-1</v></c>',
      'a text that is not there',
    ],
    [
      'points at a text beyond all bounds',
      '<c r="A1" t="s"><v>99999999999999999999</v></c>',
      'a text that is not there',
    ],
    [
      'points at a text by a fraction',
      '<c r="A1" t="s"><v>0.5</v></c>',
      'a text that is not there',
    ],
    ['points at a text by a name', '<c r="A1" t="s"><v>length</v></c>', 'a text that is not there'],
    ['holds NaN', '<c r="A1"><v>NaN</v></c>', 'a number that is none'],
    ['holds Infinity', '<c r="A1"><v>Infinity</v></c>', 'a number that is none'],
    ['holds a number beyond all numbers', '<c r="A1"><v>1e999</v></c>', 'a number that is none'],
    ['holds a hexadecimal number', '<c r="A1"><v>0x10</v></c>', 'a number that is none'],
    ['holds a number with a decimal comma', '<c r="A1"><v>1,5</v></c>', 'a number that is none'],
    ['holds two values', '<c r="A1"><v>1</v><v>5</v></c>', 'the cell holds two values'],
    ['holds yes or no in words', '<c r="A1" t="b"><v>yes</v></c>', 'a yes or no that is none'],
    ['is of no known kind', '<c r="A1" t="__proto__"><v>1</v></c>', 'of a kind that is not known'],
    [
      'is of the kind of every object',
      '<c r="A1" t="constructor"><v>1</v></c>',
      'of a kind that is not known',
    ],
    ['stands twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'the cell stands twice'],
    [
      'stands twice, once by its place',
      '<c><v>1</v></c><c r="A1"><v>2</v></c>',
      'the cell stands twice',
    ],
  ])('that %s is refused with its address', (_what, xml, reason) => {
    const said = saidOf({ ...strings, sheets: { Main: `<row r="1">${xml}</row>` } });
    expect(said).toMatch(/^xl\/worksheets\/sheet1\.xml A1: /);
    expect(said).toContain(reason);
  });

  test.each([
    ['at ZZZZ99999999', '<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>'],
    ['in column XFE', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['in row 1048577', '<row r="1"><c r="A1048577"><v>1</v></c></row>'],
    ['in row 1048577 by its row', '<row r="1048577"><c><v>1</v></c></row>'],
    ['in a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
    ['in a row with a fraction', '<row r="1.5"><c><v>1</v></c></row>'],
    ['at an address in small letters', '<row r="1"><c r="a1"><v>1</v></c></row>'],
    ['outside any row', '<c><v>1</v></c>'],
    ['beyond the last column by its place', `<row r="1"><c r="XFD1"/><c><v>1</v></c></row>`],
  ])('%s is refused: Excel has no such cell', (_what, rows) => {
    expect(saidOf({ sheets: { Main: rows } })).toContain('which Excel does not have');
  });

  test('holding more text than Excel allows is refused', () => {
    const long = 'x'.repeat(packageLimits.text * 4 + 1);
    const said = saidOf({
      sheets: { Main: `<row r="1"><c r="A1" t="str"><v>${long}</v></c></row>` },
    });
    expect(said).toContain('the cell holds more text than Excel allows');
  });
});

describe('a sheet', () => {
  const rows = (count: number) =>
    Array.from({ length: count / 100 }, (_, row) => {
      const cells = Array.from({ length: 100 }, (_, i) => `<c s="${(row * 31 + i * row) % 977}"/>`);
      return `<row>${cells.join('')}</row>`;
    }).join('');

  test('of 200,000 cells is read, one of 300,000 is refused', () => {
    expect(cellsOfRows(rows(200_000))).toEqual({});
    const said = saidOf({ sheets: { Main: rows(300_000) } });
    expect(said).toContain('it has more than 200000 cells');
  });

  test('of many has its cells counted with those of the others', () => {
    const many = rows(150_000);
    const said = saidOf({ sheets: { A: many, B: many, C: many } });
    expect(said).toBe('xl/worksheets/sheet3.xml: its workbook has more than 400000 cells');
  });

  test('may be named as every object is, and its cells too', () => {
    const names =
      '<definedName name="__proto__">__proto__!$A$1</definedName><definedName name="constructor">__proto__!$A$1</definedName>';
    const bytes = workbookFile({
      sheets: {
        ['__proto__']: '<row r="1"><c r="A1"><v>1</v></c></row>',
      },
      definedNames: names,
    });
    const { grid } = readPackage(bytes);
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['__proto__']);
    expect(grid.names.get('__proto__')).toEqual({ sheet: '__proto__', cell: 'A1' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('of which two bear one name is refused, capitals aside', () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(refusalOf(workbookFile({ sheets: { Main: row, MAIN: row } }))).toMatchObject({
      part: 'xl/workbook.xml',
      reason: 'two of its sheets are named MAIN',
    });
  });
});
