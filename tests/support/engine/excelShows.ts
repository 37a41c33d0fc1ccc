// What Excel shows for small formulas, for holding an engine against it: as Microsoft documents the functions and the
// order of types in comparisons. LibreOffice 7.4 was seen to show the same for every line of the first table.
import { valueSheet } from './formulaWorkbook.ts';
import type { Shown, Typed } from './sheetEngine.ts';

/** A formula with what is shown for it. */
export type Shows = readonly [formula: string, shown: Shown];

/** The named values that the formulas are about. */
export const values: Readonly<Record<string, Typed>> = {
  a_blank: null,
  a_five: 5,
  a_text: 'Abc',
  a_digits: '12',
  a_true: true,
  a_date: 45322,
  a_third: 1 / 3,
  a_list: 'xyz',
  a_next: 'abc',
};
const list = `'${valueSheet}'!$A$8:$A$9`;

export const asExcel: readonly Shows[] = [
  // Blank: zero and the empty text at once, and neither number nor text when asked.
  ['a_blank=0', true],
  ['a_blank=""', true],
  ['ISBLANK(a_blank)', true],
  ['ISBLANK(a_five)', false],
  ['ISNUMBER(a_blank)', false],
  ['ISTEXT(a_blank)', false],
  ['N(a_blank)', 0],
  ['LEN(TRIM(a_blank))', 0],
  ['COUNTA(a_blank,a_five,a_text)', 2],
  ['IF(a_blank>1,"more","no more")', 'no more'],
  // Text: compared without regard to capitals, above every number, a number only when calculated with.
  ['a_text="aBC"', true],
  ['EXACT(a_text,"aBC")', false],
  ['a_text>a_five', true],
  ['a_digits=12', false],
  ['a_digits+1', 13],
  ['ISNUMBER(a_digits)', false],
  ['N(a_text)', 0],
  ['a_text+1', { error: '#VALUE!' }],
  ['IF(ISNUMBER(a_text),INT(a_text)=a_text)', false],
  ['"say ""a: b"""', 'say "a: b"'],
  // Errors: AND and OR fail with any operand, IF only with those that it looks at.
  ['AND(FALSE,1/0>1)', { error: '#DIV/0!' }],
  ['OR(TRUE,1/0>1)', { error: '#DIV/0!' }],
  ['IF(TRUE,1,1/0)', 1],
  ['IFERROR(OR(a_text+1>0,TRUE),"caught")', 'caught'],
  ['AND(a_five>1,NOT(OR(a_five>9,a_text="x")),IF(TRUE,a_true))', true],
  ['OR(AND(NOT(a_text="x: y"),NOT(a_text="x")),FALSE)', true],
  ['NA()', { error: '#N/A' }],
  // Numbers.
  ['0.1+0.2=0.3', true],
  ['1E-6', 0.000001],
  ['1E-6+0.0000005', 0.0000015],
  ['a_third', 0.333333333333333],
  ['-2^2', 4],
  ['-(a_five)', -5],
  ['5%', 0.05],
  ['ROUND(2.5,0)', 3],
  ['ROUND(-2.5,0)', -3],
  ['MAX(ABS(-2),a_five)', 5],
  ['AVERAGE(a_five,a_blank)', 5],
  // Lists and dates.
  [`MATCH(a_text,${list},0)`, 2],
  [`ISNUMBER(MATCH("other",${list},0))`, false],
  [`COUNTIF(${list},"ABC")`, 1],
  [`COUNTIFS(${list},"abc",${list},"<>xyz")`, 1],
  [`INDEX(${list},2)`, 'abc'],
  ['EDATE(a_date,1)', 45351],
  ['EDATE(a_date,-11)', 44985],
  ['YEAR(a_date)', 2024],
  ['TODAY()-INT(TODAY())', 0],
  ['YEAR(TODAY())>2000', true],
  ['HYPERLINK("#Formulas!A1",a_text)', 'Abc'],
  ['TEXT(a_five,"0.0")&REPT("|",2)', '5.0||'],
];

/** What IronCalc 0.8.4 shows where it is known to differ; a version that mends one is noticed by the test. */
export const otherwise: readonly Shows[] = [
  ['ROUND(1.005,2)', 1],
  ['0^0', 1],
  ['EDATE(a_blank,12)', { error: '#NUM!' }],
];
