// The catalogue of peer groups: by which characteristics an association compares its members. Each at most once and out of a fixed
// list, no free filters and no named members: a chain of filters would single members out.
import { z } from 'zod';
import { bandedKinds } from './bands.ts';

/** Characteristics in the order in which their groups are released: where two groups are too alike, the earlier one is kept. */
export const characteristicKinds = [
  'region',
  'country',
  'size',
  'scale',
  'age',
  'legal',
  'profit',
  'market',
  'methodology',
] as const;
export type CharacteristicKind = (typeof characteristicKinds)[number];

/** What an institution may be registered as. */
export const profitStatuses = ['for_profit', 'not_for_profit'] as const;
export type ProfitStatus = (typeof profitStatuses)[number];
export const methodologies = [
  'individual',
  'solidarity_group',
  'village_banking',
  'mixed',
] as const;
export type Methodology = (typeof methodologies)[number];

/** Bands that one kind may have: more of them would leave too few members in each. */
const mostBands = 5;
/** Pairs of kinds: each multiplies groups. */
export const mostPairs = 3;

const boundsOf = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z
    .array(z.int().min(least).max(most))
    .min(1)
    .max(mostBands - 1)
    .refine((bounds) => bounds.every((from, i) => i === 0 || from > (bounds[i - 1] as number)), {
      message: 'bounds are in ascending order, each once',
    })
    .readonly();

/** Kinds of a number may have bounds of their own, where each band but the first begins; without them the usual ones hold. */
const kindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['region', 'country', 'legal', 'profit', 'methodology']) }),
  z.strictObject({ kind: z.literal('size'), bounds: boundsOf(bandedKinds.size).optional() }),
  z.strictObject({ kind: z.literal('scale'), bounds: boundsOf(bandedKinds.scale).optional() }),
  z.strictObject({ kind: z.literal('age'), bounds: boundsOf(bandedKinds.age).optional() }),
  z.strictObject({ kind: z.literal('market'), bounds: boundsOf(bandedKinds.market).optional() }),
]);
export type CatalogueKind = z.output<typeof kindSchema>;

const pairSchema = z.array(z.enum(characteristicKinds)).length(2).readonly();

/** All members are a group whatever is listed. */
export const catalogueSchema = z
  .strictObject({
    kinds: z.array(kindSchema).max(characteristicKinds.length).readonly(),
    /** Two kinds together: members that are alike in both. */
    pairs: z.array(pairSchema).max(mostPairs).readonly().default([]),
  })
  .refine(({ kinds }) => isEachOnce(kinds.map(({ kind }) => kind)), {
    message: 'each kind is listed once',
    path: ['kinds'],
  })
  .refine(({ pairs }) => pairs.every(isEachOnce), {
    message: 'a pair is of two kinds',
    path: ['pairs'],
  })
  .refine(({ pairs }) => isEachOnce(pairs.map((pair) => [...pair].sort().join())), {
    message: 'each pair is listed once',
    path: ['pairs'],
  })
  .refine(
    ({ kinds, pairs }) => pairs.flat().every((one) => kinds.some(({ kind }) => kind === one)),
    { message: 'both kinds of a pair are among the kinds', path: ['pairs'] },
  );
export type Catalogue = z.output<typeof catalogueSchema>;

/** What holds as long as an association does not say otherwise. */
export const defaultCatalogue: Catalogue = {
  kinds: [
    { kind: 'region' },
    { kind: 'country' },
    { kind: 'size' },
    { kind: 'legal' },
    { kind: 'market' },
  ],
  pairs: [],
};

/** The same catalogue with kinds and pairs in the order of release: in which order they were listed makes no difference. */
export function inOrderOfRelease({ kinds, pairs }: Catalogue): Catalogue {
  const at = (kind: CharacteristicKind) => characteristicKinds.indexOf(kind);
  const rank = (pair: readonly CharacteristicKind[]) =>
    pair.reduce((sum, kind) => sum * characteristicKinds.length + at(kind), 0);
  return {
    kinds: [...kinds].sort((a, b) => at(a.kind) - at(b.kind)),
    pairs: pairs
      .map((pair) => [...pair].sort((a, b) => at(a) - at(b)))
      .sort((a, b) => rank(a) - rank(b)),
  };
}

/** Whether two catalogues make the same groups, by the same names. */
export function isSameCatalogue(first: Catalogue, second: Catalogue): boolean {
  const textOf = (catalogue: Catalogue) => {
    const { kinds, pairs } = inOrderOfRelease(catalogue);
    return JSON.stringify([
      kinds.map((one) => [one.kind, 'bounds' in one ? (one.bounds ?? null) : null]),
      pairs,
    ]);
  };
  return textOf(first) === textOf(second);
}

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
