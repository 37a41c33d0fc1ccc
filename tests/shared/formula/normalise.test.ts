// NOT moved inward: the same truth for exact figures, and tolerance on the side of the report under any number of NOTs.
import { describe, expect, test } from '@jest/globals';
import { checkFormula, visit } from '@peerbook/shared';
import fc from 'fast-check';
import { logicalValue, names, numberValue, runFormula } from '../../support/formulas.ts';

const types = names({
  a_number: 'number',
  b_number: 'number',
  a_flag: 'logical',
  b_flag: 'logical',
});

describe('NOT of a tolerant comparison', () => {
  const about = { a_number: numberValue(100, 0.5), b_number: numberValue(100, 0.5) };

  test.each([
    ['NOT(a_number<=b_number)', 'a_number>b_number'],
    ['NOT(a_number<b_number)', 'a_number>=b_number'],
    ['NOT(a_number=b_number)', 'a_number<>b_number'],
    ['NOT(AND(a_number<=b_number,a_flag))', 'OR(a_number>b_number,NOT(a_flag))'],
    ['NOT(OR(a_number<=b_number,NOT(a_flag)))', 'AND(a_number>b_number,a_flag)'],
    ['NOT(IF(a_flag,a_number<b_number,TRUE))', 'IF(a_flag,a_number>=b_number,FALSE)'],
    ['a_flag="no"', 'NOT(a_flag)'],
    ['NOT(a_flag<>"yes")', 'a_flag'],
  ])('%s says what %s says', (one, other) => {
    for (const flag of [true, false]) {
      const given = { ...about, a_flag: logicalValue(flag) };
      expect(runFormula(one, types, given)).toBe(runFormula(other, types, given));
    }
  });

  test('fails only where it surely does not hold, as any comparison', () => {
    expect(runFormula('NOT(a_number<=b_number)', types, about)).toBe(true);
    const above = { ...about, a_number: numberValue(98.9, 0.5) };
    expect(runFormula('NOT(a_number<=b_number)', types, above)).toBe(false);
  });
});

describe('a formula in normal form', () => {
  const part = fc.letrec<{ flag: string }>((tie) => ({
    flag: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('a_flag', 'b_flag', 'TRUE', 'ISBLANK(a_number)', 'b_flag="no"'),
      fc
        .tuple(
          fc.constantFrom('a_number', '3', 'b_number'),
          fc.constantFrom('<', '<=', '=', '<>', '>=', '>'),
          fc.constantFrom('b_number', '7'),
        )
        .map((parts) => `(${parts.join('')})`),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), tie('flag'), tie('flag'))
        .map(([name, a, b]) => `${name}(${a},${b})`),
      fc
        .tuple(tie('flag'), tie('flag'), tie('flag'))
        .map(([condition, a, b]) => `IF(${condition},${a},${b})`),
      tie('flag').map((a) => `NOT(${a})`),
    ),
  }));
  const value = fc.option(fc.integer({ min: 0, max: 9 }));
  const flag = fc.option(fc.boolean());

  test('is the negation of its negation, and has NOT only before what can not take it in (seed 17)', () => {
    const given = fc.record({ a_number: value, b_number: value, a_flag: flag, b_flag: flag });
    fc.assert(
      fc.property(part.flag, given, (text, report) => {
        const named = Object.fromEntries(
          Object.entries(report).flatMap(([name, one]) =>
            one === null
              ? []
              : [[name, typeof one === 'number' ? numberValue(one) : logicalValue(one)]],
          ),
        );
        const plain = runFormula(text, types, named);
        const negated = runFormula(`NOT(${text})`, types, named);
        expect(negated).toBe(plain === undefined ? undefined : !plain);
        visit(checkFormula(`NOT(${text})`, types).expression, (one) => {
          if (one.kind !== 'call' || one.name !== 'NOT') return;
          const [operand] = one.operands;
          const isFixed =
            operand?.kind === 'name' || (operand?.kind === 'call' && operand.name === 'ISBLANK');
          expect(isFixed).toBe(true);
        });
      }),
      { seed: 17, numRuns: 1500 },
    );
  });
});
