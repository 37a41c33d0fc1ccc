// Pieces of printed formulas: values with their radius and conditions, put together as Excel text.
import type { BlankPolicy } from './evaluate.ts';
import type { NameTypes } from './types.ts';

/** How names stand in the workbook that the formula is printed for. */
export interface PrintContext {
  readonly types: NameTypes;
  readonly blanks: BlankPolicy;
  /** Radius of a numeric name: half a unit of its last known decimal, or 0. */
  readonly radius: (name: string) => number;
  /** A condition that is TRUE where the cell holds an answer of the right kind. */
  readonly known: (name: string) => string;
  /** A condition that is TRUE where nothing was answered. */
  readonly isBlank: (name: string) => string;
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
}

/** Excel's text literal. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
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

function isPlain(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

/** A number in Excel's notation, without an exponent where it can be avoided. */
export function printNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
