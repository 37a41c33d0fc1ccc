// What an institution lets be compared, as it stands, and changing it.
import type { Sensitivity } from '@peerbook/shared';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../apiClient.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';

export interface ConsentState {
  /** Undefined until it is there. */
  readonly consent: Answer<'getConsent'> | undefined;
  readonly failure: string | undefined;
  readonly isBusy: boolean;
  readonly save: (classes: readonly Sensitivity[]) => Promise<void>;
}

/** @param isAsked nothing is asked for before: the card is folded */
export function useConsent({ identity }: Report, isAsked: boolean): ConsentState {
  const { client } = useServices();
  const words = usePaneWords();
  const { association, institution } = identity;
  const [consent, setConsent] = useState<Answer<'getConsent'>>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    client('getConsent', { params: { association, institution } }).then(
      ({ body }) => isCurrent && setConsent(body),
      (error: unknown) => isCurrent && setFailure(describeFailure(error, words)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, words, association, institution, isAsked]);

  const save = useCallback(
    async (classes: readonly Sensitivity[]) => {
      setIsBusy(true);
      setFailure(undefined);
      try {
        const params = { association, institution };
        setConsent((await client('putConsent', { params, body: { classes: [...classes] } })).body);
      } catch (error) {
        setFailure(describeFailure(error, words));
      } finally {
        setIsBusy(false);
      }
    },
    [client, words, association, institution],
  );
  return { consent, failure, isBusy, save };
}
