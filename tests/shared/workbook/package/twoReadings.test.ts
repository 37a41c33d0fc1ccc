// What programs read in two ways is refused, not chosen among: two values of a cell, two names, two relationships, a part in
// the place of another.
import { describe, expect, test } from '@jest/globals';
import { readPackage } from '@peerbook/shared';
import { workbookFile } from '../../../support/zipTools.ts';
import { cellsOfRows, saidOf } from './refusal.ts';

const row = (cell: string) => `<row r="1">${cell}</row>`;
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const worksheet = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

describe('a cell', () => {
  test.each([
    ['<v>1</v><v>2</v>', ''],
    ['<v>1</v><is><t>2</t></is>', ' t="inlineStr"'],
    ['<is><t>2</t></is><v>1</v>', ' t="inlineStr"'],
    ['<is><t>2</t></is><is><t>3</t></is>', ' t="inlineStr"'],
  ])('with %s is refused as holding two values', (inner, type) => {
    expect(saidOf({ sheets: { Main: row(`<c r="A1"${type}>${inner}</c>`) } })).toBe(
      'xl/worksheets/sheet1.xml A1: the cell holds two values',
    );
  });

  test.each(['', ' t="n"', ' t="str"', ' t="s"', ' t="b"'])(
    'of type "%s" with a text of its own is refused',
    (type) => {
      const cell = `<c r="A1"${type}><is><t>5</t></is></c>`;
      expect(saidOf({ sheets: { Main: row(cell) } })).toContain('A1: the cell holds a text');
    },
  );

  test.each([' t="s"', ' t="b"'])('of type %s whose value is empty is no blank', (type) => {
    const cell = `<c r="A1"${type}><v></v></c>`;
    expect(saidOf({ sheets: { Main: row(cell) } })).toContain('xl/worksheets/sheet1.xml A1: ');
  });

  test('of an error whose value is empty is still an error', () => {
    expect(cellsOfRows(row('<c r="A1" t="e"><v/></c>'))).toEqual({
      A1: { kind: 'error', error: '' },
    });
  });

  test('of numbers whose value is empty is blank, as libraries write blanks', () => {
    expect(cellsOfRows(row('<c r="A1"><v></v></c><c r="B1" t="n"><v/></c>'))).toEqual({});
  });

  test.each(['', ' t="n"', ' t="b"', ' t="e"', ' t="s"'])(
    'of type "%s" whose formula has an empty value was not calculated',
    (type) => {
      expect(cellsOfRows(row(`<c r="A1"${type}><f>1+1</f><v></v></c>`))).toEqual({
        A1: { kind: 'uncalculated' },
      });
    },
  );
});

describe('a workbook', () => {
  test.each([
    ['people_total', 'people_total'],
    ['people_total', 'People_Total'],
  ])('with the names %s and %s is refused', (one, other) => {
    const names = [one, other].map(
      (name) => `<definedName name="${name}">Sheet1!$A$1</definedName>`,
    );
    expect(saidOf({ definedNames: names.join('') })).toBe(
      `xl/workbook.xml: two of its names are ${other}`,
    );
  });

  test('with a name of the whole and one of a sheet is read', () => {
    const names = ['', ' localSheetId="0"'].map(
      (scope) => `<definedName name="people_total"${scope}>Sheet1!$A$1</definedName>`,
    );
    expect([...readPackage(workbookFile({ definedNames: names.join('') })).grid.names]).toEqual([
      ['people_total', { sheet: 'Sheet1', cell: 'A1' }],
    ]);
  });

  test('with two relationships of one name is refused', () => {
    const one = (sheet: number) =>
      `<Relationship Id="rId1" Type="${worksheet}" Target="worksheets/sheet${sheet}.xml"/>`;
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${one(1)}${one(2)}</Relationships>`,
    };
    expect(saidOf({ parts })).toBe(
      'xl/_rels/workbook.xml.rels: two of its relationships are named rId1',
    );
  });

  test.each([
    ['xl/worksheets/sheet1.xml', 'worksheet'],
    ['xl/sharedStrings.xml', 'sst'],
    ['xl/styles.xml', 'styleSheet'],
    ['xl/workbook.xml', 'workbook'],
    ['xl/_rels/workbook.xml.rels', 'Relationships'],
  ])('whose part %s holds something else is refused, not read as empty', (part, root) => {
    expect(saidOf({ parts: { [part]: '<Properties/>' } })).toBe(
      `${part}: it holds Properties in place of ${root}`,
    );
  });

  test('is refused with more merged ranges or cell styles than Excel or anybody has', () => {
    const merged = '<mergeCell ref="A1:B1"/>'.repeat(20_001);
    const sheet = `<worksheet><sheetData/><mergeCells>${merged}</mergeCells></worksheet>`;
    expect(saidOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } })).toContain('merged ranges');
    const styles = `<styleSheet><cellXfs>${'<xf/>'.repeat(65_491)}</cellXfs></styleSheet>`;
    expect(saidOf({ parts: { 'xl/styles.xml': styles } })).toContain('cell styles');
  });
});
