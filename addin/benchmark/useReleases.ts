// The releases of an association, newest first.
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../apiClient.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import { usePaneWords } from '../words/words.ts';

export type Release = Answer<'listReleases'>['releases'][number];

/** @param association undefined as long as nothing may be asked */
export function useReleases(association: string | undefined) {
  const { client } = useServices();
  const words = usePaneWords();
  const [releases, setReleases] = useState<readonly Release[]>();
  const [failure, setFailure] = useState<string>();

  const reload = useCallback(() => {
    if (association === undefined) return;
    setFailure(undefined);
    client('listReleases', { params: { association } }).then(
      ({ body }) => setReleases([...body.releases].sort((a, b) => b.release - a.release)),
      (error: unknown) => setFailure(describeFailure(error, words)),
    );
  }, [client, words, association]);

  useEffect(() => {
    setReleases(undefined);
    reload();
  }, [reload]);

  return { releases, failure, reload };
}
