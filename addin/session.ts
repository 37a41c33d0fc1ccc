// Who is signed in: the access token, in memory only, and how a new one is got. Nothing is stored, so closing the
// pane signs out.
import type { Grant, NestedSignIn, SignInAnswer } from './access/nestedSignIn.ts';
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
  /** Signs in by Excel's own account where that takes no question; else nothing happens. */
  readonly signInSilently: () => Promise<void>;
  readonly signOut: () => void;
  /** The service did not accept the token. */
  readonly expire: () => void;
}

/** A token this close to its end is not sent: it could end on its way. In milliseconds. */
const margin = 15_000;
/** How long before its end a token is renewed, and how long after a failure it is tried again. In milliseconds. */
const renewal = { ahead: 120_000, again: 20_000 };

/**
 * A session.
 * @param openDialog shows the sign-in dialog and gives its message; undefined where the person closed it
 * @param nested signs in by Excel's own account; the dialog is left for where that fails
 * @param later calls back after so many milliseconds; answers what prevents it
 */
export function createSession(given: {
  openDialog: () => Promise<string | undefined>;
  now: () => number;
  nested?: NestedSignIn;
  later?: (milliseconds: number, work: () => void) => () => void;
}): Session {
  const { nested, now } = given;
  let status: SessionStatus = { state: 'signedOut', count: 0 };
  let held: { readonly grant: Grant; readonly ends: number } | undefined;
  /** Counts what the person or the service decided: the answer to an earlier question is dropped. */
  let turn = 0;
  /** Who signed out would only get Excel's account again: the dialog lets another one be chosen. */
  let wantsAnother = false;
  let stopRenewal = () => {};
  const listeners = new Set<() => void>();
  const become = (next: Omit<SessionStatus, 'count'>, count = status.count) => {
    status = { ...next, count };
    for (const listener of listeners) listener();
  };
  const drop = () => {
    turn += 1;
    stopRenewal();
    held = undefined;
  };
  const hold = (grant: Grant) => {
    const lasts = grant.expiresIn * 1000;
    held = { grant, ends: now() + lasts };
    stopRenewal();
    if (grant.account !== undefined) renewLater(grant, lasts - renewal.ahead);
  };
  const begin = (grant: Grant) => {
    hold(grant);
    wantsAnother = false;
    become({ state: 'signedIn' }, status.count + 1);
  };
  const renewLater = (grant: Grant, milliseconds: number) => {
    const wait = Math.max(milliseconds, renewal.again);
    stopRenewal = given.later?.(wait, () => void renew(grant)) ?? stopRenewal;
  };
  /** Puts a new token in place of one that is about to end, or that ended while the machine slept. */
  const renew = async (old: Grant) => {
    const asked = turn;
    const grant = await nested?.silently(true);
    if (asked !== turn) return;
    if (!grant) {
      if (held && held.ends > now()) renewLater(old, renewal.again);
    } else if (grant.account === old.account) {
      hold(grant);
      if (status.state === 'expired') become({ state: 'signedIn' });
    }
    // Excel was signed in as somebody else meanwhile.
    else begin(grant);
  };
  const expire = () => {
    // An answer that comes late must not end the sign-in that is under way.
    if (!held) return;
    drop();
    become({ state: 'expired' });
  };
  const byNested = async (before: SessionState): Promise<SignInAnswer | undefined> => {
    if (!nested || wantsAnother) return undefined;
    // What the service has refused is not asked for again.
    const grant = await nested.silently(before === 'expired');
    return grant ? { kind: 'granted', grant } : nested.asking();
  };
  const byDialog = async (): Promise<SignInAnswer> => {
    const message = await given.openDialog();
    if (message === undefined) return { kind: 'cancelled' };
    const told = parseDialogMessage(message);
    return 'refusal' in told
      ? { kind: 'failed', reason: told.refusal }
      : { kind: 'granted', grant: told };
  };
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token() {
      if (held && held.ends - margin <= now()) {
        const { grant } = held;
        expire();
        if (grant.account !== undefined) void renew(grant);
      }
      return held?.grant.accessToken ?? null;
    },
    async signIn() {
      if (status.state === 'signingIn') return;
      const before: SessionState = status.state;
      turn += 1;
      const asked = turn;
      become({ state: 'signingIn' });
      const first = await byNested(before);
      if (asked !== turn) return;
      const answer = first && first.kind !== 'failed' ? first : await byDialog().catch(failed);
      if (asked !== turn) return;
      if (answer.kind === 'granted') return begin(answer.grant);
      if (answer.kind === 'cancelled') return become({ state: before });
      // What Excel's own account came to is told only where the dialog failed, too.
      const earlier = first?.kind === 'failed' ? ` (${first.reason})` : '';
      become({ state: before, refusal: `${answer.reason}${earlier}` });
    },
    async signInSilently() {
      const asked = turn;
      const grant = await nested?.silently();
      if (grant && asked === turn && status.state === 'signedOut') begin(grant);
    },
    signOut() {
      wantsAnother = true;
      drop();
      become({ state: 'signedOut' });
    },
    expire,
  };
}

function failed(error: unknown): SignInAnswer {
  return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
