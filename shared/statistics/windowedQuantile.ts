// The quantile that may be published about peers: a mean of neighbouring answers, so that it is nobody's own figure.
// The coefficients are integers; release/ applies them to exact decimals.
import { sorted } from './sorted.ts';

/** 1 the lower quartile, 2 the median, 3 the upper quartile. */
export type Quarter = 1 | 2 | 3;

/** Which sorted answers count, and how much. */
export interface QuantileWindow {
  /** 0-based rank of the first answer that counts. */
  readonly first: number;
  /** 1 to 4 for each answer from there on. */
  readonly coefficients: readonly number[];
  /** The sum of the coefficients, four times the width. */
  readonly divisor: number;
}

/** The width of the window over n answers: one part of them (a fourth, rounded up), but not below a minimum of 5. */
export function windowWidth(n: number, minimum = 5, part = 4): number {
  return Math.max(minimum, Math.ceil(n / part));
}

/** The fewest answers that a window of some width fits into without the smallest and the largest. */
export function fewestAnswers(width: number): number {
  return width + 2;
}

/**
 * The window of a quartile or median over n answers. It is centred at the type 7 position (n-1)p, with fractional weights at
 * both ends where that falls between ranks, and is moved inwards where it would take in the smallest or largest answer.
 * So no answer weighs more than 1 / width, mirrored answers have mirrored windows, and Q1 <= Q2 <= Q3.
 * In quarters of a rank the window starts at (n-1) * quarter - 2 * (width-1), kept between 4 and 4 * (n-1-width).
 *
 * | n  | quarter | width | ranks | coefficients  |
 * |----|---------|-------|-------|---------------|
 * | 10 | 2       | 5     | 3-8   | 2 4 4 4 4 2   |
 * | 20 | 1       | 5     | 3-8   | 1 4 4 4 4 3   |
 * | 21 | 3       | 6     | 13-19 | 2 4 4 4 4 4 2 |
 * @throws Error where the answers are fewer than the width and two more
 */
export function windowOf(
  n: number,
  quarter: Quarter,
  width: number = windowWidth(n),
): QuantileWindow {
  if (n < fewestAnswers(width)) {
    throw new Error(`a window of ${width} needs ${fewestAnswers(width)} answers, not ${n}`);
  }
  const centred = (n - 1) * quarter - 2 * (width - 1);
  const start = Math.min(Math.max(centred, 4), 4 * (n - 1 - width));
  const fraction = start % 4;
  const inner = Array<number>(width - 1).fill(4);
  const last = fraction === 0 ? [] : [fraction];
  return {
    first: (start - fraction) / 4,
    coefficients: [4 - fraction, ...inner, ...last],
    divisor: 4 * width,
  };
}

/**
 * The windowed quantile in binary numbers, in the unit of the values: for looking into things. What is published is computed
 * exactly, see release/figure.
 * @throws Error where the values are fewer than the width and two more
 */
export function windowedQuantile(
  values: readonly number[],
  quarter: Quarter,
  width?: number,
): number {
  return windowedQuantileSorted(sorted(values), quarter, width);
}

/** As windowedQuantile, of values already in ascending order. */
export function windowedQuantileSorted(
  values: readonly number[],
  quarter: Quarter,
  width: number = windowWidth(values.length),
): number {
  const { first, coefficients, divisor } = windowOf(values.length, quarter, width);
  const total = coefficients.reduce(
    (sum, coefficient, i) => sum + coefficient * (values[first + i] as number),
    0,
  );
  return total / divisor;
}
