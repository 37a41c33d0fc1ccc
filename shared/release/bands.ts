// Bands of a number: where they begin and end is part of their names, so that a name means the same in every catalogue and release.

/** Kinds of groups that band a number, with the least and the largest number that a band may begin with. */
export const bandedKinds = {
  /** Active borrowers. */
  size: { least: 10, most: 100_000_000 },
  /** Gross loan portfolio in US dollars. */
  scale: { least: 10_000, most: 100_000_000_000 },
  /** Years from the beginning of microfinance operations to the end of the period. */
  age: { least: 1, most: 100 },
  /** Average loan balance in per cent of the country's GNI per capita. */
  market: { least: 1, most: 1_000 },
} as const;
export type BandedKind = keyof typeof bandedKinds;

/** A name, and whether a number is in the band. Each number that counts at all is in one band of a kind. */
export interface Band {
  readonly name: string;
  readonly holds: (value: number) => boolean;
}

/**
 * Bands that begin at 0 and at each bound: [5000, 20000] gives `under_5000`, `5000_to_20000` (without 20,000 itself) and
 * `from_20000`. Numbers below 0 are in none.
 */
export function bandsAt(bounds: readonly number[]): readonly Band[] {
  return [undefined, ...bounds].map((from, i): Band => {
    const below = bounds[i];
    return {
      name: nameOf(from, below),
      holds: (value) => value >= (from ?? 0) && (below === undefined || value < below),
    };
  });
}

function nameOf(from: number | undefined, below: number | undefined): string {
  if (from === undefined) return `under_${below}`;
  return below === undefined ? `from_${from}` : `${from}_to_${below}`;
}

/** Where a band begins, and where the next one does; undefined for a text that is no such name. */
export function readBandName(
  name: string,
): { readonly from?: number; readonly below?: number } | undefined {
  const [, under] = /^under_(\d+)$/.exec(name) ?? [];
  if (under) return { below: Number(under) };
  const [, first, next] = /^(\d+)_to_(\d+)$/.exec(name) ?? [];
  if (first && next) return { from: Number(first), below: Number(next) };
  const [, from] = /^from_(\d+)$/.exec(name) ?? [];
  return from ? { from: Number(from) } : undefined;
}

/**
 * The bands of a kind that has no bounds of its own.
 * @see MicroBanking Bulletin, issue 10 (2005), for market and age; its bands of the portfolio are those used outside Latin America
 */
export const usualBands: Readonly<Record<BandedKind, readonly Band[]>> = {
  // As MIX Market banded outreach. The names are older than bands with bounds, and stand in releases.
  size: [
    { name: 'small', holds: (borrowers) => borrowers < 10_000 },
    { name: 'medium', holds: (borrowers) => borrowers >= 10_000 && borrowers <= 30_000 },
    { name: 'large', holds: (borrowers) => borrowers > 30_000 },
  ],
  scale: bandsAt([2_000_000, 8_000_000]),
  age: bandsAt([5, 9]),
  market: [
    { name: 'low_end', holds: (depth) => depth < 20 },
    { name: 'broad', holds: (depth) => depth >= 20 && depth < 150 },
    { name: 'high_end', holds: (depth) => depth >= 150 && depth <= 250 },
    { name: 'small_business', holds: (depth) => depth > 250 },
  ],
};
