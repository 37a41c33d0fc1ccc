// A change: what moved a published figure from one release to the next, as members get it.
import { z } from 'zod';
import { alignDecimals, decimalText, parseDecimal } from '../release/decimal.ts';

const figure = z.string().regex(/^-?\d+(\.\d+)?$/, 'a published figure is a plain decimal');

/**
 * One statistic of one group. All figures are published ones, of two digits. There is no row for what is not told, whatever the
 * reason.
 */
export const movementSchema = z.strictObject({
  indicator: z.string().max(60),
  group: z.string().max(80),
  statistic: z.enum(['median', 'lower_quartile', 'upper_quartile']),
  /** The release that the indicator was in before. */
  from: z.int(),
  /** Of the members that were in the group and answered both times: by their answers then, and now. */
  before: figure,
  after: figure,
  /** Of the whole group then, by answers as they were corrected since; absent where too few were for that to be told. */
  revised: figure.optional(),
});
export type Movement = z.output<typeof movementSchema>;

/** A movement taken apart. The parts add up to it; as decimals, since 4.1 less 3.8 is 0.3. */
export interface MovementParts {
  readonly whole: string;
  /** What members that were there both times changed. */
  readonly ownChange: string;
  /** What follows from who came into the group, left it, or answered one time only. */
  readonly joinersAndLeavers: string;
  /** What follows from answers that were corrected after the earlier release; absent where that is not told. */
  readonly revisions?: string | undefined;
}

/** @param from the published figure of the release before; `to` that of the later one */
export function partsOf(
  from: string,
  to: string,
  { before, after, revised }: Pick<Movement, 'before' | 'after' | 'revised'>,
): MovementParts {
  const corrected = revised ?? from;
  const ownChange = lessText(after, before);
  return {
    whole: lessText(to, from),
    ownChange,
    joinersAndLeavers: lessText(lessText(to, corrected), ownChange),
    ...(revised !== undefined && { revisions: lessText(revised, from) }),
  };
}

/** Several movements in a row as one. */
export function addedParts(all: readonly MovementParts[]): MovementParts {
  const sum = (parts: readonly string[]) => parts.reduce(plusText, '0');
  const revisions = all.flatMap((one) => one.revisions ?? []);
  return {
    whole: sum(all.map((one) => one.whole)),
    ownChange: sum(all.map((one) => one.ownChange)),
    joinersAndLeavers: sum(all.map((one) => one.joinersAndLeavers)),
    ...(revisions.length > 0 && { revisions: sum(revisions) }),
  };
}

function lessText(one: string, other: string): string {
  return combined(one, other, (a, b) => a - b);
}

function plusText(one: string, other: string): string {
  return combined(one, other, (a, b) => a + b);
}

function combined(one: string, other: string, how: (a: bigint, b: bigint) => bigint): string {
  const { units, decimals } = alignDecimals([one, other].map(parseDecimal));
  const [a = 0n, b = 0n] = units;
  return decimalText({ mantissa: how(a, b), exponent: -decimals });
}
