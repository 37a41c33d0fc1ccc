// The sign-in walk: PKCE as RFC 7636 has it, and no answer taken that belongs to another sign-in.
import { describe, expect, test } from '@jest/globals';
import { challengeOf, randomText } from '../../../addin/pkce.ts';
import { createSession } from '../../../addin/session.ts';
import {
  beginSignIn,
  finishSignIn,
  parseDialogMessage,
  type SignInPage,
} from '../../../addin/signIn.ts';

const issuer = 'https://issuer.example';
const settings = {
  service: 'https://service.example',
  issuer,
  clientId: 'peerbook-addin',
  audience: 'https://peerbook.example/api',
  scope: '',
  entraClient: '',
  entraAuthority: '',
};

function aPage(
  token: object = { access_token: 'token', expires_in: 600 },
  ok = true,
  own: Partial<typeof settings> = {},
) {
  const kept = new Map<string, string>();
  const posted: Record<string, string>[] = [];
  const page: SignInPage = {
    settings: { ...settings, ...own },
    redirectUri: 'https://localhost:3000/dialog.html',
    memory: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    async fetch(url, options) {
      if (options) posted.push(Object.fromEntries(options.body));
      const found = url.endsWith('/.well-known/openid-configuration')
        ? { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }
        : token;
      return { ok: options === undefined || ok, json: async () => found };
    },
    random: (bytes) => bytes.fill(7),
  };
  return { page, posted };
}

describe('PKCE', () => {
  test('the challenge is that of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  test('a verifier has 43 characters of base64url, the least that RFC 7636 asks for', () => {
    expect(randomText((bytes) => crypto.getRandomValues(bytes))).toMatch(/^[\w-]{43}$/);
    expect(randomText((bytes) => bytes.fill(255))).toBe(`${'_'.repeat(42)}8`);
  });
});

describe('signing in', () => {
  test('asks for a code with challenge, state and resource, and exchanges it with the verifier', async () => {
    const { page, posted } = aPage();
    const asked = new URL(await beginSignIn(page)).searchParams;
    const state = asked.get('state') ?? '';
    expect(asked.get('resource')).toBe(settings.audience);
    expect(asked.get('code_challenge_method')).toBe('S256');
    const answer = new URLSearchParams({ code: 'code', state, iss: issuer });
    expect(await finishSignIn(page, answer)).toEqual({ accessToken: 'token', expiresIn: 600 });
    expect(posted[0]).toMatchObject({
      grant_type: 'authorization_code',
      code: 'code',
      redirect_uri: page.redirectUri,
      resource: settings.audience,
    });
    expect(await challengeOf(posted[0]?.['code_verifier'] ?? '')).toBe(asked.get('code_challenge'));
  });

  test('names the scope and no resource where the issuer knows scopes only', async () => {
    const scope = 'api://peerbook/report';
    const { page, posted } = aPage(undefined, true, { scope });
    const asked = new URL(await beginSignIn(page)).searchParams;
    expect(asked.get('scope')).toBe(`openid profile ${scope}`);
    const state = asked.get('state') ?? '';
    await finishSignIn(page, new URLSearchParams({ code: 'code', state }));
    expect([asked.get('resource'), posted[0]?.['resource']]).toEqual([null, undefined]);
  });

  test.each([
    ['another state', { code: 'code', state: 'other' }],
    ['another issuer', { code: 'code', state: 'own', iss: 'https://evil.example' }],
    ['an error of the issuer', { error: 'access_denied', state: 'own' }],
  ])('refuses %s, and the verifier is gone', async (_name, answer) => {
    const { page, posted } = aPage();
    const state = new URL(await beginSignIn(page)).searchParams.get('state') ?? '';
    const given = new URLSearchParams({
      ...answer,
      state: answer.state === 'own' ? state : answer.state,
    });
    await expect(finishSignIn(page, given)).rejects.toThrow();
    await expect(finishSignIn(page, new URLSearchParams({ code: 'code', state }))).rejects.toThrow(
      'not begun here',
    );
    expect(posted).toEqual([]);
  });

  test('refuses an answer without a token', async () => {
    const { page } = aPage({ error: 'invalid_grant' }, false);
    const state = new URL(await beginSignIn(page)).searchParams.get('state') ?? '';
    await expect(finishSignIn(page, new URLSearchParams({ code: 'code', state }))).rejects.toThrow(
      'gave no token',
    );
  });

  test.each(['{}', '{"accessToken":"a"}', 'null', 'nonsense'])(
    'the pane does not understand the message %s',
    (text) => {
      expect(() => parseDialogMessage(text)).toThrow();
    },
  );
});

describe('the session', () => {
  const granted = JSON.stringify({ accessToken: 'token', expiresIn: 600 });
  const aSession = (message: () => Promise<string | undefined>) => {
    const clock = { now: 0 };
    return { clock, session: createSession({ openDialog: message, now: () => clock.now }) };
  };

  test('holds the token until shortly before its end, then asks again', async () => {
    const { session, clock } = aSession(async () => granted);
    await session.signIn();
    expect([session.token(), session.status().state]).toEqual(['token', 'signedIn']);
    clock.now = 586_000;
    expect([session.token(), session.status().state]).toEqual([null, 'expired']);
  });

  test('closing the dialog changes nothing', async () => {
    const { session } = aSession(async () => undefined);
    await session.signIn();
    expect(session.status()).toEqual({ state: 'signedOut', count: 0 });
  });

  test('a refusal is told, and the session stays as it was', async () => {
    const { session } = aSession(async () => JSON.stringify({ refusal: 'Not you.' }));
    await session.signIn();
    expect(session.status()).toMatchObject({ state: 'signedOut', refusal: 'Not you.' });
  });

  test('a token that the service refuses ends the session once', async () => {
    const { session } = aSession(async () => granted);
    const states: string[] = [];
    session.subscribe(() => states.push(session.status().state));
    await session.signIn();
    session.expire();
    session.expire();
    expect(states).toEqual(['signingIn', 'signedIn', 'expired']);
    expect(session.token()).toBeNull();
  });
});
