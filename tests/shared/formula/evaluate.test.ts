// Running a formula: three values, blanks, intervals, and Excel's own arithmetic.
import { describe, expect, test } from '@jest/globals';
import { type BlankPolicy, blank, serialOfDate, unknown } from '@peerbook/shared';
import {
  type Given,
  logicalValue,
  names,
  numberValue,
  runFormula,
} from '../../support/formulas.ts';

type Shown = number | string | boolean | undefined;

const types = names({
  a_number: 'number',
  b_number: 'number',
  c_number: 'number',
  a_text: 'text',
  b_text: 'text',
  a_flag: 'logical',
  b_flag: 'logical',
});

/** The value of a formula; undefined where it is unknown. Names that are not given are blank. */
function run(text: string, given: Given = {}, blanks: BlankPolicy = 'skip'): Shown {
  return runFormula(text, types, given, blanks);
}

const flag = (value: boolean | undefined) => (value === undefined ? blank : logicalValue(value));
const three = [true, false, undefined];
const pairs = three.flatMap((a) => three.map((b) => [a, b] as const));

describe('logic', () => {
  test.each(pairs)('of %s and %s is that of Kleene', (a, b) => {
    const given = { a_flag: flag(a), b_flag: flag(b) };
    const both = a === false || b === false ? false : a && b ? true : undefined;
    const either = a || b ? true : a === false && b === false ? false : undefined;
    expect(run('AND(a_flag,b_flag)', given)).toBe(both);
    expect(run('OR(a_flag,b_flag)', given)).toBe(either);
    expect(run('a_flag=b_flag', given)).toBe(
      a === undefined || b === undefined ? undefined : a === b,
    );
    expect(run('a_flag<>b_flag', given)).toBe(
      a === undefined || b === undefined ? undefined : a !== b,
    );
  });

  test.each(three)('negates %s', (a) => {
    expect(run('NOT(a_flag)', { a_flag: flag(a) })).toBe(a === undefined ? undefined : !a);
  });

  test.each(three)('with IF asks only the branch that %s leads to', (a) => {
    const given = { a_flag: flag(a), a_number: numberValue(1) };
    expect(run('IF(a_flag,a_number,b_number)', given)).toBe(a ? 1 : undefined);
    expect(run('IF(a_flag,b_number,a_number)', given)).toBe(a === false ? 1 : undefined);
  });

  test('leaves no answer where the condition is open, even where both branches agree', () => {
    expect(run('IF(a_flag,1,1)')).toBeUndefined();
  });
});

describe('blanks', () => {
  test('skipped, make what reads them unknown', () => {
    expect(run('a_number+b_number', { a_number: numberValue(1) })).toBeUndefined();
    expect(run('SUM(a_number,b_number)', { a_number: numberValue(1) })).toBeUndefined();
    expect(run('a_text="x"')).toBeUndefined();
  });

  test('counted as zero, are zero where numbers stand and unknown elsewhere', () => {
    expect(run('a_number+b_number', { a_number: numberValue(1) }, 'zero')).toBe(1);
    expect(run('a_number=0', {}, 'zero')).toBe(true);
    expect(run('a_text="x"', {}, 'zero')).toBeUndefined();
    expect(run('a_flag=FALSE', {}, 'zero')).toBeUndefined();
  });

  test.each(['skip', 'zero'] as const)('are seen by ISBLANK under the policy %s', (policy) => {
    expect(run('ISBLANK(a_number)', {}, policy)).toBe(true);
    expect(run('ISBLANK(a_number)', { a_number: numberValue(0) }, policy)).toBe(false);
  });

  test('are not what cannot be read: that is unknown under both policies, and not blank', () => {
    expect(run('a_number=0', { a_number: unknown }, 'zero')).toBeUndefined();
    expect(run('ISBLANK(a_number)', { a_number: unknown })).toBe(false);
  });
});

describe('intervals', () => {
  const about = numberValue;

  test('leave room for binary floating point', () => {
    expect(run('0.1+0.2=0.3')).toBe(true);
    expect(run('0.1+0.2<>0.3')).toBe(false);
    expect(run('0.1+0.2<=0.3')).toBe(true);
    expect(run('0.1+0.2>0.3')).toBe(false);
  });

  test.each([
    [100, 101, true],
    [100, 99, true],
    [100, 101.001, false],
    [100, 98.999, false],
  ])('of whole amounts %d and %d, each known to ±0.5: equal is %s', (a, b, expected) => {
    const given = { a_number: about(a, 0.5), b_number: about(b, 0.5) };
    expect(run('a_number=b_number', given)).toBe(expected);
  });

  test.each([
    ['a_number<=b_number', 101, true],
    ['a_number<=b_number', 101.001, false],
    ['a_number<b_number', 100.999, true],
    ['a_number<b_number', 101, false],
    ['a_number>=b_number', 99, true],
    ['a_number>=b_number', 98.999, false],
    ['a_number>b_number', 99.001, true],
    ['a_number>b_number', 99, false],
  ])(
    '%s fails only where nothing within ±0.5 satisfies it: %d beside 100 is %s',
    (text, a, expected) => {
      expect(run(text, { a_number: about(a, 0.5), b_number: about(100, 0.5) })).toBe(expected);
    },
  );

  test('add up in sums and averages, and are scaled by products', () => {
    const given = { a_number: about(10, 0.5), b_number: about(10, 0.5), c_number: about(31, 0) };
    expect(run('a_number+b_number+10=c_number', given)).toBe(true);
    expect(run('SUM(a_number,b_number,10)=c_number', given)).toBe(true);
    expect(run('AVERAGE(a_number,b_number)=c_number-20.5', given)).toBe(true);
    expect(run('AVERAGE(a_number,b_number)=c_number-20.4', given)).toBe(false);
    expect(run('3*a_number=c_number+0.5', given)).toBe(true);
    expect(run('3*a_number=c_number+0.51', given)).toBe(false);
  });

  test('make a difference of equal figures never certain', () => {
    expect(run('a_number<>b_number', { a_number: about(5, 0.5), b_number: about(5, 0) })).toBe(
      true,
    );
    expect(run('a_number<>b_number', { a_number: about(5, 0), b_number: about(5, 0) })).toBe(false);
  });
});

describe('arithmetic', () => {
  test.each([
    ['1/0', undefined],
    ['0/0', undefined],
    ['OR(1/0>1,TRUE)', true],
    ['0^0', undefined],
    ['0^-1', undefined],
    ['(-8)^0.5', undefined],
    ['OR((-8)^0.5>1,TRUE)', true],
    ['2^3^2', 64],
    ['-2^2', 4],
    ['50%', 0.5],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(12345,-1)', 12350],
    ['ABS(-3)', 3],
    ['MIN(3,1,2)', 1],
    ['MAX(3,1,2)', 3],
    ['AVERAGE(1,2,6)', 3],
    ['LEN("four")', 4],
    ['COUNT(a_number,a_text)', 0],
    ['NOT(1>2)', true],
    ['NOT(NOT(1>2))', false],
    ['NOT(IF(1>2,TRUE,FALSE))', true],
    ['"Abc"="aBC"', true],
    ['EXACT("Abc","aBC")', false],
    ['"a"&"b"="AB"', true],
  ] as const)('%s is %s', (text, expected) => {
    const found = run(text);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
    else expect(found).toBe(expected);
  });

  test('divides by nothing whose interval reaches zero', () => {
    const given = { a_number: numberValue(0.4, 0.5) };
    expect(run('1/a_number', given)).toBeUndefined();
    expect(run('1/a_number', { a_number: numberValue(0.6, 0.5) })).toBeCloseTo(1 / 0.6, 12);
  });
});

describe('dates', () => {
  const day = (date: string) => ({ a_number: numberValue(serialOfDate(date)) });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-31', -24, '2022-12-31'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-05-15', 0, '2024-05-15'],
  ])('EDATE of %s by %d months is %s', (from, months, to) => {
    expect(run(`EDATE(a_number,${months})`, day(from))).toBe(serialOfDate(to));
  });

  test('YEAR and TODAY read serial numbers', () => {
    expect(run('YEAR(a_number)', day('2024-12-31'))).toBe(2024);
    expect(run('YEAR(a_number)', { a_number: numberValue(-5) })).toBeUndefined();
    expect(run('TODAY()-a_number', day('2025-06-29'))).toBe(1);
  });
});
