// Exact decimal arithmetic for what is released: decimal strings in, big integers inside, decimal strings out.
// No binary fraction takes part, so a published figure never depends on how 0.285 happens to be stored.

/** The number units / 10^decimals. */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

/** The number numerator / denominator; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A rounded number: mantissa * 10^exponent, the mantissa having exactly the digits asked for (or being 0). */
export interface Rounded {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Significant digits at which a value is frozen when a round closes. */
export const frozenDigits = 10;

/**
 * Reads a frozen decimal such as "-12.5".
 * @throws Error where the text is no plain decimal or has more than 10 significant digits
 */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`"${text}" is not a plain decimal`);
  const digits = `${match[2]}${match[3] ?? ''}`;
  if (digits.replace(/^0+/, '').replace(/0+$/, '').length > frozenDigits) {
    throw new Error(`"${text}" has more than ${frozenDigits} significant digits`);
  }
  return { units: BigInt(`${match[1]}${digits}`), decimals: match[3]?.length ?? 0 };
}

/**
 * A number as a plain decimal without exponent, rounded half-even to 10 significant digits, trailing zeros removed.
 * What counts is the number as it reads (the shortest text that stands for it), as it was typed.
 * @throws Error for NaN and infinities
 */
export function freezeDecimal(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new Error(`${value} cannot be frozen: only finite numbers can`);
  const units = BigInt(`${match[1]}${match[2]}${match[3] ?? ''}`);
  const shift = Number(match[4] ?? 0) - (match[3]?.length ?? 0);
  const fraction =
    shift < 0
      ? { numerator: units, denominator: powerOfTen(-shift) }
      : { numerator: units * powerOfTen(shift), denominator: 1n };
  const text = decimalText(roundHalfEven(fraction, frozenDigits));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Decimals brought to one number of decimals, so that their units can be compared and added. */
export function alignDecimals(values: readonly Decimal[]): {
  readonly units: readonly bigint[];
  readonly decimals: number;
} {
  const decimals = values.reduce((most, value) => Math.max(most, value.decimals), 0);
  const units = values.map((value) => value.units * powerOfTen(decimals - value.decimals));
  return { units, decimals };
}

/** Below 0, 0 or above 0, as `first` is smaller than, equal to or larger than `second`. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  const [left = 0n, right = 0n] = alignDecimals([first, second]).units;
  return compareUnits(left, right);
}

/** The order of two big integers, for sorting. */
export function compareUnits(first: bigint, second: bigint): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Rounds to a number of significant digits; a tie goes to the even digit: 0.125 -> 0.12, 0.135 -> 0.14, 99.5 -> 100.
 * Ties are found by comparing integers.
 */
export function roundHalfEven(fraction: Fraction, digits: number): Rounded {
  if (fraction.numerator === 0n) return { mantissa: 0n, exponent: 0 };
  const isNegative = fraction.numerator < 0n;
  const numerator = isNegative ? -fraction.numerator : fraction.numerator;
  const exponent = leadingExponent(numerator, fraction.denominator) - digits + 1;
  const scaled = exponent < 0 ? numerator * powerOfTen(-exponent) : numerator;
  const divisor = exponent < 0 ? fraction.denominator : fraction.denominator * powerOfTen(exponent);
  const mantissa = divideHalfEven(scaled, divisor);
  // 9.95 becomes 100 tenths, which is 10 ones: "10", not "10.0".
  const carried = mantissa === powerOfTen(digits);
  const size = carried ? mantissa / 10n : mantissa;
  return { mantissa: isNegative ? -size : size, exponent: carried ? exponent + 1 : exponent };
}

/** The nearest integer to numerator / divisor, neither of them negative; a tie goes to the even one. */
export function divideHalfEven(numerator: bigint, divisor: bigint): bigint {
  const quotient = numerator / divisor;
  const twice = 2n * (numerator % divisor);
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** A rounded number as a plain decimal that shows all its digits: 40 tenths read "4.0". */
export function decimalText({ mantissa, exponent }: Rounded): string {
  if (exponent >= 0) return String(mantissa * powerOfTen(exponent));
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(1 - exponent, '0');
  const sign = mantissa < 0n ? '-' : '';
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** The e with 10^e <= numerator / denominator < 10^(e+1). */
function leadingExponent(numerator: bigint, denominator: bigint): number {
  const guess = String(numerator).length - String(denominator).length;
  const reaches =
    guess < 0
      ? numerator * powerOfTen(-guess) >= denominator
      : numerator >= denominator * powerOfTen(guess);
  return reaches ? guess : guess - 1;
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
