// What stands in the attributes and values of cells, read without making objects: there are many of them.
import { cellKey } from '../sheetCells.ts';

const [zero, nine, letterA, letterZ, minus] = [48, 57, 65, 90, 45];
const columnLimit = 16_384;
const rowLimit = 1_048_576;
/** More digits than these may be more than a whole number of 2^53 is exact for. */
const exactDigits = 15;

/** Whether Excel has a cell in this row and column. */
export function isCellPlace(row: number, column: number): boolean {
  return (
    Number.isInteger(row) && row >= 1 && row <= rowLimit && column >= 1 && column <= columnLimit
  );
}

/** The key of an address such as C12; -1 where Excel has no such cell. */
export function readAddress(address: string): number {
  let at = 0;
  let column = 0;
  let code = address.charCodeAt(0);
  while (code >= letterA && code <= letterZ && at < 4) {
    column = column * 26 + code - letterA + 1;
    at += 1;
    code = address.charCodeAt(at);
  }
  // Digits from 1 on: a row never begins with 0.
  if (at === 0 || code === zero) return -1;
  const row = readWhole(address, at);
  return row !== undefined && isCellPlace(row, column) ? cellKey(row, column) : -1;
}

/** The whole number that a text holds from a place on, digits alone; undefined where it holds anything else. */
export function readWhole(text: string, from = 0): number | undefined {
  const { length } = text;
  if (length === from || length - from > exactDigits) return undefined;
  let number = 0;
  for (let at = from; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return undefined;
    number = number * 10 + code - zero;
  }
  return number;
}

/** The number of a cell, as xsd:double has it but for NaN and INF; undefined for anything else. */
export function readDouble(text: string): number | undefined {
  const isNegative = text.charCodeAt(0) === minus;
  const whole = readWhole(text, isNegative ? 1 : 0);
  if (whole !== undefined) return isNegative ? -whole : whole;
  const trimmed = text.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}
