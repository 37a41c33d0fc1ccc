// The release gate beside brute force: on which pairs of adversary and target they do not say the same.
import {
  type DisclosurePolicy,
  defaultPolicy,
  findPins,
  type GateInput,
  knowledgeOf,
  openRelease,
  startSearch,
} from '@peerbook/shared';
import type { Highs } from 'highs';
import { bruteForce, pairKey } from './bruteForce.ts';
import type { RandomAssociation } from './randomAssociation.ts';

export interface HeldAgainst {
  /** Indicators with something published. */
  readonly cases: number;
  readonly pairs: number;
  /** Pairs that the gate calls safe and brute force pins: what must not be. */
  readonly missed: readonly string[];
  /** Pairs that the gate could not show to be safe, and that are: they cost figures. */
  readonly needless: number;
  /** Pairs that brute force itself could not decide. */
  readonly unsure: number;
}

/** Publishes much to few, so that there is much to find. */
export const lenientPolicy: DisclosurePolicy = {
  ...defaultPolicy,
  version: 'lenient',
  medianFrom: 7,
  quartilesFrom: 9,
  bands: [7, 15],
};

/** Looks at what would be published of an association before the gate changes anything. */
export function heldAgainst(highs: Highs, association: RandomAssociation): HeldAgainst {
  const inputs = gateInputsOf(association, lenientPolicy);
  const results = inputs.flatMap((input) => heldOne(highs, input) ?? []);
  return {
    cases: results.length,
    pairs: results.reduce((sum, { pairs }) => sum + pairs, 0),
    missed: results.flatMap(({ missed }) => missed),
    needless: results.reduce((sum, { needless }) => sum + needless, 0),
    unsure: results.reduce((sum, { unsure }) => sum + unsure, 0),
  };
}

/** What the gate is given for each indicator, before it changes anything. */
export function gateInputsOf(
  { members, indicators }: RandomAssociation,
  policy: DisclosurePolicy,
): readonly GateInput[] {
  const inputs: GateInput[] = [];
  const opened = openRelease({
    policy,
    indicators,
    members,
    gate: (input) => {
      inputs.push(input);
      return { rows: input.rows.map(({ row }) => row), coarsened: 0, withheld: 0, work: 0 };
    },
  });
  for (const indicator of indicators) opened.compute(indicator);
  return inputs;
}

function heldOne(highs: Highs, input: GateInput): Omit<HeldAgainst, 'cases'> | undefined {
  const known = knowledgeOf(input);
  if (known.cells.length === 0) return undefined;
  const search = startSearch(known);
  const n = known.values.length;
  const everybody = Array.from({ length: n }, (_, rank) => rank);
  const all = Number.POSITIVE_INFINITY;
  const pins = search ? findPins(search, everybody, all, all) : 'too much';
  if (pins === 'too much') throw new Error('the gate did not come to an end');
  const brute = bruteForce(highs, known, () => true);
  const ours = new Set(pins.map(pairKey));
  const theirs = new Set(brute.pins.map(pairKey));
  const name = input.rows[0]?.row.indicator;
  const isSure = (pair: string) => !brute.unsure.has(pair);
  return {
    pairs: brute.pairs,
    missed: [...theirs]
      .filter((pair) => !ours.has(pair) && isSure(pair))
      .map((pair) => `${name}: ${pair} of ${n}`),
    needless: [...ours].filter((pair) => !theirs.has(pair) && isSure(pair)).length,
    unsure: brute.unsure.size,
  };
}
