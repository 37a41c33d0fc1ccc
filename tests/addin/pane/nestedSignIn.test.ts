// Signing in by Excel's own account, and the dialog that is left where that fails.
import {
  BrowserAuthError,
  ClientAuthError,
  ClientAuthErrorCodes,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { describe, expect, test } from '@jest/globals';
import { createNestedSignIn } from '../../../addin/access/nestedSignIn.ts';
import { createSession } from '../../../addin/session.ts';
import { aResult, fakeNestedPage } from './fakeMsal.ts';

const interactionRequired = async () => {
  throw new InteractionRequiredAuthError('login_required', '1');
};
const offline = async () => {
  throw new ClientAuthError(ClientAuthErrorCodes.noNetworkConnectivity, '1');
};
const cancelled = async () => {
  throw new ClientAuthError(ClientAuthErrorCodes.userCanceled, '1');
};
const granted = JSON.stringify({ accessToken: 'of the dialog', expiresIn: 600 });

/** A session with Excel's account, a clock that is moved by hand, and a dialog that counts its openings. */
function aSession(
  given: Omit<Parameters<typeof fakeNestedPage>[0], 'now'>,
  dialog: () => Promise<string | undefined> = async () => granted,
) {
  const clock = { now: 0 };
  const waiting: { at: number; work: () => void; isStopped: boolean }[] = [];
  const states: string[] = [];
  let dialogs = 0;
  const { page, asked } = fakeNestedPage({ ...given, now: () => clock.now });
  const session = createSession({
    nested: createNestedSignIn(page),
    now: () => clock.now,
    openDialog: () => {
      dialogs += 1;
      return dialog();
    },
    later: (milliseconds, work) => {
      const one = { at: clock.now + milliseconds, work, isStopped: false };
      waiting.push(one);
      return () => {
        one.isStopped = true;
      };
    },
  });
  session.subscribe(() => states.push(session.status().state));
  const settle = async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  /** Moves the clock; what was to happen until then happens in order. */
  const pass = async (to: number) => {
    for (;;) {
      const next = waiting.filter((one) => !one.isStopped && one.at <= to)[0];
      if (!next) break;
      next.isStopped = true;
      clock.now = next.at;
      next.work();
      await settle();
    }
    clock.now = to;
  };
  return { session, asked, states, clock, pass, settle, dialogs: () => dialogs };
}

describe('signing in silently', () => {
  test('takes the account that Excel names, and asks nothing', async () => {
    const { session, asked, dialogs } = aSession({
      outcomes: { ssoSilent: async () => aResult('silent', 3_600_000) },
    });
    await session.signInSilently();
    expect([session.token(), session.status()]).toEqual([
      'silent',
      { state: 'signedIn', count: 1 },
    ]);
    expect(asked).toEqual([
      ['ssoSilent', { scopes: ['api://peerbook/report'], loginHint: 'amina@umoja.example' }],
    ]);
    expect(dialogs()).toBe(0);
  });

  test.each([
    ['where a question would be needed', { outcomes: { ssoSilent: interactionRequired } }],
    ['without a network', { outcomes: { ssoSilent: offline } }],
    ['without a broker', { outcomes: {}, hasBroker: false }],
    [
      'where MSAL can’t be fetched',
      { outcomes: {}, loadMsal: () => Promise.reject(new Error('chunk')) },
    ],
  ])('changes and says nothing %s', async (_name, given) => {
    const { session, states, dialogs } = aSession(given);
    await session.signInSilently();
    expect([session.token(), states, dialogs()]).toEqual([null, [], 0]);
    expect(session.status()).toEqual({ state: 'signedOut', count: 0 });
  });

  test('comes too late where the person has signed out', async () => {
    let answer: (result: ReturnType<typeof aResult>) => void = () => {};
    const { session } = aSession({
      outcomes: {
        ssoSilent: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      },
    });
    const attempt = session.signInSilently();
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
    session.signOut();
    answer(aResult('late', 3_600_000));
    await attempt;
    expect(session.token()).toBeNull();
  });
});

describe('signing in', () => {
  test('asks by Excel’s own window where silence does not do', async () => {
    const { session, dialogs } = aSession({
      outcomes: {
        ssoSilent: interactionRequired,
        acquireTokenPopup: async () => aResult('asked', 3_600_000),
      },
    });
    await session.signIn();
    expect([session.token(), dialogs()]).toEqual(['asked', 0]);
  });

  test.each([
    ['the broker', cancelled],
    [
      'a window',
      async () => {
        throw new BrowserAuthError('user_cancelled', '1');
      },
    ],
  ])('what the person cancels in %s changes nothing, and no dialog opens', async (_name, popup) => {
    const { session, dialogs } = aSession({
      outcomes: { ssoSilent: interactionRequired, acquireTokenPopup: popup },
    });
    await session.signIn();
    expect([session.status(), dialogs()]).toEqual([{ state: 'signedOut', count: 0 }, 0]);
  });

  test.each([
    ['the network', { outcomes: { ssoSilent: offline, acquireTokenPopup: offline } }],
    ['the broker', { outcomes: {}, hasBroker: false }],
  ])('opens the dialog once where %s is missing, and says nothing of it', async (_name, given) => {
    const { session, dialogs } = aSession(given);
    await session.signIn();
    expect([session.token(), dialogs()]).toEqual(['of the dialog', 1]);
    expect(session.status()).toEqual({ state: 'signedIn', count: 1 });
  });

  test('tells of both where both fail', async () => {
    const { session } = aSession({ outcomes: {}, hasBroker: false }, async () =>
      JSON.stringify({ refusal: 'Not you.' }),
    );
    await session.signIn();
    expect(session.status().refusal).toBe('Not you. (Excel offers no account to this page.)');
  });

  test('after signing out goes to the dialog, where another account may be chosen', async () => {
    const { session, dialogs } = aSession({
      outcomes: { ssoSilent: async () => aResult('silent', 3_600_000) },
    });
    await session.signIn();
    session.signOut();
    await session.signIn();
    expect([session.token(), dialogs()]).toEqual(['of the dialog', 1]);
  });
});

describe('a token of Excel’s account', () => {
  const hour = 3_600_000;
  const aSignedIn = async (
    renewed: () => Promise<ReturnType<typeof aResult>>,
    given: object = {},
  ) => {
    const all = aSession({
      outcomes: {
        ssoSilent: async () => aResult('first', hour),
        acquireTokenSilent: renewed,
        ...given,
      },
    });
    await all.session.signInSilently();
    return all;
  };

  test('is renewed shortly before its end, and nobody notices', async () => {
    const { session, asked, states, pass } = await aSignedIn(async () =>
      aResult('second', 2 * hour),
    );
    await pass(hour - 121_000);
    expect(asked).toHaveLength(1);
    await pass(hour - 10_000);
    expect(asked[1]).toEqual([
      'acquireTokenSilent',
      { scopes: ['api://peerbook/report'], forceRefresh: true },
    ]);
    expect([session.token(), states, session.status().count]).toEqual(['second', ['signedIn'], 1]);
  });

  test('is asked for again while it lasts where renewing fails, and ends as any other', async () => {
    const { session, asked, pass } = await aSignedIn(offline);
    await pass(hour - 20_000);
    expect([asked.length, session.token()]).toEqual([7, 'first']);
    await pass(hour + 60_000);
    expect([session.token(), session.status().state]).toEqual([null, 'expired']);
  });

  test('that ended while the machine slept is replaced once it is missed', async () => {
    const { session, states, clock, settle } = await aSignedIn(async () =>
      aResult('second', 5 * hour),
    );
    clock.now = 4 * hour;
    expect(session.token()).toBeNull();
    await settle();
    expect([session.token(), states]).toEqual(['second', ['signedIn', 'expired', 'signedIn']]);
    expect(session.status().count).toBe(1);
  });

  test('of another person counts as another sign-in', async () => {
    const { session, pass } = await aSignedIn(async () => aResult('other', 2 * hour, 'bernard'));
    await pass(hour - 10_000);
    expect([session.token(), session.status().count]).toEqual(['other', 2]);
  });

  test('that the service refused is not renewed until the person asks, and then a fresh one is', async () => {
    const { session, asked, pass } = await aSignedIn(async () => aResult('second', 2 * hour));
    session.expire();
    await pass(hour);
    expect([asked.length, session.status().state]).toEqual([1, 'expired']);
    await session.signIn();
    expect([asked[1]?.[0], session.token()]).toEqual(['acquireTokenSilent', 'second']);
  });

  test('is not renewed once the person has signed out', async () => {
    const { session, asked, pass } = await aSignedIn(async () => aResult('second', 2 * hour));
    session.signOut();
    await pass(2 * hour);
    expect([asked.length, session.token()]).toEqual([1, null]);
  });
});
