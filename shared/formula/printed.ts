// Pieces of printed formulas: values with their radius and conditions, put together as Excel text.
import type { BlankPolicy } from './compiling.ts';
import { FormulaError } from './expression.ts';
import type { NameTypes } from './types.ts';

/** How names stand in the workbook that the formula is printed for. */
export interface PrintContext {
  readonly types: NameTypes;
  readonly blanks: BlankPolicy;
  /** A condition that is TRUE where the cell holds an answer of the right kind. */
  readonly known: (name: string) => string;
  /** A condition that is TRUE where nothing was answered. */
  readonly isBlank: (name: string) => string;
  /** The text of a name's cell as formulas compare it: see plainText in memory.ts. */
  readonly text: (name: string) => string;
  /** The cell's word for an option code, or for yes and no: always a quoted text. */
  readonly word: (name: string, code: string) => string;
}

/** A printed number or text. `conditions` hold all at once; `guards` are asked in order once these hold. */
export interface PrintedValue {
  readonly value: string;
  readonly radius: string;
  readonly conditions: readonly string[];
  readonly guards: readonly string[];
}

/** A printed logical part: two conditions, never both TRUE; neither TRUE means not evaluated. */
export interface PrintedLogical {
  readonly isTrue: string;
  readonly isFalse: string;
  /** The same as one condition to ask once another says that its operands are known. */
  readonly guarded?: { readonly known: string; readonly holds: string; readonly fails: string };
}

/** A condition that may be asked only where its operands are known. */
export function guardedBy(known: string, holds: string, fails = `NOT(${holds})`): PrintedLogical {
  const isTrue = `IF(${known},${holds},FALSE)`;
  const isFalse = `IF(${known},${fails},FALSE)`;
  return { isTrue, isFalse, guarded: { known, holds, fails } };
}

/** A text as it stands in a formula: quotes doubled, cut into literals that are joined, since Excel takes 255 characters in each. */
export function quoteText(text: string): string {
  const pieces = text.match(/.{1,120}/gsu) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** One condition for "this is known". */
export function printKnown(printed: Pick<PrintedValue, 'conditions' | 'guards'>): string {
  const guard = printed.guards.reduceRight(
    (rest, one) => (rest === '' ? one : `IF(${one},${rest},FALSE)`),
    '',
  );
  const all =
    printed.conditions.length > 1
      ? `AND(${printed.conditions.join(',')})`
      : (printed.conditions[0] ?? '');
  if (all === '') return guard === '' ? 'TRUE' : guard;
  return guard === '' ? all : `IF(${all},${guard},FALSE)`;
}

/** Puts the conditions of several parts together, each once. */
export function together(
  parts: readonly PrintedValue[],
): Pick<PrintedValue, 'conditions' | 'guards'> {
  return {
    conditions: [...new Set(parts.flatMap((part) => part.conditions))],
    guards: [...new Set(parts.flatMap((part) => part.guards))],
  };
}

export function plus(a: string, b: string): string {
  if (a === '0') return b;
  if (b === '0') return a;
  if (isPlain(a) && isPlain(b)) return printNumber(Number(a) + Number(b));
  return `(${a}+${b})`;
}

export function times(a: string, b: string): string {
  if (a === '0' || b === '0') return '0';
  if (isPlain(a) && isPlain(b)) return printNumber(Number(a) * Number(b));
  return `${a}*${b}`;
}

/** The size of a number. */
export function absolute(text: string): string {
  return isPlain(text) ? text : `ABS(${text})`;
}

function isPlain(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

/** A number in Excel's notation, without an exponent where no digit is lost by it. */
export function printNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const plain = value.toFixed(12).replace(/\.?0+$/, '');
  return Math.abs(value) < 1 && Number(plain) === value ? plain : text.toUpperCase();
}

const slackText = '0.000001';

/** A comparison that gives TRUE where values within `radius` of the difference satisfy it, as evaluate.ts has it. */
export function comparison(operator: string, a: string, b: string, radius: string): string {
  const room = radius === '0' ? slackText : `(${radius}+${slackText})`;
  const strict = radius === '0' ? `-${slackText}` : `(${radius}-${slackText})`;
  switch (operator) {
    case '<=':
      return `${a}-${b}<=${room}`;
    case '>=':
      return `${b}-${a}<=${room}`;
    case '<':
      return `${a}-${b}<${strict}`;
    case '>':
      return `${b}-${a}<${strict}`;
    case '=':
      return `ABS(${a}-${b})<=${room}`;
    default:
      return radius === '0'
        ? `ABS(${a}-${b})>${slackText}`
        : `OR(${radius}>0,ABS(${a}-${b})>${slackText})`;
  }
}

/** Characters that Excel takes in one cell. */
const longest = 8192;

/** Parts repeat what they are made of, so that nesting multiplies: what can't stand in a cell is refused while it is small. */
export function bounded<T extends PrintedValue | PrintedLogical>(printed: T, at: number): T {
  const pieces =
    'value' in printed
      ? [printed.value, printed.radius, ...printed.conditions, ...printed.guards]
      : [printed.isTrue, printed.isFalse];
  if (pieces.join('').length <= longest) return printed;
  throw new FormulaError('printed for a workbook, this is longer than a cell allows', at);
}
