// The golden table of texts and what each is as a number in each of the six locales. To be read and reviewed by people.
//
//     1,5     | ~1.5 ~1.5 1.5 ~1.5 1.5 1.5
//
// A number: the text is read as it. `~1.5`: not well formed here, elsewhere 1.5. `1.234?1234`: may be either. A word: no
// number, and why. `\u00a0` and the like stand for letters that can't be seen.
import type { NumberReading } from '@peerbook/shared';
import { commaRows } from './numberTable/commaRows.ts';
import { digitRows } from './numberTable/digitRows.ts';
import { percentRows } from './numberTable/percentRows.ts';
import { pointRows } from './numberTable/pointRows.ts';
import { signRows } from './numberTable/signRows.ts';
import { spaceRows } from './numberTable/spaceRows.ts';
import { unitRows } from './numberTable/unitRows.ts';

export interface NumberRow {
  readonly literal: string;
  /** One for each locale, in the order of `numberLocales`. */
  readonly expected: readonly NumberReading[];
}

const faults = {
  no: 'not_a_number',
  long: 'too_many_digits',
  sign: 'unclear_sign',
  percent: 'percent_sign',
  script: 'foreign_digits',
  mark: 'misplaced_mark',
  unit: 'with_unit',
} as const;

/** What stands in a cell that asks for a number of any kind but a percentage. */
export const numberTable: readonly NumberRow[] = [
  digitRows,
  pointRows,
  commaRows,
  spaceRows,
  signRows,
  unitRows,
].flatMap(rowsOf);

/** What stands in a cell that asks for a percentage. */
export const percentTable: readonly NumberRow[] = rowsOf(percentRows);

function rowsOf(text: string): readonly NumberRow[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [literal = '', expected = ''] = line.split('| ');
      return { literal: unescaped(literal.trimEnd()), expected: expected.split(/ +/).map(reading) };
    });
}

function unescaped(literal: string): string {
  return literal.replaceAll(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function reading(token: string): NumberReading {
  if (Object.hasOwn(faults, token))
    return { kind: 'none', fault: faults[token as keyof typeof faults] };
  if (token.startsWith('~')) return { kind: 'foreign', value: numberIn(token.slice(1)) };
  const [first = '', second] = token.split('?');
  return second === undefined
    ? { kind: 'number', value: numberIn(first) }
    : { kind: 'ambiguous', readings: [numberIn(first), numberIn(second)] };
}

function numberIn(token: string): number {
  const value = Number(token);
  if (token === '' || !Number.isFinite(value)) throw new Error(`${token} is no expectation`);
  return value;
}
