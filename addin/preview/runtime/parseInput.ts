// What becomes of a value that an add-in writes into a cell.
import type { CellContent } from '../cellContent.ts';

/** What Excel makes of a text that an add-in or a user puts into a cell: a number, a boolean, a formula, or text. */
export function parseInput(input: unknown): CellContent {
  if (input === null || input === '') return { value: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = String(input);
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())
    ? Number(text)
    : undefined;
  return { value: number ?? text };
}
