// The session as the panels see it: whether somebody is signed in, and who that is by the service's own word.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from './apiClient.ts';
import { describeFailure } from './failure.ts';
import { useServices } from './services.ts';
import type { SessionState } from './session.ts';
import { usePaneWords } from './words/words.ts';

export type Me = Answer<'getMe'>;

export interface SignedIn {
  readonly state: SessionState;
  readonly me: Me | undefined;
  readonly failure: string | undefined;
  readonly signIn: () => void;
  readonly signOut: () => void;
}

export function useSession(): SignedIn {
  const { session, client } = useServices();
  const words = usePaneWords();
  const status = useSyncExternalStore(session.subscribe, session.status);
  const [me, setMe] = useState<Me>();
  const [failure, setFailure] = useState<string>();
  const isSignedOut = status.state === 'signedOut';

  // biome-ignore lint/correctness/useExhaustiveDependencies: each sign-in is asked anew who it was
  useEffect(() => {
    if (status.state !== 'signedIn') return;
    let isCurrent = true;
    setFailure(undefined);
    client('getMe').then(
      ({ body }) => isCurrent && setMe(body),
      (error: unknown) => isCurrent && setFailure(describeFailure(error, words)),
    );
    return () => {
      isCurrent = false;
    };
  }, [status.count, status.state, client, words]);

  useEffect(() => {
    if (isSignedOut) setMe(undefined);
  }, [isSignedOut]);

  const signIn = useCallback(() => void session.signIn(), [session]);
  const refusal = status.refusal && `${words.session.refused} ${status.refusal}`;
  return { state: status.state, me, failure: refusal ?? failure, signIn, signOut: session.signOut };
}
