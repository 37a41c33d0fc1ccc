// A step of a run as it is drawn: a few small numbers that mean something only where the run has come to, so that any part of a
// run is a run.
import fc from 'fast-check';

/** How often each is drawn, in parts of their sum. */
const weights = {
  send: 22,
  edit: 10,
  again: 8,
  approve: 9,
  decide: 13,
  withdraw: 3,
  extend: 3,
  move: 5,
  close: 1,
  release: 2,
  wait: 7,
  read: 17,
} as const;
export type StepKind = keyof typeof weights;
export const stepKinds = Object.keys(weights) as readonly StepKind[];

export interface Step {
  readonly kind: StepKind;
  /** Which of those who take part, and whether it is somebody who may. */
  readonly actor: number;
  readonly strays: boolean;
  /** What it is about; what each means is up to the kind. */
  readonly what: number;
  readonly how: number;
  readonly key: number;
  readonly odd: number;
}

const small = fc.nat(59);

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    ...stepKinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
  ),
  actor: small,
  strays: fc.nat(11).map((drawn) => drawn === 11),
  what: small,
  how: small,
  key: small,
  odd: small,
});

export interface Plot {
  /** Two to five of them. */
  readonly people: readonly string[];
  readonly approval: boolean;
  readonly steps: readonly Step[];
}

const senders = ['preparer', 'colleague', 'approver', 'both'];
const others = ['preparer', 'colleague', 'approver', 'both', 'neighbour', 'officer', 'observer'];

/** @param length steps of each run */
export function plots(length: number): fc.Arbitrary<Plot> {
  return fc.record({
    people: fc
      .tuple(
        fc.constantFrom(...senders),
        fc.shuffledSubarray(others, { minLength: 0, maxLength: 3 }),
      )
      .map(([sender, more]) => [...new Set(['manager', sender, ...more])]),
    approval: fc.boolean(),
    steps: fc.array(step, { minLength: length, maxLength: length }),
  });
}
