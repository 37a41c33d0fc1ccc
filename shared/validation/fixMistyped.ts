// Slips of typing: what a number may have been meant to be.
import type { Indicator, Kind } from '../template/indicator.ts';
import { numberAnswer } from '../workbook/answer.ts';
import type { FixCandidate, FixCause } from './fix.ts';

interface Slip {
  readonly cause: FixCause;
  readonly meant: number;
  readonly factor?: number;
}

/** Excel keeps 15 digits; what is larger was not typed. */
const largest = 1e15;

const factors: Readonly<Partial<Record<Kind, readonly number[]>>> = {
  integer: [10, 100, 1000],
  decimal: [10, 100, 1000],
  percent: [10, 100, 1000],
  currency: [10, 100, 1000, 1_000_000],
};

/** All that one slip of typing may have turned into the number, as far as it is an answer to the indicator. */
export function mistypedCandidates(indicator: Indicator, typed: number): readonly FixCandidate[] {
  const slips: readonly Slip[] = [
    ...fractions(indicator.kind, typed),
    ...(indicator.kind === 'year' || typed === 0
      ? []
      : [{ cause: 'sign', meant: -typed } as const]),
    ...digitSlips(typed),
    ...(typed === 0 ? [] : (factors[indicator.kind] ?? [])).flatMap((factor): readonly Slip[] => [
      { cause: 'factor', meant: rounded(typed / factor), factor },
      { cause: 'factor', meant: rounded(typed * factor), factor },
    ]),
  ];
  // Nobody means a finer figure than is asked for, or than was typed.
  const most = Math.max(indicator.decimals ?? 15, decimalsOf(typed));
  return slips.flatMap(({ cause, meant, factor }): readonly FixCandidate[] => {
    if (meant === typed || Math.abs(meant) > largest || decimalsOf(meant) > most) return [];
    const { answer, fault } = numberAnswer(indicator, meant);
    if (fault) return [];
    const edits = [{ indicator: indicator.code, to: answer }] as const;
    return [{ cause, edits, ...(factor !== undefined && { factor }) }];
  });
}

function fractions(kind: Kind, typed: number): readonly Slip[] {
  return kind === 'percent' && typed !== 0 && Math.abs(typed) <= 1
    ? [{ cause: 'fraction', meant: rounded(typed * 100) }]
    : [];
}

function digitSlips(typed: number): readonly Slip[] {
  const text = String(Math.abs(typed));
  if (!/^\d+(\.\d+)?$/.test(text)) return [];
  const slip = (cause: FixCause, texts: readonly string[]): readonly Slip[] =>
    texts
      .filter((one) => !/^0\d/.test(one))
      .map((one) => ({ cause, meant: Number(one) * (typed < 0 ? -1 : 1) }));
  return [
    ...slip('digits', swapped(text)),
    ...slip('digit_twice', shortened(text)),
    ...slip('digit_once', lengthened(text)),
  ];
}

/** Each pair of neighbouring digits exchanged, across the decimal mark too. */
function swapped(text: string): readonly string[] {
  const places = [...text].flatMap((digit, i) => (digit === '.' ? [] : [i]));
  return places.slice(1).map((second, i) => {
    const first = places[i] ?? 0;
    const digits = [...text];
    digits[first] = text[second] ?? '';
    digits[second] = text[first] ?? '';
    return digits.join('');
  });
}

/** Each run of equal digits shorter by one. */
function shortened(text: string): readonly string[] {
  return [...text.matchAll(/(\d)\1+/g)].map(
    ({ index }) => text.slice(0, index) + text.slice(index + 1),
  );
}

/** Each run of equal digits longer by one. */
function lengthened(text: string): readonly string[] {
  return [...text.matchAll(/(\d)\1*/g)].map(
    ({ 0: run, index }) => text.slice(0, index) + run.charAt(0) + text.slice(index),
  );
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
