// The walk of a sign-in inside the dialog: authorization code with PKCE, by plain fetch. The first load goes to the
// issuer, the second comes back with a code and exchanges it for a token.
import { challengeOf, randomText } from './pkce.ts';
import type { Settings } from './settings.ts';

/** What the dialog tells the pane: the token and its seconds, or why there is none. */
export type DialogMessage =
  | { readonly accessToken: string; readonly expiresIn: number }
  | { readonly refusal: string };

/** @throws Error where a message is none of the dialog's */
export function parseDialogMessage(text: string): DialogMessage {
  const { accessToken, expiresIn, refusal } = JSON.parse(text) as Record<string, unknown>;
  if (typeof refusal === 'string') return { refusal };
  if (typeof accessToken === 'string' && typeof expiresIn === 'number')
    return { accessToken, expiresIn };
  throw new Error('The sign-in window answered in a way that is not understood.');
}

/** What the walk needs of the page: handed in, so that tests can walk without a browser. */
export interface SignInPage {
  readonly settings: Settings;
  /** The dialog's own address without query: where the issuer sends the person back to. */
  readonly redirectUri: string;
  /** Kept by this window only, from the first load to the second. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch: (
    url: string,
    options?: { method: string; body: URLSearchParams },
  ) => Promise<Pick<Response, 'ok' | 'json'>>;
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

const memoryKey = 'peerbook.signIn';
/** `openid` makes it a sign-in, `profile` lets the token carry the person's name. */
const scope = 'openid profile';

/** First load: the issuer's address to go to. Verifier and state are kept for the second. */
export async function beginSignIn(page: SignInPage): Promise<string> {
  const { settings } = page;
  const { authorization_endpoint } = await discover(page);
  const pending = { verifier: randomText(page.random), state: randomText(page.random) };
  page.memory.setItem(memoryKey, JSON.stringify(pending));
  const address = new URL(authorization_endpoint);
  const query = {
    client_id: settings.clientId,
    response_type: 'code',
    scope: [scope, settings.scope].join(' ').trim(),
    redirect_uri: page.redirectUri,
    ...resourceOf(settings),
    state: pending.state,
    code_challenge_method: 'S256',
    code_challenge: await challengeOf(pending.verifier),
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/**
 * Second load: exchanges the code in the address for a token.
 * @throws Error with a sentence for the person, where the issuer refused or the answer belongs to another sign-in
 */
export async function finishSignIn(
  page: SignInPage,
  answer: URLSearchParams,
): Promise<DialogMessage> {
  const pending = takePending(page);
  const refusal = answer.get('error');
  if (refusal !== null) throw new Error(answer.get('error_description') ?? refusal);
  const issuer = answer.get('iss');
  if (
    answer.get('state') !== pending.state ||
    (issuer !== null && issuer !== page.settings.issuer)
  ) {
    throw new Error('The answer belongs to another sign-in. Please begin again.');
  }
  const { token_endpoint } = await discover(page);
  const form = {
    grant_type: 'authorization_code',
    client_id: page.settings.clientId,
    code: answer.get('code') ?? '',
    code_verifier: pending.verifier,
    redirect_uri: page.redirectUri,
    ...resourceOf(page.settings),
  };
  const response = await page.fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token, expires_in } = (await response.json()) as Record<string, unknown>;
  if (!response.ok || typeof access_token !== 'string') {
    throw new Error('The sign-in service gave no token. Please begin again.');
  }
  return {
    accessToken: access_token,
    expiresIn: typeof expires_in === 'number' ? expires_in : usualLife,
  };
}

/** The resource to name (RFC 8707); none where a scope stands for it: Entra refuses to be told of both. */
function resourceOf({ scope: own, audience }: Settings): { readonly resource?: string } {
  return own === '' ? { resource: audience } : {};
}

/** Seconds that a token is taken to last where the issuer does not say. */
const usualLife = 3600;

/** Used once: whatever comes of it, the same verifier never serves twice. */
function takePending(page: SignInPage): { verifier: string; state: string } {
  const kept = page.memory.getItem(memoryKey);
  page.memory.removeItem(memoryKey);
  if (kept === null) throw new Error('This sign-in was not begun here. Please begin again.');
  return JSON.parse(kept) as { verifier: string; state: string };
}

async function discover(
  page: SignInPage,
): Promise<{ authorization_endpoint: string; token_endpoint: string }> {
  const response = await page.fetch(`${page.settings.issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = (await response.json()) as Record<
    string,
    unknown
  >;
  if (
    !response.ok ||
    typeof authorization_endpoint !== 'string' ||
    typeof token_endpoint !== 'string'
  ) {
    throw new Error('The sign-in service does not answer as it should.');
  }
  return { authorization_endpoint, token_endpoint };
}
