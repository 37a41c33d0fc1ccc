// A published figure as an attacker reads it who has the program: which values would have been shown just so.
import {
  type DisclosurePolicy,
  type Figure,
  type Fraction,
  figureAt,
  parseDecimal,
  type Scale,
} from '@peerbook/shared';

export interface Read {
  readonly low: number;
  readonly high: number;
}

/**
 * All figures of as many digits as the policy gives that are shown like this one, by trying them; the value lies within half a unit of
 * one of them.
 */
export function readFigure(policy: DisclosurePolicy, scale: Scale, figure: Figure): Read {
  const { digits } = policy;
  if (figure.kind === 'point') return around(figure.figure, digits);
  const quarter = quarterLike(scale, figure);
  if (quarter) return quarter;
  const text = JSON.stringify(figure);
  const found = candidates(figure).filter((candidate) =>
    ([1, 2] as const).some(
      (step) => JSON.stringify(figureAt(fraction(candidate), step, digits, scale)) === text,
    ),
  );
  if (found.length === 0) throw new Error(`nothing is shown as ${text}`);
  const reads = found.map((candidate) => around(candidate, digits));
  return {
    low: Math.min(...reads.map(({ low }) => low)),
    high: Math.max(...reads.map(({ high }) => high)),
  };
}

/** The quarter of a share that a range is, if it is one: the value lies in it, wherever its figure would. */
function quarterLike(
  { min, max }: Scale,
  { from, to }: { readonly from: string; readonly to: string },
): Read | undefined {
  if (min !== 0 || (max !== 1 && max !== 100)) return undefined;
  const ends = [0, 1, 2, 3, 4].map((i) => min + (i * (max - min)) / 4);
  const at = ends.findIndex((end) => Math.abs(end - Number(from)) < 1e-9);
  const next = ends[at + 1];
  const isQuarter = at >= 0 && next !== undefined && Math.abs(next - Number(to)) < 1e-9;
  return isQuarter ? { low: Number(from), high: Number(to) } : undefined;
}

/** Half a unit to either side; below a leading 1 with zeros the unit is ten times smaller. */
function around(text: string, digits: number): Read {
  const value = Number(text);
  if (value === 0) return { low: 0, high: 0 };
  const size = Math.abs(value);
  const [mantissa = '', exponent = '0'] = size.toExponential(digits - 1).split('e');
  const unit = 10 ** (Number(exponent) - digits + 1);
  const below = /^1(\.0*)?$/.test(mantissa) ? unit / 20 : unit / 2;
  const [inner, outer] = [size - below, size + unit / 2];
  return value > 0 ? { low: inner, high: outer } : { low: -outer, high: -inner };
}

/** Figures of two digits from well below the range to well above it. */
function candidates({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): readonly string[] {
  const ends = [Number(from), Number(to)];
  const largest = Math.max(...ends.map(Math.abs));
  const top = Math.floor(Math.log10(largest));
  const sign = Math.min(...ends) < 0 ? -1 : 1;
  return [top - 1, top, top + 1].flatMap((exponent) =>
    Array.from({ length: 90 }, (_, i) => {
      const decimals = Math.max(0, 1 - exponent);
      return (sign * (10 + i) * 10 ** (exponent - 1)).toFixed(decimals);
    }),
  );
}

function fraction(text: string): Fraction {
  const { units, decimals } = parseDecimal(text);
  return { numerator: units, denominator: 10n ** BigInt(decimals) };
}
