// What a release may say about one indicator in one peer group: figures, class shares, or nothing. Schemas of the public data.
import { z } from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a published figure is a plain decimal');

/** A published figure: a point with its two digits ("4.0"), or a range where a point would tell too much (15 to 25). */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), figure: decimal }),
  z.strictObject({ kind: z.literal('range'), from: decimal, to: decimal }),
]);
export type Figure = z.output<typeof figureSchema>;

/** One answer of an indicator with few possible answers, and the share of members who gave it: per cent, a multiple of ten. */
export const classShareSchema = z.strictObject({ level: decimal, share: decimal });
export type ClassShare = z.output<typeof classShareSchema>;

/** What is said; `withheld` looks the same whatever the reason. Quartiles may be missing beside a median. */
export type Disclosure =
  | {
      readonly status: 'published';
      readonly median: Figure;
      readonly lower?: Figure | undefined;
      readonly upper?: Figure | undefined;
    }
  | { readonly status: 'shares'; readonly shares: readonly ClassShare[] }
  | { readonly status: 'withheld' };

/** The one answer for everything that is not said. */
export const withheld = { status: 'withheld' } as const satisfies Disclosure;

/** The n band of a withheld row: always this, or the band would tell why it is withheld. */
export const withheldBand = 'not_shown';

/** A row of a release: an indicator, a peer group, how many answers it stands on as a band, and what is said. */
export type ReleaseRow = {
  readonly indicator: string;
  readonly group: string;
  readonly nBand: string;
} & Disclosure;

/** A row that says something. */
export type SpokenRow = Exclude<ReleaseRow, { readonly status: 'withheld' }>;

/** The public part of a release: for each indicator, in the order of the template, a row for each group of the catalogue. */
export interface ReleaseTable {
  readonly groups: readonly string[];
  readonly rows: readonly ReleaseRow[];
}
