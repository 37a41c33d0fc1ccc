// One random association that chooses its peer groups: other kinds, other bands, pairs, and from one edition to the next another
// catalogue, whose groups may be groups of before without a few members.
import {
  type Catalogue,
  type CharacteristicKind,
  type ComputedRelease,
  characteristicKinds,
  defaultCatalogue,
  inOrderOfRelease,
  type Member,
  methodologies,
  profitStatuses,
} from '@peerbook/shared';
import type { Highs } from 'highs';
import type { Random } from '../../demo/random.ts';
import { type Attacked, attackAll, editionOf, withoutOld } from './attackAssociation.ts';
import { aYearLater } from './nextYear.ts';
import { type Protection, policyWithout, publish } from './protections.ts';
import { randomAssociation } from './randomAssociation.ts';
import type { Edition } from './recover.ts';
import { wrongIn } from './structure.ts';

export function attackCatalogue(
  highs: Highs,
  random: Random,
  off: Protection | undefined,
): Attacked {
  const { members: plain, indicators } = randomAssociation(random, 12, 60);
  const first = plain.map((member) => withMore(random, member));
  const catalogue = randomCatalogue(random, first);
  const before = random.chance(1 / 3) ? defaultCatalogue : nearby(random, first, catalogue);
  const members = random.chance(1 / 3) ? aYearLater(random, { members: first, indicators }) : first;
  const [old] = publish(off, random, { members: first, catalogue: before, indicators });
  const previous = (old as { release: ComputedRelease }).release;
  const [now] = publish(off, random, { members, catalogue, indicators, previous });
  const release = withoutOld((now as { release: ComputedRelease }).release, previous);
  const editions = [
    editionOf({ members: first, release: previous, catalogue: before }),
    editionOf({ members, release, catalogue }),
  ] as const;
  const policy = policyWithout(off);
  const isSameYear = members === first;
  const attacked = isSameYear ? [together(...editions)] : editions;
  return {
    // Where everybody says the same again, figures of both editions stand on the same answers: none may differ by a few.
    wrong: wrongIn(policy, indicators, isSameYear ? [previous, release] : [release]),
    ...attackAll(highs, random, { policy, indicators, editionsFor: () => attacked }),
    flips: { tried: 0, told: 0 },
    movements: 0,
  };
}

/** Two tables about the same answers, as one: an id of a group means the same in both. */
function together(one: Edition, other: Edition): Edition {
  return {
    members: other.members,
    rows: [...one.rows, ...other.rows],
    groups: new Map([...one.groups, ...other.groups]),
  };
}

function withMore(random: Random, member: Member): Member {
  return {
    ...member,
    portfolio: Math.exp(14.5 + random.normal(0, 1)),
    age: random.whole(1, 20),
    profitStatus: random.pick(profitStatuses),
    methodology: random.pick(methodologies),
  };
}

const numbers = {
  size: ({ borrowers = 0 }: Member) => borrowers,
  scale: ({ portfolio = 0 }: Member) => portfolio,
  age: ({ age = 0 }: Member) => age,
  market: ({ depth = 0 }: Member) => depth,
} as const;
type Banded = keyof typeof numbers;
const isBanded = (kind: CharacteristicKind): kind is Banded => kind in numbers;

/** Some kinds, half of those that band a number with bounds among the members' own numbers, and up to three pairs. */
function randomCatalogue(random: Random, members: readonly Member[]): Catalogue {
  const chosen = characteristicKinds.filter(() => random.chance(0.6));
  const kinds = chosen.map((kind) =>
    isBanded(kind) && random.chance(0.7)
      ? { kind, bounds: boundsAmong(random, members.map(numbers[kind])) }
      : { kind },
  ) as Catalogue['kinds'];
  const all = chosen.flatMap((one, i) => chosen.slice(i + 1).map((other) => [one, other]));
  const pairs = Array.from({ length: Math.min(3, all.length) }, () => random.pick(all));
  const once = pairs.filter((pair, i) => pairs.indexOf(pair) === i);
  return inOrderOfRelease({ kinds, pairs: once });
}

function boundsAmong(random: Random, values: readonly number[]): readonly number[] {
  const bounds = Array.from({ length: random.whole(1, 3) }, () =>
    Math.max(1, Math.round(random.pick(values))),
  );
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/** The same catalogue with each bound moved past a few members. */
function nearby(random: Random, members: readonly Member[], catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    kinds: catalogue.kinds.map((one) => {
      if (!('bounds' in one) || !one.bounds) return one;
      const values = members.map(numbers[one.kind]).sort((a, b) => a - b);
      const moved = one.bounds.map((bound) => {
        const at = values.findIndex((value) => value >= bound) + random.whole(1, 4);
        return Math.max(1, Math.round(values[Math.min(at, values.length - 1)] as number));
      });
      return { ...one, bounds: [...new Set(moved)].sort((a, b) => a - b) };
    }),
  };
}
