// The basis of a release: which answers each row stands on. Kept by the service beside the release, never shown to anybody:
// it is what the next edition is compared with.
import { z } from 'zod';
import { type Decimal, parseDecimal } from './decimal.ts';
import { classShareSchema, figureSchema, type ReleaseTable, type SpokenRow } from './disclosure.ts';
import { disclosurePolicySchema } from './policy.ts';

/** Institution to its frozen answer. */
export type Contributors = ReadonlyMap<string, string>;

/** @throws Error for an answer that is no frozen decimal */
export function decimalsOf(contributors: Contributors): ReadonlyMap<string, Decimal> {
  return new Map([...contributors].map(([institution, text]) => [institution, parseDecimal(text)]));
}

/** A row that was published, with what it stands on. */
export interface KnownRow {
  readonly row: SpokenRow;
  readonly contributors: Contributors;
}

const place = { indicator: z.string(), group: z.string(), nBand: z.string() };
const spokenRow = z.discriminatedUnion('status', [
  z.strictObject({
    ...place,
    status: z.literal('published'),
    median: figureSchema,
    lower: figureSchema.optional(),
    upper: figureSchema.optional(),
  }),
  z.strictObject({
    ...place,
    status: z.literal('shares'),
    shares: z.array(classShareSchema).readonly(),
  }),
]);

export const releaseBasisSchema = z.strictObject({
  policy: disclosurePolicySchema,
  rows: z
    .array(
      z.strictObject({
        indicator: z.string(),
        group: z.string(),
        contributors: z.record(z.string(), z.string()),
      }),
    )
    .readonly(),
  /** Rows of earlier editions in groups that have not been spoken of since: they are known for ever. Absent where there is none. */
  gone: z
    .array(z.strictObject({ row: spokenRow, contributors: z.record(z.string(), z.string()) }))
    .readonly()
    .optional(),
});
/** One row for each row of the release, in the same order. Confidential. */
export type ReleaseBasis = z.output<typeof releaseBasisSchema>;

/** What computing a release gives: the table to publish, and the basis to keep from sight. */
export interface ComputedRelease {
  readonly table: ReleaseTable;
  readonly basis: ReleaseBasis;
}

/**
 * How many institutions stand differently behind two figures: in one of them only, or with another answer. This one count serves
 * groups of one edition (whose answers agree) and editions of one group. Stops at `enough`, since no more is ever asked.
 */
export function differingMembers(
  first: Contributors,
  second: Contributors,
  enough: number,
): number {
  let differing = 0;
  for (const [institution, value] of first) {
    if (second.get(institution) !== value) differing += 1;
    if (differing >= enough) return enough;
  }
  for (const institution of second.keys()) {
    if (!first.has(institution)) differing += 1;
    if (differing >= enough) return enough;
  }
  return differing;
}
