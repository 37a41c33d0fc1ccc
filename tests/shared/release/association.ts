// Builders for releases: members of an association, random associations and catalogues for laws.
import {
  type BandedKind,
  bandedKinds,
  type Catalogue,
  type CatalogueKind,
  type CharacteristicKind,
  characteristicKinds,
  type Member,
  methodologies,
  profitStatuses,
  type ReleaseIndicator,
} from '@peerbook/shared';
import fc from 'fast-check';

/** A percentage between 0 and 100 that every member may answer. */
export const anIndicator: ReleaseIndicator = {
  code: 'portfolio_risk',
  scale: { min: 0, max: 100 },
};

/** Members m01, m02, … each with one answer to `anIndicator`; undefined is no answer. */
export function membersAnswering(
  answers: readonly (string | number | undefined)[],
  characteristics: Partial<Member> = {},
): readonly Member[] {
  return answers.map((answer, i) => ({
    institution: `m${String(i + 1).padStart(2, '0')}`,
    ...characteristics,
    values: answer === undefined ? {} : { [anIndicator.code]: String(answer) },
  }));
}

/** The numbers from, from+1, … to. */
export function count(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The indicators of random associations: a share, an amount, a result that may be negative, and a three-level answer. */
export const randomIndicators: readonly ReleaseIndicator[] = [
  { code: 'share_women', scale: { min: 0, max: 100 } },
  { code: 'amount_average', scale: { min: 0 } },
  { code: 'return_assets', scale: {} },
  { code: 'practice_complaints', scale: { min: 0, max: 1, levels: 3 } },
];

const answerTo: Readonly<Record<string, fc.Arbitrary<string>>> = {
  share_women: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => decimalOf(hundredths, 100)),
  amount_average: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 50, max: 5000 }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 100_000, max: 9_000_000 }).map(String) },
  ),
  return_assets: fc
    .integer({ min: -900, max: 900 })
    .map((hundredths) => decimalOf(hundredths, 100)),
  practice_complaints: fc.constantFrom('0', '0.5', '1'),
};

const someAnswers = fc.record(answerTo, { requiredKeys: ['share_women'] });

const aMember = fc.record({
  region: fc.constantFrom('lac', 'ssa', undefined),
  country: fc.constantFrom('pe', 'bo', 'ke', undefined),
  legalForm: fc.constantFrom('ngo', 'bank', undefined),
  borrowers: fc.oneof(fc.integer({ min: 100, max: 60_000 }), fc.constant(undefined)),
  depth: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(undefined)),
  values: someAnswers,
});

/** Associations of up to 45 members, with missing answers and characteristics. */
export const anAssociation: fc.Arbitrary<readonly Member[]> = fc
  .array(aMember, { minLength: 5, maxLength: 45, size: 'max' })
  .map((members) =>
    members.map(
      (member, i): Member => ({
        institution: `m${i}`,
        ...member,
        values: member.values as Record<string, string>,
      }),
    ),
  );

function decimalOf(units: number, per: number): string {
  return String(units / per);
}

/** Members with every characteristic there is, each of which may be missing. */
export const aMemberOfMany: fc.Arbitrary<Partial<Member>> = fc.record(
  {
    region: fc.constantFrom('lac', 'ssa'),
    country: fc.constantFrom('pe', 'bo', 'ke'),
    legalForm: fc.constantFrom('ngo', 'bank'),
    profitStatus: fc.constantFrom(...profitStatuses),
    methodology: fc.constantFrom(...methodologies),
    borrowers: fc.integer({ min: 0, max: 60_000 }),
    portfolio: fc.double({ min: 0, max: 20_000_000, noNaN: true }),
    age: fc.integer({ min: 0, max: 40 }),
    depth: fc.double({ min: 0, max: 400, noNaN: true }),
  },
  { requiredKeys: [] },
);

const isBanded = (kind: CharacteristicKind): kind is BandedKind => kind in bandedKinds;

/** Any catalogue that the schema lets pass: some kinds in whatever order, some with bounds, and pairs of them. */
export const aCatalogue: fc.Arbitrary<Catalogue> = fc
  .shuffledSubarray([...characteristicKinds])
  .chain((names) =>
    fc.record({
      kinds: fc.tuple(...names.map(aKind)),
      pairs: fc.subarray(
        names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other])),
        { maxLength: Math.min(3, (names.length * (names.length - 1)) / 2) },
      ),
    }),
  );

function aKind(kind: CharacteristicKind): fc.Arbitrary<CatalogueKind> {
  if (!isBanded(kind)) return fc.constant({ kind } as CatalogueKind);
  const { least } = bandedKinds[kind];
  const bounds = fc
    .uniqueArray(fc.integer({ min: least, max: least * 100 }), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b));
  return fc
    .option(bounds, { nil: undefined })
    .map((given) => ({ kind, ...(given && { bounds: given }) }));
}
