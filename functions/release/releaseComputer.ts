// Computes the rows of one indicator. Handed to the handlers, so that it may be done in threads of their own while the service
// goes on answering.
import {
  type ComputedRelease,
  computeRelease,
  type MovedFigure,
  type MovementBasis,
  movementsOf,
  policyFor,
  type ReleaseIndicator,
  type ReleaseInput,
  usualSensitivity,
} from '@peerbook/shared';

/** All that the rows of one indicator follow from; plain data, so that it can go to a thread. */
export interface ComputeTask
  extends Pick<ReleaseInput, 'policy' | 'members' | 'catalogue' | 'previous'> {
  readonly indicator: ReleaseIndicator;
  /** Answers behind the edition before as they are known now, by institution. */
  readonly restated: Readonly<Record<string, string>>;
}

/** The rows of an indicator, and what moved them since the edition before. */
export interface ComputedIndicator extends ComputedRelease {
  readonly movements: readonly MovedFigure[];
  readonly movementBasis: readonly MovementBasis[];
}

export interface ReleaseComputer {
  /** How many tasks are worth giving at once. */
  readonly lanes: number;
  /** Milliseconds after which whoever asked for a release is answered, be it there or not. */
  readonly patience: number;
  compute(task: ComputeTask): Promise<ComputedIndicator>;
  close(): Promise<void>;
}

export function computeTask({ indicator, restated, ...input }: ComputeTask): ComputedIndicator {
  const current = computeRelease({ ...input, indicators: [indicator] });
  const { previous } = input;
  if (!previous) return { ...current, movements: [], movementBasis: [] };
  const { movements, basis } = movementsOf({
    policy: policyFor(input.policy, indicator.sensitivity ?? usualSensitivity),
    scale: indicator.scale,
    indicator: indicator.code,
    previous,
    current,
    restated,
  });
  return { ...current, movements, movementBasis: basis };
}

/** Well below the time that clients wait for an answer. */
export const usualPatience = 10_000;

/** In this very thread, which answers nobody meanwhile: for tests and programs without a built thread. */
export const computerHere: ReleaseComputer = {
  lanes: 1,
  patience: usualPatience,
  compute: async (task) => computeTask(task),
  close: async () => undefined,
};
