// Sentences for problems of the service, by their codes.
import type { ProblemCode } from '@peerbook/shared';

/** Those that have no sentence here are told as the service tells them. */
export type ProblemWords = Partial<Record<ProblemCode, string>>;
