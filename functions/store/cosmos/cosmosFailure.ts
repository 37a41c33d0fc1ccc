// What a failure of Cosmos DB means for whoever asked. Everything is told by numbers; messages change.
import type { CosmosDiagnostics, ErrorResponse } from '@azure/cosmos';

export type CosmosFailure =
  /** The operation's own precondition: 404 missing, 409 exists, 412 changed. Nothing was done. */
  | { readonly kind: 'precondition' }
  /** Nothing was done, and may be done later. */
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  /** Something stood in the way of two writes at once; nothing was done, and it may be tried at once. */
  | { readonly kind: 'collided' }
  /** 2 MB and more. */
  | { readonly kind: 'tooLarge' }
  /** It may have been done or not. */
  | { readonly kind: 'unsure' }
  /** A mistake of ours or of the settings: asking again would not help. */
  | { readonly kind: 'refused' };

/** Seconds to wait where the server names none. */
const usualWait = 2;

/** From the number that stands in a batch's result, or that an answer bore. */
export function failureOfStatus(status: number, retryAfterMs?: number): CosmosFailure {
  switch (status) {
    case 404:
    case 409:
    case 412:
      return { kind: 'precondition' };
    case 413:
      return { kind: 'tooLarge' };
    case 429:
      return { kind: 'throttled', retryAfter: inSeconds(retryAfterMs) };
    case 449:
      return { kind: 'collided' };
    default:
      // 408, 410, 500, 503, -1 and whatever else says that nobody knows.
      return status >= 400 && status < 500 && status !== 408 && status !== 410
        ? { kind: 'refused' }
        : { kind: 'unsure' };
  }
}

/** A 404 that is not about the document: a replica that has not caught up with what this process has written. */
const readSessionNotAvailable = 1002;

/** How the SDK begins what it throws for a batch that was sent, having dropped the number. */
const batchError = 'Batch request error';

/** From what the SDK threw. */
export function failureOf(error: unknown): CosmosFailure {
  if (!(error instanceof Error)) return { kind: 'refused' };
  const { code, substatus, retryAfterInMs } = error as ErrorResponse;
  const status = typeof code === 'number' ? code : lastStatus(error);
  if (status === 404 && Number(substatus) === readSessionNotAvailable) return { kind: 'unsure' };
  if (status !== undefined) return failureOfStatus(status, retryAfterInMs);
  // No answer: a dropped connection, or time that ran out. Anything else was thrown before something was sent.
  const wasSent = typeof code === 'string' || error.message.startsWith(batchError);
  return { kind: wasSent ? 'unsure' : 'refused' };
}

/** The number that the diagnostics of a batch still know; undefined where the last of its sendings had no answer. */
function lastStatus(error: unknown): number | undefined {
  const { diagnostics } = error as { diagnostics?: CosmosDiagnostics };
  const statistics = diagnostics?.clientSideRequestStatistics;
  if (!statistics) return undefined;
  const { gatewayStatistics: answers, retryDiagnostics } = statistics;
  // Each sending but the last stands among the failed attempts as well.
  if (answers.length <= retryDiagnostics.failedAttempts.length) return undefined;
  const status = answers.at(-1)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

function inSeconds(milliseconds: number | undefined): number {
  return Math.max(1, Math.ceil((milliseconds ?? usualWait * 1000) / 1000));
}
