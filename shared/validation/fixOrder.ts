// The order of proposals: what clears most first, then what is likeliest.
import type { Severity } from '../template/rule.ts';
import { type FixCause, type FixedCell, fixCauses, numberIn } from './fix.ts';

/** What the place of a proposal depends on. */
export interface Weighed {
  readonly cause: FixCause;
  readonly factor?: number;
  readonly cells: readonly FixedCell[];
  readonly clears: readonly string[];
  /** How much nearer it brings figures to what is known of them; see nearnessGain. */
  readonly gain: number;
}

/**
 * Sorts by errors cleared, then warnings; what brings figures nearer to those of last period and to what is usual; infos
 * cleared; the smaller slip (`fixCauses`, then the smaller factor); the order of the template. The order is total: it does
 * not depend on the order of what is given.
 */
export function inFixOrder<One extends Weighed>(
  proposals: readonly One[],
  severities: ReadonlyMap<string, Severity>,
  codes: readonly string[],
): readonly One[] {
  const order = new Map(codes.map((code, i) => [code, i]));
  const keyed = proposals.map((one) => {
    const cleared = (severity: Severity) =>
      one.clears.filter((key) => severities.get(key) === severity).length;
    const key = [
      -cleared('error'),
      -cleared('warning'),
      -one.gain,
      -cleared('info'),
      fixCauses.indexOf(one.cause),
      one.factor ?? 0,
      ...one.cells.flatMap((cell) => [order.get(cell.indicator) ?? 0, numberIn(cell.to) ?? 0]),
    ];
    return { one, key };
  });
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one);
}

/** Tenths of natural logarithms, see nearnessGain: further away than this by half as much again is no small difference. */
const away = 4;

/** So many slips of one kind are proposed for the same cells. */
const alike = 2;

/**
 * Leaves out what proposals before it make idle: a third slip of the same kind in the same cells; less cleared with a cell in
 * common; nothing more cleared by moving figures far away from what is known of them.
 */
export function withoutIdle<One extends Weighed>(ordered: readonly One[]): readonly One[] {
  const kept: One[] = [];
  for (const one of ordered) {
    const isMore = kept.filter((better) => slipOf(better) === slipOf(one)).length >= alike;
    if (!isMore && !kept.some((better) => makesIdle(better, one))) kept.push(one);
  }
  return kept;
}

function slipOf({ cause, cells }: Weighed): string {
  return [cause, ...cells.map((cell) => cell.indicator)].join(' ');
}

function makesIdle(better: Weighed, one: Weighed): boolean {
  if (!one.clears.every((key) => better.clears.includes(key))) return false;
  const isLess = one.clears.length < better.clears.length;
  const isShared = one.cells.some(({ indicator }) =>
    better.cells.some((cell) => cell.indicator === indicator),
  );
  return one.gain < -away || (isLess && isShared);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const i = one.findIndex((value, at) => value !== other[at]);
  return i < 0 ? 0 : (one[i] ?? 0) - (other[i] ?? 0);
}
