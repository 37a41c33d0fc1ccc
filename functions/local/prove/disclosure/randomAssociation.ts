// Random associations for attacks: institutions with characteristics, and indicators of every sort that a release meets, correlated by a
// common factor as figures of one institution are.
import { freezeDecimal, type Member, type ReleaseIndicator } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';

/** Sorts of indicators, each with its trap: one member who holds nearly all, whole points, zeros, negative values, next to no spread. */
export const sorts = ['size', 'ratio', 'amount', 'percent', 'risk', 'return', 'alike'] as const;
export type Sort = (typeof sorts)[number];

export interface RandomAssociation {
  readonly members: readonly Member[];
  readonly indicators: readonly ReleaseIndicator[];
}

const scales: Readonly<Record<Sort, ReleaseIndicator['scale']>> = {
  size: { min: 0 },
  ratio: { min: 0, max: 100 },
  amount: { min: 0 },
  percent: { min: 0, max: 100 },
  risk: { min: 0, max: 100 },
  return: {},
  alike: { min: 0, max: 100 },
};

/** @param least,most how many members there are */
export function randomAssociation(random: Random, least: number, most: number): RandomAssociation {
  const n = random.whole(least, most);
  // In a third of the associations one member holds most of everything that is counted.
  const giant = random.next() < 1 / 3 ? random.whole(0, n - 1) : -1;
  // In a third a few members are elsewhere, so that two groups differ by them alone.
  const few = random.next() < 1 / 3 ? random.whole(1, 4) : 0;
  const missing = random.next() < 0.5 ? 0.1 + 0.4 * random.next() : 0;
  const members = Array.from({ length: n }, (_, i): Member => {
    const factor = random.normal(0, 1);
    const size = Math.exp(9 + 1.2 * random.normal(0, 1)) * (i === giant ? 60 : 1);
    const values = Object.fromEntries(
      sorts.flatMap((sort): [string, string][] =>
        random.next() < missing * (size < 8_000 ? 1.4 : 0.8)
          ? []
          : [[codeOf(sort), freezeDecimal(figureFor(sort, random, factor, size))]],
      ),
    );
    return {
      institution: `m${String(i).padStart(3, '0')}`,
      region: random.pick(['north', 'south']),
      country: few > 0 ? (i < few ? 'bo' : 'pe') : random.pick(['pe', 'bo', 'ec']),
      legalForm: random.pick(['ngo', 'nbfi', 'bank']),
      borrowers: Math.round(size),
      depth: 10 + 240 * random.next(),
      values,
    };
  });
  return {
    members,
    indicators: sorts.map((sort) => ({ code: codeOf(sort), scale: scales[sort] })),
  };
}

export const codeOf = (sort: Sort) => `figure_${sort}`;

function figureFor(sort: Sort, random: Random, factor: number, size: number): number {
  const own = random.normal(0, 1);
  const mixed = 0.5 * factor + 0.866 * own;
  switch (sort) {
    case 'size':
      return Math.round(size);
    case 'ratio':
      return rounded(clamp(25 + 8 * mixed, 0.5, 99.5), 2);
    case 'amount':
      return Math.round(Math.exp(6.5 + 0.6 * mixed));
    case 'percent':
      return Math.round(clamp(55 + 20 * mixed, 0, 100));
    case 'risk':
      return random.next() < 0.25 ? 0 : Math.round(clamp(Math.exp(1 + 0.9 * mixed), 0, 100));
    case 'return':
      return rounded(2 + 4 * mixed, 2);
    case 'alike':
      return rounded(clamp(97 + 1.5 * mixed, 80, 100), 2);
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
