// Three-valued comparisons of figures that are known to some decimals. Part of the peer written by hand.
import { slack } from '@peerbook/shared';

/** True, false, or unknown since an answer is missing. */
export type Truth = 1 | 0 | -1;

const isNumber = (value: number) => value - value === 0;

/** Whether left <= right may hold where both together are known to plus or minus `room`. */
export function atMost(left: number, right: number, room = 0): Truth {
  const difference = left - right;
  return isNumber(difference) ? (difference <= room + slack ? 1 : 0) : -1;
}

export function atLeast(left: number, right: number, room = 0): Truth {
  return atMost(right, left, room);
}

export function below(left: number, right: number, room = 0): Truth {
  const difference = left - right;
  return isNumber(difference) ? (difference < room - slack ? 1 : 0) : -1;
}

export function above(left: number, right: number, room = 0): Truth {
  return below(right, left, room);
}

export function equal(left: number, right: number, room = 0): Truth {
  const difference = left - right;
  return isNumber(difference) ? (Math.abs(difference) <= room + slack ? 1 : 0) : -1;
}

export function within(value: number, low: number, high: number, room = 0): Truth {
  return both(atLeast(value, low, room), atMost(value, high, room));
}

export function is(option: string | undefined, wanted: string | undefined): Truth {
  return option === undefined || wanted === undefined ? -1 : option === wanted ? 1 : 0;
}

export function not(truth: Truth): Truth {
  return truth === -1 ? -1 : truth === 1 ? 0 : 1;
}

/** False settles it, whatever else is unknown. */
export function both(one: Truth, other: Truth): Truth {
  return one === 0 || other === 0 ? 0 : one === -1 || other === -1 ? -1 : 1;
}

/** True settles it, whatever else is unknown. */
export function either(one: Truth, other: Truth): Truth {
  return one === 1 || other === 1 ? 1 : one === -1 || other === -1 ? -1 : 0;
}

export function known(condition: boolean): Truth {
  return condition ? 1 : 0;
}

/** Unknown where the divisor may be zero. */
export function quotient(part: number, whole: number, room = 0): number {
  if (!(Math.abs(whole) - room > 0)) return Number.NaN;
  const value = part / whole;
  return isNumber(value) ? value : Number.NaN;
}

/** How far a quotient may be off: its parts are known to plus or minus their rooms. */
export function quotientRoom(part: number, partRoom: number, whole: number, room: number): number {
  const size = Math.abs(whole);
  return (Math.abs(part) * room + size * partRoom) / (size * (size - room));
}
