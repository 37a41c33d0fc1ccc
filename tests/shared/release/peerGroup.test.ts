// Peer groups of a catalogue: their ids, their order, and who is in them.
import { describe, expect, test } from '@jest/globals';
import { type Catalogue, catalogueSchema, type Member, peerGroupsOf } from '@peerbook/shared';
import fc from 'fast-check';
import { aCatalogue, aMemberOfMany } from './association.ts';

const alone = (characteristics: Partial<Member>, catalogue?: Catalogue): readonly string[] =>
  peerGroupsOf([{ institution: 'a', values: {}, ...characteristics }], catalogue)
    .filter((group) => group.institutions.length > 0)
    .map((group) => group.id);

describe('peerGroupsOf', () => {
  test('lists the kinds in order, and those of a kind by characteristic', () => {
    const members: readonly Member[] = [
      {
        institution: 'b',
        region: 'ssa',
        country: 'ke',
        legalForm: 'ngo',
        borrowers: 500,
        depth: 12,
        values: {},
      },
      {
        institution: 'a',
        region: 'lac',
        country: 'pe',
        legalForm: 'bank',
        borrowers: 90_000,
        depth: 90,
        values: {},
      },
    ];
    expect(peerGroupsOf(members).map((group) => group.id)).toEqual([
      'all',
      'region:lac',
      'region:ssa',
      'country:ke',
      'country:pe',
      'size:small',
      'size:medium',
      'size:large',
      'legal:bank',
      'legal:ngo',
      'market:low_end',
      'market:broad',
      'market:high_end',
      'market:small_business',
    ]);
    expect(peerGroupsOf(members.toReversed())).toEqual(peerGroupsOf(members));
    expect(peerGroupsOf(members)[0]?.institutions).toEqual(['a', 'b']);
  });

  test('leaves a member out of kinds that it has no characteristic for', () => {
    expect(alone({})).toEqual(['all']);
    expect(alone({ legalForm: 'ngo' })).toEqual(['all', 'legal:ngo']);
  });

  test('lists bands that follow from reports even where nobody is in them', () => {
    const ids = (borrowers?: number) =>
      peerGroupsOf([{ institution: 'a', borrowers, values: {} }]).map(({ id }) => id);
    expect(ids(500)).toEqual(ids());
  });

  test.each([
    [0, 'size:small'],
    [9_999, 'size:small'],
    [10_000, 'size:medium'],
    [30_000, 'size:medium'],
    [30_001, 'size:large'],
  ])('puts %i borrowers into %s', (borrowers, id) => {
    expect(alone({ borrowers })).toEqual(['all', id]);
  });

  test.each([
    [19.99, 'market:low_end'],
    [20, 'market:broad'],
    [149.5, 'market:broad'],
    [150, 'market:high_end'],
    [250, 'market:high_end'],
    [250.1, 'market:small_business'],
  ])('puts a depth of %d %% into %s', (depth, id) => {
    expect(alone({ depth })).toEqual(['all', id]);
  });
});

describe('the groups of a catalogue', () => {
  const of = (given: unknown) => catalogueSchema.parse(given);

  test.each<[unknown, Partial<Member>, readonly string[]]>([
    [{ kind: 'scale' }, { portfolio: 1_999_999.99 }, ['scale:under_2000000']],
    [{ kind: 'scale' }, { portfolio: 2_000_000 }, ['scale:2000000_to_8000000']],
    [{ kind: 'scale' }, { portfolio: 8_000_000 }, ['scale:from_8000000']],
    [{ kind: 'age' }, { age: 4 }, ['age:under_5']],
    [{ kind: 'age' }, { age: 8 }, ['age:5_to_9']],
    [{ kind: 'age' }, { age: 9 }, ['age:from_9']],
    [{ kind: 'age' }, { age: -1 }, []],
    [{ kind: 'profit' }, { profitStatus: 'for_profit' }, ['profit:for_profit']],
    [{ kind: 'methodology' }, { methodology: 'village_banking' }, ['methodology:village_banking']],
    [{ kind: 'size', bounds: [500] }, { borrowers: 500 }, ['size:from_500']],
    [{ kind: 'market', bounds: [30] }, { depth: 29.9 }, ['market:under_30']],
    [{ kind: 'age' }, { borrowers: 9 }, []],
  ])('%j: %j is in %j', (kind, characteristics, ids) => {
    expect(alone(characteristics, of({ kinds: [kind] }))).toEqual(['all', ...ids]);
  });

  test('list kinds in one order whatever the catalogue lists first, and pairs last', () => {
    const catalogue = of({
      kinds: [{ kind: 'legal' }, { kind: 'size', bounds: [500] }, { kind: 'region' }],
      pairs: [
        ['legal', 'size'],
        ['size', 'region'],
      ],
    });
    const member: Member = {
      institution: 'a',
      region: 'lac',
      legalForm: 'ngo',
      borrowers: 600,
      values: {},
    };
    expect(peerGroupsOf([member], catalogue).map(({ id }) => id)).toEqual([
      'all',
      'region:lac',
      'size:under_500',
      'size:from_500',
      'legal:ngo',
      'region:lac,size:under_500',
      'region:lac,size:from_500',
      'size:under_500,legal:ngo',
      'size:from_500,legal:ngo',
    ]);
    expect(alone(member, catalogue)).toEqual([
      'all',
      'region:lac',
      'size:from_500',
      'legal:ngo',
      'region:lac,size:from_500',
      'size:from_500,legal:ngo',
    ]);
  });
});

describe('laws of groups', () => {
  const seed = 20_261_130;
  const members = fc
    .array(aMemberOfMany, { maxLength: 30 })
    .map((list) => list.map((one, i): Member => ({ institution: `m${i}`, values: {}, ...one })));

  test(`each member is in one group of a kind at most, and in a pair where it is in both (seed ${seed})`, () => {
    fc.assert(
      fc.property(members, aCatalogue, (all, catalogue) => {
        const groups = peerGroupsOf(all, catalogue);
        const ids = groups.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const within = new Map(groups.map((group) => [group.id, new Set(group.institutions)]));
        for (const { institution } of all) {
          const own = groups.filter(({ id }) => within.get(id)?.has(institution));
          const single = own.filter(({ kind }) => kind !== 'pair').map(({ kind }) => kind);
          expect(new Set(single).size).toBe(single.length);
          for (const { id } of groups.filter(({ kind }) => kind === 'pair')) {
            const isInBoth = id.split(',').every((one) => within.get(one)?.has(institution));
            expect(within.get(id)?.has(institution)).toBe(isInBoth);
          }
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  test('the order of the members makes no difference', () => {
    fc.assert(
      fc.property(members, aCatalogue, (all, catalogue) => {
        expect(peerGroupsOf(all.toReversed(), catalogue)).toEqual(peerGroupsOf(all, catalogue));
      }),
      { seed, numRuns: 100 },
    );
  });

  test('bands and fixed lists are there whoever reports what', () => {
    fc.assert(
      fc.property(members, aCatalogue, (all, catalogue) => {
        const kinds = ['size', 'scale', 'age', 'market', 'profit', 'methodology'];
        const listed = (given: readonly Member[]) =>
          peerGroupsOf(given, catalogue)
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ id }) => id);
        expect(listed(all)).toEqual(listed([]));
      }),
      { seed, numRuns: 100 },
    );
  });
});
