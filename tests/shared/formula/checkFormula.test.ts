// Types of a formula's parts: what is refused before a template is published.
import { describe, expect, test } from '@jest/globals';
import { checkFormula, functionTable, isFunctionName } from '@peerbook/shared';
import { names } from '../../support/formulas.ts';

const types = names({
  a_number: 'number',
  b_number: 'number',
  a_text: 'text',
  a_flag: 'logical',
  a_choice: ['yes', 'partially', 'no'],
  b_choice: ['yes', 'partially', 'no'],
  c_choice: ['bank', 'no'],
});
const check = (text: string) => checkFormula(text, types);

describe('checkFormula', () => {
  test.each([
    ['a text compared with a number', 'a_text=a_number', 'a text is compared with a number'],
    ['a number compared with yes or no', 'a_number=a_flag', 'a number is compared with a logical'],
    ['an order of texts', 'a_text<"b"', 'only numbers have an order; this compares a text'],
    ['an order of yes and no', 'a_flag>=TRUE', 'only numbers have an order'],
    ['a sum of a text', 'a_number+a_text', 'a number is needed here, this is a text'],
    ['a sum of yes and no', 'SUM(a_number,a_flag)', 'a number is needed here, this is a logical'],
    ['a joined number', 'a_text&a_number', 'a text is needed here, this is a number'],
    ['a negated text', '-a_text', 'a number is needed here'],
    ['a number as condition', 'IF(a_number,1,2)', 'a logical is needed here, this is a number'],
    ['branches unlike each other', 'IF(a_flag,1,"x")', 'a number is needed here, this is a text'],
    ['NOT of a number', 'NOT(a_number)', 'a logical is needed here'],
    ['LEN of a number', 'LEN(a_number)', 'a text is needed here'],
    ['ISBLANK of a calculation', 'ISBLANK(a_number+1)', 'ISBLANK takes the code of an indicator'],
    ['ISBLANK of nothing known', 'ISBLANK(no_such)', 'there is no indicator "no_such"'],
    ['an unknown name', 'a_number<=no_such', 'there is no indicator "no_such" (at character 11)'],
    ['a name of every object', 'a_number=to_string', 'there is no indicator "to_string"'],
    ['too few operands', 'ROUND(a_number)', 'ROUND takes 2 to 2 operands, here are 1'],
    ['too many operands', 'NOT(a_flag,a_flag)', 'NOT takes 1 to 1 operands, here are 2'],
    ['no operands', 'SUM()', 'SUM takes 1 to 30 operands, here are 0'],
    ['an option that a choice lacks', 'a_choice="maybe"', '"maybe" is not an option of a_choice'],
    ['the same, the other way round', '"YES"<>a_choice', '"YES" is not an option of a_choice'],
  ])('refuses %s: %s', (_what, text, sentence) => {
    expect(() => check(text)).toThrow(sentence);
  });

  test.each([
    ['a text of its own', 'a_choice=a_text'],
    ['a choice from another list', 'a_choice=c_choice'],
    ['a calculated text', 'a_choice=IF(a_flag,"yes","no")'],
    ['a text in a function', 'EXACT(a_choice,"yes")'],
    ['its length', 'LEN(a_choice)>2'],
    ['a joined text', 'a_choice&"x"="yesx"'],
    ['a branch', 'IF(a_flag,a_choice,"yes")="yes"'],
  ])(
    'refuses to take a choice as %s, since a workbook holds its word and not its code',
    (_, text) => {
      expect(() => check(text)).toThrow('a choice is only compared with one of its options');
    },
  );

  test.each([
    ['a_choice="yes"', 'logical'],
    ['a_choice<>b_choice', 'logical'],
    ['OR(a_choice="yes",a_choice="partially")', 'logical'],
    ['ISBLANK(a_choice)', 'logical'],
    ['IF(a_choice="yes",1,IF(a_choice="partially",0.5,0))', 'number'],
    ['(a_number<b_number)=(a_flag)', 'logical'],
    ['LEN(a_text&"x")', 'number'],
    ['a_text&"x"', 'text'],
    ['TODAY()-EDATE(a_number,-12)', 'number'],
  ])('finds %s sound, giving a %s', (text, type) => {
    expect(check(text).type).toBe(type);
  });

  test('knows a function by its own name only, not by what every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'sum']) {
      expect(isFunctionName(name)).toBe(false);
    }
    for (const name of Object.keys(functionTable)) expect(isFunctionName(name)).toBe(true);
  });
});
