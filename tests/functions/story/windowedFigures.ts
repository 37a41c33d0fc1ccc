// The published figure written down a second time, from its definition alone: ranks, weights, two digits half-even, all in
// whole numbers. Nothing here comes from the release engine, so that the two can be held against each other.

/** A decimal as numerator / 10^decimals. */
interface Decimal {
  readonly numerator: bigint;
  readonly decimals: number;
}

/** Digits at which an answer is frozen. */
const frozenDigits = 10;

/** A number as it is frozen: the shortest text that stands for it, at most 10 significant digits. */
export function frozen(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const shift = part.length - Number(exponent);
  const numerator = BigInt(whole + part) * 10n ** BigInt(Math.max(0, -shift));
  return atMost(numerator, Math.max(0, shift));
}

function atMost(numerator: bigint, decimals: number): Decimal {
  const surplus = String(numerator).replace('-', '').length - frozenDigits;
  if (surplus <= 0) return { numerator, decimals };
  const unit = 10n ** BigInt(surplus);
  return { numerator: halfEven(numerator, unit) * unit, decimals };
}

/** The nearest whole number to numerator / divisor; of two equally near the even one. */
function halfEven(numerator: bigint, divisor: bigint): bigint {
  if (numerator < 0n) return -halfEven(-numerator, divisor);
  const below = numerator / divisor;
  const twice = (numerator - below * divisor) * 2n;
  if (twice === divisor) return below % 2n === 0n ? below : below + 1n;
  return twice > divisor ? below + 1n : below;
}

/** A windowed quantile: numerator / denominator, and the answers within the window in units of 1 / unit. */
export interface Window {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly members: readonly bigint[];
  readonly unit: bigint;
}

/** The k-th quarter of the answers; k is 1, 2 or 3. */
export function windowed(answers: readonly Decimal[], k: number): Window {
  const decimals = Math.max(...answers.map((one) => one.decimals));
  const sorted = answers
    .map((one) => one.numerator * 10n ** BigInt(decimals - one.decimals))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const n = sorted.length;
  const width = Math.max(5, Math.ceil(n / 4));
  const start = Math.min(Math.max((n - 1) * k - 2 * (width - 1), 4), 4 * (n - 1 - width));
  const part = start % 4;
  const weights = [4 - part, ...Array<number>(width - 1).fill(4), ...(part === 0 ? [] : [part])];
  const first = Math.floor(start / 4);
  const members = sorted.slice(first, first + weights.length);
  const unit = 10n ** BigInt(decimals);
  return {
    numerator: members.reduce((total, one, i) => total + one * BigInt(weights[i] ?? 0), 0n),
    denominator: BigInt(4 * width) * unit,
    members,
    unit,
  };
}

/** A fraction at two significant digits, both of them shown: "4.0", "0.28", "1200". */
export function twoDigits(numerator: bigint, denominator: bigint): string {
  if (numerator === 0n) return '0';
  const size = magnitude(numerator);
  const at = (exponent: number): [bigint, bigint] =>
    exponent < 0
      ? [size * 10n ** BigInt(-exponent), denominator]
      : [size, denominator * 10n ** BigInt(exponent)];
  let exponent = -60;
  const isBelowHundred = ([above, below]: [bigint, bigint]) => above < 100n * below;
  while (!isBelowHundred(at(exponent))) exponent += 1;
  const rounded = halfEven(...at(exponent));
  // 99.5 rounds to 100: two digits of it are 10 of the next unit.
  const [digits, unit] = rounded === 100n ? ['10', exponent + 1] : [String(rounded), exponent];
  const sign = numerator < 0n ? '-' : '';
  if (unit >= 0) return `${sign}${digits}${'0'.repeat(unit)}`;
  const padded = digits.padStart(1 - unit, '0');
  return `${sign}${padded.slice(0, unit)}.${padded.slice(unit)}`;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Whether the window without its two largest holds less than a quarter of the largest. */
export function isOneMembers({ members }: Window): boolean {
  const others = members.slice(0, -2).reduce((sum, one) => sum + one, 0n);
  return others * 4n < (members.at(-1) ?? 0n);
}

/** Whether largest and smallest of the window differ by at most a tenth of the figure. */
export function isAlike({ numerator, denominator, members, unit }: Window): boolean {
  const range = (members.at(-1) ?? 0n) - (members[0] ?? 0n);
  return range * denominator * 10n <= magnitude(numerator) * unit;
}
