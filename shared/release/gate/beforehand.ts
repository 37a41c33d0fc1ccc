// What an adversary knows of each other member before anything is published: the ranking, their own value, the bounds and the step of
// the scale, and who overtook whom since the edition before. No release could change that, so the gate asks for no more.
import type { Knowledge } from './knowledge.ts';

/** The half-width at which a value counts as recovered (5 %), by that at which the gate counts a target as pinned (5.5 %). */
export const recovered = 0.05 / 0.055;
/** How much more than that nobody is recovered is asked for at least, where what is public left hardly more. */
export const hardlyMore = 1.001;

/**
 * How wide an interval must stay for each pair of adversary and target (adversary * n + target), so that what is published pins
 * nobody: as wide as is needed for the target; a little less where hardly more is open beforehand; and below 0, which nothing
 * has to be shown for, where the target is certain beforehand.
 */
export function requiredWidths(known: Knowledge): Float64Array {
  const { values, need } = known;
  const n = values.length;
  const required = new Float64Array(n * n);
  const [from, to] = [new Float64Array(n), new Float64Array(n)];
  for (let adversary = 0; adversary < n; adversary += 1) {
    reckon(known, adversary, from, to);
    for (let target = 0; target < n; target += 1) {
      const enough = need[target] as number;
      const open = stepped(known.step, from[target] as number, to[target] as number);
      const least = enough * recovered;
      required[adversary * n + target] =
        adversary === target || open <= least ? -1 : open <= enough ? least : enough;
    }
  }
  return required;
}

/** Between the outermost steps of the scale from one value to another: a value between steps is none that could be. */
export function stepped(step: number, from: number, to: number): number {
  if (step === 0 || !Number.isFinite(to - from)) return to - from;
  const near = 1e-7;
  return (Math.floor(to / step + near) - Math.ceil(from / step - near)) * step;
}

/** The interval of each target: above and below the own value by the ranking, and further by overtakings, one after the other. */
function reckon(
  { values, low, high, overtakings }: Knowledge,
  adversary: number,
  from: Float64Array,
  to: Float64Array,
): void {
  const own = values[adversary] as number;
  from.fill(low);
  to.fill(high);
  for (let rank = adversary; rank < values.length; rank += 1) from[rank] = Math.max(low, own);
  for (let rank = 0; rank <= adversary; rank += 1) to[rank] = Math.min(high, own);
  // Both ranks grow along the list. An overtaking says: share times the upper one is at most limit times the lower one.
  let [reached, bound] = [adversary, own];
  for (;;) {
    const link = overtakings.find(([[upper]]) => upper >= reached);
    if (!link || link[1][0] >= reached) break;
    const [[, share], [lower, limit]] = link;
    bound *= share / -limit;
    for (let rank = lower; rank < reached; rank += 1)
      from[rank] = Math.max(from[rank] as number, bound);
    reached = lower;
  }
  [reached, bound] = [adversary, own];
  for (;;) {
    const link = overtakings.findLast(([, [lower]]) => lower <= reached);
    if (!link || link[0][0] <= reached) break;
    const [[upper, share], [, limit]] = link;
    bound *= -limit / share;
    for (let rank = reached + 1; rank <= upper; rank += 1)
      to[rank] = Math.min(to[rank] as number, bound);
    reached = upper;
  }
}
