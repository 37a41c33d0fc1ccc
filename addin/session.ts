// Who is signed in: the access token, in memory only, and how a new one is got. Nothing is stored, so closing the
// pane signs out.
import { parseDialogMessage } from './signIn.ts';

/** `expired`: there was a token, and the service or the clock ended it. */
export type SessionState = 'signedOut' | 'signingIn' | 'signedIn' | 'expired';

export interface SessionStatus {
  readonly state: SessionState;
  /** Why the last attempt came to nothing, as the issuer or the dialog put it. Closing the dialog is no failure. */
  readonly refusal?: string;
  /** Counts sign-ins, so that what was loaded for one person is not shown to the next. */
  readonly count: number;
}

export interface Session {
  readonly status: () => SessionStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** The token, or null where nobody is signed in (any more). */
  readonly token: () => string | null;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => void;
  /** The service did not accept the token. */
  readonly expire: () => void;
}

/** A token this close to its end is not sent: it could end on its way. In milliseconds. */
const margin = 15_000;

/**
 * A session.
 * @param openDialog shows the sign-in dialog and gives its message; undefined where the person closed it
 */
export function createSession(given: {
  openDialog: () => Promise<string | undefined>;
  now: () => number;
}): Session {
  let status: SessionStatus = { state: 'signedOut', count: 0 };
  let held: { token: string; ends: number } | undefined;
  const listeners = new Set<() => void>();
  const become = (next: Omit<SessionStatus, 'count'>, count = status.count) => {
    status = { ...next, count };
    for (const listener of listeners) listener();
  };
  const expire = () => {
    held = undefined;
    if (status.state === 'signedIn') become({ state: 'expired' });
  };
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token() {
      if (held && held.ends - margin <= given.now()) expire();
      return held?.token ?? null;
    },
    async signIn() {
      if (status.state === 'signingIn') return;
      const before: SessionState = status.state;
      become({ state: 'signingIn' });
      try {
        const message = await given.openDialog();
        if (message === undefined) return become({ state: before });
        const told = parseDialogMessage(message);
        if ('refusal' in told) return become({ state: before, refusal: told.refusal });
        held = { token: told.accessToken, ends: given.now() + told.expiresIn * 1000 };
        become({ state: 'signedIn' }, status.count + 1);
      } catch (error) {
        become({ state: before, refusal: error instanceof Error ? error.message : String(error) });
      }
    },
    signOut() {
      held = undefined;
      become({ state: 'signedOut' });
    },
    expire,
  };
}
