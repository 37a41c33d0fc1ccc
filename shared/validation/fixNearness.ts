// How much nearer an edit brings a figure to what is known of it: last period's, and what is usual.

import type { FixedCell } from './fix.ts';
import { numberIn } from './fix.ts';
import type { Reference } from './reference.ts';

/**
 * By how much cells come nearer to last period's figures and their usual ranges, in tenths of natural logarithms: 23 is ten
 * times nearer. 0 where nothing is known of them; negative where they move away.
 */
export function nearnessGain(cells: readonly FixedCell[], reference: Reference): number {
  const gain = cells.reduce((sum, { indicator, from, to }) => {
    const [before, after] = [numberIn(from) ?? 0, numberIn(to) ?? 0];
    return sum + distance(indicator, before, reference) - distance(indicator, after, reference);
  }, 0);
  return Math.round(gain * 10);
}

function distance(indicator: string, value: number, { prior, usual }: Reference): number {
  const before = Object.hasOwn(prior, indicator) ? prior[indicator] : undefined;
  const range = Object.hasOwn(usual, indicator) ? usual[indicator] : undefined;
  const nearest = range && Math.min(Math.max(value, range.low), range.high);
  return (
    (typeof before === 'number' ? apart(value, before) : 0) +
    (nearest === undefined ? 0 : apart(value, nearest))
  );
}

/** Like the logarithm of their quotient, but defined for zero and across signs. */
function apart(one: number, other: number): number {
  return Math.abs(Math.asinh(one) - Math.asinh(other));
}
