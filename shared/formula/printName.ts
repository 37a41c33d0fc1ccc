// Names in printed formulas, and what is asked of them.
import type { Expression } from './expression.ts';
import { type PrintContext, type PrintedValue, printNumber } from './printed.ts';
import { firstSerial, serialLimit } from './value.ts';

/** A number or text by its name. */
export function printName(name: string, context: PrintContext): PrintedValue {
  const { type, options, radius: room = 0 } = context.types(name) ?? {};
  const zero = context.blanks === 'zero' && type === 'number';
  const isText = type === 'text' && options === undefined;
  const known = context.known(name);
  const radius = printNumber(room);
  return {
    value: zero ? `N(${name})` : isText ? context.text(name) : name,
    radius: zero && radius !== '0' ? `IF(${context.isBlank(name)},0,${radius})` : radius,
    conditions: [zero ? `OR(${context.isBlank(name)},${known})` : known],
    guards: [],
  };
}

/** Programs differ on what days there were before March 1900. */
export function isDate(value: string): string {
  return `AND(${value}>=${firstSerial},${value}<${serialLimit})`;
}

/**
 * Excel's COUNT takes numbers only, and any number; here an answer counts where it is one to its indicator. Not known where
 * something can't be read.
 */
export function printCount(operands: readonly Expression[], context: PrintContext): PrintedValue {
  const answered = operands.flatMap((operand) =>
    operand.kind === 'name' ? [`IF(${context.known(operand.name)},1,0)`] : [],
  );
  const readable = operands.flatMap((operand) =>
    operand.kind === 'name'
      ? [`OR(${context.isBlank(operand.name)},${context.known(operand.name)})`]
      : [],
  );
  return { value: `SUM(${answered.join(',')})`, radius: '0', conditions: readable, guards: [] };
}
