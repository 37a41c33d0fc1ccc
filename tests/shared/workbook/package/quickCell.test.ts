// The short way through cells and texts against the long way: the same cells, and the same refusals, however they are written.
import { describe, expect, test } from '@jest/globals';
import { PackageRefused, plainUnpacker } from '@peerbook/shared';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readCells } from '../../../../shared/workbook/package/cells.ts';
import { quickCell, readQuickCell } from '../../../../shared/workbook/package/quickCell.ts';
import { readSharedStrings } from '../../../../shared/workbook/package/sharedStrings.ts';
import { XmlScanner } from '../../../../shared/workbook/package/xmlScanner.ts';
import { sheetCells } from '../../../../shared/workbook/sheetCells.ts';

const seed = 52;
const part = (xml: string) => ({ name: 'sheet', bytes: strToU8(xml), unpacker: plainUnpacker });

/** Cells or the refusal of a sheet with these rows. */
function cellsOf(rows: string) {
  const tables = { strings: ['zero', 'one'], percentStyles: [false, true], met: { cells: 0 } };
  try {
    const { columns } = readCells(
      part(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      tables,
    );
    return [...sheetCells(columns)];
  } catch (error) {
    if (error instanceof PackageRefused) return error.message;
    throw error;
  }
}

function textsOf(items: string) {
  try {
    return readSharedStrings(part(`<sst>${items}</sst>`));
  } catch (error) {
    if (error instanceof PackageRefused) return error.message;
    throw error;
  }
}

const address = fc.constantFrom(
  'A1',
  'B1',
  'C1',
  'XFD1',
  'A2',
  'B2',
  'XFE1',
  'a1',
  'A0',
  'A01',
  '',
);
const value = fc.constantFrom(
  ...['0', '1', '7', '-3', '007', '0.1', '12.50', '-0', '.5', '5.', '1e3', '1E-7', '-', '', ' 4 '],
  ...[
    '123456789012345',
    '1234567890123456',
    '0.1234567890123456',
    'NaN',
    'x',
    'a&amp;b',
    'é',
    '#N/A',
    'true',
  ],
);
const attribute = fc.oneof(
  address.map((one) => `r="${one}"`),
  fc.constantFrom('s="0"', 's="1"', 's="9"', 's="x"', 'cm="1"', "t='n'"),
  fc.constantFrom(
    't="n"',
    't="s"',
    't="str"',
    't="b"',
    't="e"',
    't="d"',
    't="inlineStr"',
    't="zz"',
  ),
);
const content = fc.oneof(
  { weight: 6, arbitrary: value.map((one) => `<v>${one}</v>`) },
  { weight: 2, arbitrary: value.map((one) => `<f>A1&lt;2</f><v>${one}</v>`) },
  { weight: 2, arbitrary: value.map((one) => `<f>SUM(A1)</f><v>${one}</v>`) },
  fc.constantFrom(
    '<f>A1</f>',
    '<f/>',
    '',
    '<v/>',
    '<is><t>in place</t></is>',
    '<v>1</v><v>2</v>',
    '<v>1</v',
    '<v>a]]>b</v>',
  ),
);
const cell = fc
  .tuple(fc.array(attribute, { maxLength: 3 }), content, fc.boolean())
  .map(([attributes, inside, isEmpty]) =>
    isEmpty && inside === ''
      ? `<c ${attributes.join(' ')}/>`
      : `<c ${attributes.join(' ')}>${inside}</c>`,
  )
  .map((one) => one.replace('<c >', '<c>').replace('<c />', '<c/>'));
const row = fc.tuple(
  fc.constantFrom(
    '<row>',
    '<row r="1">',
    '<row r="2">',
    '<row r="2" spans="1:3">',
    '<row r="3" spans="1:3">',
  ),
  fc.array(cell, { maxLength: 4 }),
);

/** The same rows, written so that the short way takes none of them: a space more, and another kind of closing. */
const long = (rows: string) =>
  rows.replaceAll('<c ', '<c  ').replaceAll('<c>', '<c >').replaceAll('</row><row', '</row ><row');

describe('the short way through cells', () => {
  test(`says what the long way says (seed ${seed})`, () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (list) => {
        const rows = list.map(([open, cells]) => `${open}${cells.join('')}</row>`).join('');
        const expected = cellsOf(long(rows));
        if (Array.isArray(expected)) read += 1;
        expect([rows, cellsOf(rows)]).toEqual([rows, expected]);
      }),
      { seed, numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(400);
  });

  test('is taken through cells as Excel and LibreOffice write them', () => {
    for (const xml of [
      '<c r="A1" s="1" t="s"><v>12</v></c>',
      '<c r="AB12"><v>-12.5</v></c>',
      '<c r="A1" s="3"/>',
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="A1"><f>SUM(A2:A3)</f><v>1.5E-7</v></c>',
      '<c r="A1" t="str"><f>B1</f><v>text</v></c>',
    ]) {
      const scanner = new XmlScanner(xml, strToU8(xml), { depth: 9, attributes: 9 });
      expect(readQuickCell(scanner, 0, quickCell())).toBe(xml.length);
    }
  });

  test('reads each decimal number of up to 15 digits as it is written', () => {
    const decimal = fc.tuple(fc.nat({ max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }));
    fc.assert(
      fc.property(decimal, fc.boolean(), ([whole, behind], isNegative) => {
        const text = `${isNegative ? '-' : ''}${whole}.${behind}`;
        expect(cellsOf(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)).toEqual([
          ['A1', { kind: 'number', value: Number(text) }],
        ]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('the short way through shared texts', () => {
  const piece = fc.constantFrom('x', ' ', 'é', '&amp;', '\n', '>', ']]>', '_x0041_', "'", '"');
  const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  const item = fc.oneof(
    text.map((one) => `<si><t>${one}</t></si>`),
    text.map((one) => `<si><t xml:space="preserve">${one}</t></si>`),
    text.map((one) => `<si><r><t>${one}</t></r><r><t>y</t></r></si>`),
    fc.constantFrom('<si/>', '<si><t/></si>', '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si>'),
  );

  test(`says what the long way says (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const short = items.join('');
        const expected = textsOf(short.replaceAll('<si>', '<si >'));
        expect([short, textsOf(short)]).toEqual([short, expected]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
