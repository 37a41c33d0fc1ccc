// Failures as sentences: what a person is told when a call to the service or to Excel came to nothing.
import { ServiceProblem } from '@peerbook/shared';
import { Unreachable } from './apiClient.ts';
import type { PaneWords } from './words/words.ts';

/** The sentence for a failure. The service's own sentences are written for people; a bare 500 has none. */
export function describeFailure(error: unknown, words: PaneWords): string {
  if (error instanceof Unreachable) return words.failures.unreachable;
  if (error instanceof ServiceProblem) {
    if (error.status === 401) return words.failures.signedOut;
    return error.code === 'unknown' ? words.failures.service : error.message;
  }
  return words.failures.unexpected;
}
