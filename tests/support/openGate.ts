// A gate that lets everything through: for tests of what comes before it, or has nothing to do with it.
import { computeRelease, type ReleaseGate } from '@peerbook/shared';
import { computerHere, type ReleaseComputer } from '../../functions/release/releaseComputer.ts';

export const openGate: ReleaseGate = ({ rows }) => ({
  rows: rows.map(({ row }) => row),
  coarsened: 0,
  withheld: 0,
  work: 0,
});

/** Releases by the rules alone, without what moved figures. */
export const ungatedComputer: ReleaseComputer = {
  ...computerHere,
  patience: 120_000,
  compute: async ({ indicator, restated: _, ...input }) => ({
    ...computeRelease({ ...input, indicators: [indicator], gate: openGate }),
    movements: [],
    movementBasis: [],
  }),
};
