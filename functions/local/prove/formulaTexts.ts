// Texts that somebody may send as a formula: sound ones, broken ones, and those made to hurt. Names are the gallery's.
import type { Random } from '../demo/random.ts';

/** Names that a formula may mean, and some that only an attacker would. */
const names = [
  'num_a',
  'num_b',
  'amt_a',
  'text_a',
  'flag_a',
  'level_a',
  'goals_a__growth',
  'prior_num_a',
  'comment_num_a',
  'usual_low_num_a',
  'ratio_share',
];
const strangers = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'people__proto__',
  'prior___proto__',
  'no_such_code',
  'PAR30',
  'A1',
  'A:A',
  'Sheet1!B2',
  "'[book.xlsx]Sheet 1'!$A$1",
  'Table[Column]',
  '#REF!',
  '{1,2;3,4}',
  '@A1',
  'LAMBDA(x,x)(1)',
];
const calls = [
  'IF',
  'AND',
  'OR',
  'NOT',
  'ABS',
  'ROUND',
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'COUNT',
  'ISBLANK',
  'EXACT',
  'LEN',
  'YEAR',
  'EDATE',
  'TODAY',
];
const strangeCalls = [
  'INDIRECT',
  'WEBSERVICE',
  'CALL',
  'constructor',
  '__proto__',
  'EXEC',
  'valueOf',
];
const operators = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>='];
const literals = [
  '0',
  '1',
  '0.1',
  '.5',
  '1e308',
  '9e999',
  '1E-400',
  '123456789012345678901234567890',
  '"yes"',
  '"a""b"',
  '""',
  'TRUE',
  'FALSE',
  '50%',
  '0x10',
  '1_000',
  '٣',
  '１２',
];
const noise = [
  '(',
  ')',
  ',',
  ';',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\u0000',
  '\u202e',
  '😀',
  '\ud800',
  ' ',
  '\n',
  '=',
  '==',
  '!',
  '#',
  '$',
  '~',
  '?',
  ':',
  '..',
  '%%%',
];

/** One text; which kind it is follows from the random numbers. */
export function formulaText(random: Random): string {
  switch (random.whole(0, 9)) {
    case 0:
      return nested(random);
    case 1:
      return Array.from({ length: random.whole(0, 60) }, () => random.pick(noise)).join('');
    case 2:
      return broken(random, part(random, 4));
    case 3:
      return `${random.pick(names)}${random.pick(operators)}${digits(random)}`;
    case 4:
      return long(random);
    case 5:
    case 6:
      return typed(random, random.pick(['number', 'logical', 'text']), random.whole(1, 5));
    default:
      return part(random, random.whole(1, 6));
  }
}

type Type = 'number' | 'logical' | 'text';

/** A text that is sound: each operand is of the type that its place asks for. */
function typed(random: Random, type: Type, depth: number): string {
  const inner = (of: Type) => typed(random, of, depth - 1);
  const leaf = depth <= 0 || random.whole(0, 5) === 0;
  switch (type) {
    case 'number': {
      if (leaf) return random.pick(['num_a', 'prior_num_a', 'ratio_share', '7', '0.25', '50%']);
      const [a, b] = [inner('number'), inner('number')];
      return random.pick([
        () => `(${a}${random.pick(['+', '-', '*', '/', '^'])}${b})`,
        () => `${random.pick(['SUM', 'MIN', 'MAX', 'AVERAGE', 'ROUND', 'EDATE'])}(${a},${b})`,
        () => `IF(${inner('logical')},${a},${b})`,
        () => `ABS(-${a})`,
        () => `LEN(${inner('text')})`,
        () => 'COUNT(num_a,amt_a)',
      ])();
    }
    case 'logical': {
      if (leaf) return random.pick(['flag_a', 'TRUE', 'ISBLANK(text_a)', 'goals_a__growth']);
      const other = random.pick(['number', 'text'] as const);
      return random.pick([
        () =>
          `(${inner('number')}${random.pick(['=', '<>', '<', '<=', '>', '>='])}${inner('number')})`,
        () => `(${inner(other)}=${inner(other)})`,
        () => `${random.pick(['AND', 'OR'])}(${inner('logical')},${inner('logical')})`,
        () => `NOT(${inner('logical')})`,
        () => `IF(${inner('logical')},${inner('logical')},${inner('logical')})`,
        () => `EXACT(${inner('text')},${inner('text')})`,
        () => 'flag_a<>"yes"',
      ])();
    }
    default:
      if (leaf) return random.pick(['text_a', '"a""b"', 'comment_num_a', '""']);
      return random.pick([
        () => `(${inner('text')}&${inner('text')})`,
        () => `IF(${inner('logical')},${inner('text')},${inner('text')})`,
      ])();
  }
}

/** A text of the grammar, now and then with a name or function that is none of ours. */
function part(random: Random, depth: number): string {
  if (depth <= 0 || random.whole(0, 5) === 0)
    return random.whole(0, 30) === 0
      ? random.pick(strangers)
      : random.pick(random.whole(0, 2) === 0 ? literals : names);
  if (random.whole(0, 1) === 0)
    return `(${part(random, depth - 1)}${random.pick(operators)}${part(random, depth - 1)})`;
  const name = random.whole(0, 30) === 0 ? random.pick(strangeCalls) : random.pick(calls);
  const operands = Array.from({ length: random.whole(0, 4) }, () => part(random, depth - 1));
  return `${name}(${operands.join(',')})`;
}

function nested(random: Random): string {
  const depth = random.pick([10, 31, 32, 33, 64, 300, 1000, 4000]);
  const open = random.pick(['(', '-', 'NOT(', 'IF(TRUE,', 'ABS(', '1+(', 'amt_a/(1+']);
  const close = open.endsWith('(')
    ? ')'
    : open.endsWith(',')
      ? ',1)'
      : open.includes('(')
        ? ')'
        : '';
  return `${open.repeat(depth)}num_a${close.repeat(depth)}`;
}

function broken(random: Random, text: string): string {
  const at = random.whole(0, text.length);
  const cut = random.whole(0, 1) === 0 ? '' : random.pick(noise);
  return text.slice(0, at) + cut + text.slice(at + random.whole(0, 3));
}

function digits(random: Random): string {
  return random.pick(['9', '0', '1.', '.']).repeat(random.whole(1, 900));
}

function long(random: Random): string {
  const piece = random.pick(['num_a+', '"a"&', 'num_a=', '1,', 'OR(', '{1,', "'", '"']);
  return `${piece.repeat(random.whole(1, 700))}num_a`;
}
