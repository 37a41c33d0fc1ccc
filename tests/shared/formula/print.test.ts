// Printing to native Excel: the text of each family of rules, and what any printed formula keeps to. That spreadsheet
// programs calculate the same from it as evaluate.ts is proven by `npm run prove -- formulas`.

import { parse, tokenize } from '@borgar/fx';
import { describe, expect, test } from '@jest/globals';
import {
  checkFormula,
  FormulaError,
  isStorableText,
  type PrintContext,
  printRatio,
  printTruth,
  quoteText,
} from '@peerbook/shared';
import fc from 'fast-check';
import { names } from '../../support/formulas.ts';

const types = names({
  a_number: 'number',
  b_number: 'number',
  a_amount: 0.5,
  a_text: 'text',
  a_flag: 'logical',
  b_flag: 'logical',
  goals_of__growth: 'logical',
  a_choice: ['yes', 'no'],
  b_choice: ['yes', 'no'],
});

function context(blanks: 'skip' | 'zero' = 'skip'): PrintContext {
  return {
    types,
    blanks,
    known: (name) => `ISNUMBER(${name})`,
    isBlank: (name) => `ISBLANK(${name})`,
    text: (name) => `TRIM(${name})`,
    word: (_name, code) => quoteText(`${code} "in words"`),
  };
}

const rule = (text: string, blanks?: 'skip' | 'zero') =>
  printTruth(checkFormula(text, types).expression, context(blanks));

describe('printTruth', () => {
  test.each([
    ['subset', 'a_number<=b_number'],
    ['sum', 'a_number+b_number=a_amount'],
    ['near', 'ABS(a_number-a_amount)<=0.01*a_amount'],
    ['quotient', 'a_number/a_amount>=0.5'],
    ['power', 'a_number^0.5<3'],
    ['option', 'OR(a_choice="yes",a_flag)'],
    ['two choices', 'a_choice=b_choice'],
    ['calculated flags', '(a_number>1)=(b_number>1)'],
    ['branches of flags', 'IF(a_flag,b_flag,TRUE)=IF(b_flag,a_flag,TRUE)'],
    ['joined texts', '(a_text&"x")=(a_text&"y")'],
    ['not of a comparison', 'NOT(AND(a_number<=b_number,a_amount=1))'],
    ['answered', 'COUNT(a_number,a_text)>=1'],
    ['yes or no', 'OR(a_flag="no",a_flag<>"yes")'],
    ['blank', 'OR(ISBLANK(a_number),NOT(ISBLANK(b_number)))'],
    ['ticked option', 'OR(NOT(goals_of__growth),a_number>=50)'],
    ['optional part', 'a_number+IF(ISBLANK(b_number),0,b_number)>=a_amount'],
    ['date', 'a_number>=EDATE(TODAY(),-24)'],
    ['difference', 'a_number<>a_amount'],
    ['average', 'AVERAGE(a_number,a_amount)>1'],
    ['greatest', 'MAX(a_number,a_amount)>MIN(a_number,1)'],
    ['exact text', 'EXACT(a_text,"He said ""no""")'],
  ])('prints a rule of the family %s: %s', (_family, text) => {
    expect(rule(text)).toMatchSnapshot();
  });

  test('counts blanks as zero where the rule says so', () => {
    expect(rule('a_number<=b_number', 'zero')).toMatchSnapshot();
  });
});

describe('printRatio', () => {
  test.each(['100*a_number/b_number', 'IF(a_choice="yes",1,IF(a_flag,0.5,0))*a_amount'])(
    'prints %s with an empty text where it is not known',
    (text) => {
      expect(printRatio(checkFormula(text, types).expression, context())).toMatchSnapshot();
    },
  );
});

describe('a printed formula', () => {
  const part = fc.letrec<{ number: string; flag: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a_number', 'b_number', 'a_amount', '2', '0.25'),
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '^'), tie('number'))
        .map(([a, operator, b]) => `(${a}${operator}${b})`),
      tie('number').map((a) => `-${a}`),
      fc
        .tuple(
          fc.constantFrom('SUM', 'MIN', 'MAX', 'AVERAGE', 'ROUND'),
          tie('number'),
          tie('number'),
        )
        .map(([name, a, b]) => `${name}(${a},${b})`),
      fc.tuple(tie('flag'), tie('number'), tie('number')).map(([c, a, b]) => `IF(${c},${a},${b})`),
    ),
    flag: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a_flag', 'TRUE', 'a_choice="yes"', 'ISBLANK(a_text)', 'a_text="x"'),
      fc
        .tuple(tie('number'), fc.constantFrom('<', '<=', '=', '<>', '>=', '>'), tie('number'))
        .map(([a, operator, b]) => `(${a}${operator}${b})`),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), tie('flag'), tie('flag'))
        .map(([name, a, b]) => `${name}(${a},${b})`),
      tie('flag').map((a) => `NOT(${a})`),
    ),
  }));

  test('is itself a formula of Excel, within the length of a cell, for any rule (seed 12)', () => {
    let printed = 0;
    fc.assert(
      fc.property(part.flag, (text) => {
        try {
          const formula = rule(text);
          expect(formula.length).toBeLessThanOrEqual(8192 + 200);
          expect(() => parse(tokenize(formula, { withLocation: true }))).not.toThrow();
          printed += 1;
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error;
          expect(error.message).toContain('longer than a cell allows');
        }
      }),
      { seed: 12, numRuns: 400 },
    );
    expect(printed).toBeGreaterThan(300);
  });

  test.each([
    ['divisors in divisors', (inner: string) => `a_amount/(1+${inner})`, 'a_amount>1'],
    ['branches in conditions', (inner: string) => `IF(${inner}>1,a_amount,1)`, 'a_amount>1'],
  ])('of %s is refused when it outgrows a cell, before it fills the memory', (_what, wrap) => {
    let text = 'a_amount';
    for (let i = 0; i < 14; i += 1) text = wrap(text);
    expect(() => rule(`${text}>1`)).toThrow('longer than a cell allows');
  });

  test.each([
    [1e21, '1E+21'],
    [1e30, '1E+30'],
    [2.5e-13, '2.5E-13'],
    [1e-7, '0.0000001'],
    [0.000125, '0.000125'],
    [1234567890123, '1234567890123'],
  ])('holds the number %d as %s', (value, shown) => {
    expect(rule(`a_number<${value}`)).toContain(`a_number-${shown}<`);
  });

  test('holds no text literal above the 255 characters that Excel allows', () => {
    const long = `${'a'.repeat(300)}""${'😀'.repeat(200)}`;
    const printed = rule(`a_text="${long}"`);
    const literals = printed.match(/"(?:[^"]|"")*"/g) ?? [];
    for (const literal of literals) {
      expect(literal.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      expect(isStorableText(literal)).toBe(true);
    }
    const joined = literals.map((one) => one.slice(1, -1)).join('');
    expect(joined).toContain(long);
  });
});
