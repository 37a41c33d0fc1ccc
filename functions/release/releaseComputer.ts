// Computes the rows of one indicator. Handed to the handlers, so that it may be done in threads of their own while the service
// goes on answering.
import {
  type ComputedRelease,
  computeRelease,
  type ReleaseIndicator,
  type ReleaseInput,
} from '@peerbook/shared';

/** All that the rows of one indicator follow from; plain data, so that it can go to a thread. */
export interface ComputeTask
  extends Pick<ReleaseInput, 'policy' | 'members' | 'catalogue' | 'previous'> {
  readonly indicator: ReleaseIndicator;
}

export interface ReleaseComputer {
  /** How many tasks are worth giving at once. */
  readonly lanes: number;
  /** Milliseconds after which whoever asked for a release is answered, be it there or not. */
  readonly patience: number;
  compute(task: ComputeTask): Promise<ComputedRelease>;
  close(): Promise<void>;
}

export function computeTask({ indicator, ...input }: ComputeTask): ComputedRelease {
  return computeRelease({ ...input, indicators: [indicator] });
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
