// Sends a report and waits for a definite answer, trying again where none came.
import { type Client, type Identity, ServiceProblem } from '@peerbook/shared';
import type { Answer } from '../apiClient.ts';
import { Unreachable } from '../apiClient.ts';
import type { ReportBody } from './reportBody.ts';
import type { SubmissionKeys } from './submissionKeys.ts';

/** Pauses before the second, third and fourth attempt, in milliseconds. */
export const pauses = [1_000, 3_000, 9_000] as const;

export interface Sending {
  readonly client: Client;
  readonly keys: SubmissionKeys;
  readonly identity: Identity;
  readonly identityToken: string;
  readonly report: ReportBody;
  /** ETag of the submission that this one replaces. */
  readonly ifMatch: string | undefined;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told before each further attempt; they count from 1. */
  readonly onRetry: (attempt: number) => void;
}

/**
 * Sends under one key until the service answers.
 * @throws ServiceProblem where it refused; Unreachable where no answer came at last, and then the key is kept
 */
export async function sendReport(sending: Sending): Promise<Answer<'putSubmission'>> {
  const { client, keys, identity, identityToken, report, ifMatch } = sending;
  const { association, round, institution } = identity;
  const body = { identity: identityToken, values: report.values, notes: report.notes };
  const idempotencyKey = keys.keyFor(JSON.stringify(body));
  const attempt = () =>
    client('putSubmission', {
      params: { association, round, institution },
      body,
      idempotencyKey,
      ...(ifMatch !== undefined && { ifMatch }),
    });
  try {
    const { body: receipt } = await withRetries(attempt, sending);
    keys.settle();
    return receipt;
  } catch (error) {
    if (isDefinite(error)) keys.settle();
    throw error;
  }
}

async function withRetries<T>(attempt: () => Promise<T>, { pause, onRetry }: Sending): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await attempt();
    } catch (error) {
      const wait = pauses[i];
      if (wait === undefined || !(error instanceof Unreachable || isOverload(error))) throw error;
      onRetry(i + 1);
      await pause(wait);
    }
  }
}

/** The service, or what stands before it, is too busy or restarting. */
function isOverload(error: unknown): boolean {
  return error instanceof ServiceProblem && [429, 502, 503, 504].includes(error.status);
}

/** A refusal with a code is certain; a 401 came before anything was done; a 5xx may hide a report that was stored. */
function isDefinite(error: unknown): boolean {
  return (
    error instanceof ServiceProblem &&
    error.status < 500 &&
    error.status !== 401 &&
    error.status !== 429
  );
}
