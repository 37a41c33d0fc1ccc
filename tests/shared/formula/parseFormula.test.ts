// What the rule language refuses, and where in the text it says so.
import { describe, expect, test } from '@jest/globals';
import { FormulaError, formulaLimits, namesIn, parseFormula } from '@peerbook/shared';
import fc from 'fast-check';

function refusal(text: string): FormulaError {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`${text} was not refused`);
}

describe('parseFormula', () => {
  test.each([
    ['an unknown function', '1+INDIRECT("A1")', 2, 'the function INDIRECT is not in the rule'],
    ['a function that only newer Excels have', 'XLOOKUP(a_b,1,2)', 0, 'the function XLOOKUP'],
    ['LET', 'LET(x,1,x)', 0, 'not allowed'],
    ['a cell', 'a_b<=PAR30', 5, '"PAR30" is not the code of an indicator'],
    ['a cell with dollars', '1+$A$1', 2, '"$A$1" is not the code'],
    ['a range', 'SUM(A1:B2)', 4, '"A1:B2" is not the code'],
    ['a range between names', 'SUM(a_b:a_c)', 4, '":" is not allowed'],
    ['a cell of another sheet', '1+Sheet1!A1', 2, '"Sheet1!A1" is not the code'],
    ['a name of another workbook', '[1]Sheet1!a_b', 0, 'is not the code'],
    ['a table', 'SUM(Table1[x])', 4, 'is not the code'],
    ['an array', 'SUM({1,2})', 4, 'cells, ranges, arrays and error values'],
    ['an error value', 'a_b=#N/A', 4, 'cells, ranges, arrays and error values'],
    ['a union', 'a_b,a_c', 0, '"," is not allowed'],
    ['an intersection', 'a_b a_c', 0, '" " is not allowed'],
    ['a spilled range', 'a_b#', 3, '"#" is not allowed'],
    ['an implicit intersection', '@a_b', 0, '"@" is not allowed'],
    ['a code without underscore', '2*women', 2, '"women" is not the code'],
    ['a code with capitals', 'a_B', 0, '"a_B" is not the code'],
    ['a number beyond all numbers', '1+1e400', 2, 'too large'],
    ['nothing after an operator', 'a_b+', 4, 'not a formula'],
    ['an open text', '"abc', 4, 'not a formula'],
    ['an open parenthesis', '(a_b', 4, 'not a formula'],
    ['nothing at all', '', 0, 'not a formula'],
  ])('refuses %s: %s', (_what, text, at, sentence) => {
    const error = refusal(text);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain(`(at character ${error.at + 1})`);
    expect(error.at).toBe(at);
  });

  test('refuses a call with an operand left out', () => {
    expect(refusal('SUM(a_b,,1)').message).toContain('an operand is missing');
  });

  test('allows the greatest length and refuses one character more, at that character', () => {
    const longest = `"${'x'.repeat(formulaLimits.length - 2)}"`;
    expect(parseFormula(longest).kind).toBe('text');
    expect(refusal(`${longest} `).at).toBe(formulaLimits.length);
  });

  test('allows the greatest depth and refuses one level more', () => {
    const nested = (depth: number) => `${'ABS('.repeat(depth - 1)}1${')'.repeat(depth - 1)}`;
    expect(parseFormula(nested(formulaLimits.depth)).kind).toBe('call');
    expect(refusal(nested(formulaLimits.depth + 1)).message).toContain('nested too deeply');
  });

  test('allows the greatest number of parts and refuses one more', () => {
    const sum = (operands: number) => `SUM(${Array(operands).fill('1').join(',')})`;
    expect(parseFormula(sum(formulaLimits.nodes - 1)).kind).toBe('call');
    expect(refusal(sum(formulaLimits.nodes)).message).toContain('too many parts');
  });

  test('refuses or reads any text, and never fails in another way (seed 11)', () => {
    const piece = fc.constantFrom('a_b', '(', ')', '+', '-', ',', '"', '1', 'SUM(', '{', '!', ':');
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        try {
          parseFormula(formula);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          expect((error as FormulaError).at).toBeLessThanOrEqual(formula.length);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  test('reads a leading equals sign, line breaks and small letters in functions', () => {
    expect(parseFormula('=sum(a_b,\n1)')).toMatchObject({
      kind: 'call',
      name: 'SUM',
      operands: [
        { kind: 'name', name: 'a_b' },
        { kind: 'number', value: 1 },
      ],
    });
  });

  test('binds as Excel does: powers from the left, the sign before the power', () => {
    expect(parseFormula('2^3^2')).toMatchObject({
      operator: '^',
      left: { operator: '^' },
      right: { value: 2 },
    });
    expect(parseFormula('-a_b^2')).toMatchObject({ operator: '^', left: { kind: 'negation' } });
  });

  test('reads a percent sign as a division by 100', () => {
    expect(parseFormula('5%')).toMatchObject({ operator: '/', right: { value: 100 } });
  });

  test('lists the names of a formula once each, in order of appearance', () => {
    expect(namesIn(parseFormula('IF(b_c>a_b,a_b,SUM(d__e,b_c))'))).toEqual(['b_c', 'a_b', 'd__e']);
  });
});
