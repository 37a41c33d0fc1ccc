// A call to the service on behalf of formulas: only where somebody is signed in, and what came of it as a refusal. Where the
// service asks to wait a little, it is asked once more.
import { type CallOptions, type Client, type RouteName, ServiceProblem } from '@peerbook/shared';
import type { Answer } from '../apiClient.ts';
import { Refusal, refusalOf } from './refusal.ts';

export type AskService = <N extends RouteName>(
  name: N,
  options?: CallOptions<N>,
) => Promise<Answer<N>>;

/** Seconds that a formula waits for its turn; longer ones are left to the person. */
const longestWait = 15;

/** Milliseconds after which a cell says that there is no answer: it must not stay #BUSY! for long. */
const patience = 10_000;

/** @param later calls back after so many milliseconds; answers what prevents it */
export function createAskService(given: {
  readonly client: Client;
  readonly isSignedIn: () => boolean;
  readonly later: (work: () => void, milliseconds: number) => () => void;
}): AskService {
  const { client, isSignedIn, later } = given;
  const answerOf = async <N extends RouteName>(name: N, options?: CallOptions<N>) => {
    let stop = () => {};
    const tooLate = new Promise<never>((_, reject) => {
      stop = later(() => reject(new Refusal('busy')), patience);
    });
    try {
      // What the client gives is what the schema of this very route says.
      return (await Promise.race([client(name, options), tooLate])).body as Answer<N>;
    } finally {
      stop();
    }
  };
  return async (name, options) => {
    if (!isSignedIn()) throw new Refusal('signIn');
    try {
      return await answerOf(name, options);
    } catch (error) {
      const wait = secondsToWait(error);
      if (wait === undefined) throw refusalOf(error);
      await new Promise<void>((resolve) => void later(resolve, wait * 1000));
      return answerOf(name, options).catch((again: unknown) => {
        throw refusalOf(again);
      });
    }
  };
}

function secondsToWait(error: unknown): number | undefined {
  if (!(error instanceof ServiceProblem) || (error.status !== 429 && error.status !== 503))
    return undefined;
  const { seconds } = (error.answer['details'] ?? {}) as { seconds?: unknown };
  return typeof seconds === 'number' && seconds <= longestWait ? seconds : undefined;
}
