// Where the report stands with the service: the round, and the submission that is there already.
import { type Identity, ServiceProblem } from '@peerbook/shared';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../apiClient.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import { usePaneWords } from '../words/words.ts';

export type Submission = Answer<'getSubmission'>;

export interface Standing {
  readonly round: Answer<'getRound'>;
  /** Undefined where nothing was sent yet. */
  readonly submission: Submission | undefined;
  readonly etag: string | undefined;
}

export interface StandingState {
  readonly standing: Standing | undefined;
  readonly failure: string | undefined;
  readonly reload: () => Promise<void>;
}

/** @param identity undefined as long as nothing may be asked */
export function useStanding(identity: Identity | undefined): StandingState {
  const { client } = useServices();
  const words = usePaneWords();
  const [standing, setStanding] = useState<Standing>();
  const [failure, setFailure] = useState<string>();
  const { association, round, institution } = identity ?? {};

  const reload = useCallback(async () => {
    if (association === undefined || round === undefined || institution === undefined) return;
    setFailure(undefined);
    try {
      const params = { association, round, institution };
      const [announced, submitted] = await Promise.all([
        client('getRound', { params }),
        client('getSubmission', { params }).catch(noneYet),
      ]);
      setStanding({
        round: announced.body,
        submission: submitted?.body,
        etag: submitted?.etag ?? undefined,
      });
    } catch (error) {
      setFailure(describeFailure(error, words));
    }
  }, [client, words, association, round, institution]);

  useEffect(() => {
    setStanding(undefined);
    void reload();
  }, [reload]);

  return { standing, failure, reload };
}

function noneYet(error: unknown): undefined {
  if (error instanceof ServiceProblem && error.code === 'not_found') return undefined;
  throw error;
}
