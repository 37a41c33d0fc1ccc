// What becomes of a value that an add-in writes into a cell.
import type { CellContent } from '../cellContent.ts';

/** What Excel makes of a text that an add-in or a user puts into a cell: a number, a boolean, a formula, or text. */
export function parseInput(input: unknown): CellContent {
  if (input === null || input === '') return { value: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = String(input);
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const dated = readDate(text);
  if (dated !== undefined) return { value: dated, format: 'm/d/yyyy' };
  const percent = /^([+-]?\d+(\.\d+)?)%$/.exec(text);
  if (percent)
    return { value: Number(percent[1]) / 100, format: percent[2] === undefined ? '0%' : '0.00%' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())
    ? Number(text)
    : undefined;
  // What begins with a sign and is no number is a formula, too: reference of Range.values.
  if (number === undefined && /^[+-]./.test(text)) return { value: null, formula: `=${text}` };
  return { value: number ?? text };
}

// A date in ISO's form is a date in every language; other forms depend on the language and stay texts.
function readDate(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const isReal = new Date(time).toISOString().startsWith(text);
  const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  return isReal && days > 60 ? days : undefined;
}
