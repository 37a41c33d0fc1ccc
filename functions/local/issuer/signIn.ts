// Signs one of the local issuer's people in without a browser: the same walk over HTTP that the
// add-in's dialog makes, for the story, the tests and the commands.
import { createHash, randomBytes } from 'node:crypto';
import { localClientId } from './issuerConfiguration.ts';

/** Redirects and pages a sign-in may take; it takes four. */
const mostSteps = 10;

/**
 * Walks authorization code and PKCE and gives back the access token, good for an hour.
 * @throws Error naming the step that failed, with the issuer's own words
 */
export async function signIn(
  issuerUrl: string,
  personId: string,
  options: { audience: string; redirectUri: string },
): Promise<string> {
  const endpoints = await discover(issuerUrl);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const address = new URL(endpoints.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: localClientId,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: options.redirectUri,
    resource: options.audience,
    state,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  }).toString();
  const back = await walk(address, personId, options.redirectUri);
  if (back.get('state') !== state) throw new Error('The sign-in came back with another state.');
  return exchange(endpoints.token_endpoint, {
    grant_type: 'authorization_code',
    client_id: localClientId,
    code: back.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: options.redirectUri,
    resource: options.audience,
  });
}

type Endpoints = { authorization_endpoint: string; token_endpoint: string };

async function discover(issuerUrl: string): Promise<Endpoints> {
  const answer = await fetch(`${issuerUrl}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`${issuerUrl} is no issuer: it answered ${answer.status}.`);
  return (await answer.json()) as Endpoints;
}

/** From the first address, through the page of people, to the parameters of the way back. */
async function walk(start: URL, personId: string, redirectUri: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | undefined;
  for (let i = 0; i < mostSteps; i++) {
    const answer = await step(address, form, cookies);
    const location = answer.headers.get('location');
    if (location === null) {
      // A page: the first one asks who it is; after the answer there must be no other.
      const asksWho = answer.ok && form === undefined;
      if (!asksWho) throw new Error(`Signing in as ${personId} failed: ${await textOf(answer)}`);
      form = new URLSearchParams({ person: personId });
      continue;
    }
    form = undefined;
    address = new URL(location, address);
    if (address.href.split('?')[0] === redirectUri) return checkBack(address.searchParams);
  }
  throw new Error('The sign-in goes round in circles.');
}

async function step(
  address: URL,
  form: URLSearchParams | undefined,
  cookies: Map<string, string>,
): Promise<Response> {
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form === undefined ? {} : { method: 'POST', body: form }),
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined) cookies.set(name, value);
  }
  return answer;
}

function checkBack(back: URLSearchParams): URLSearchParams {
  const error = back.get('error');
  if (error === null) return back;
  throw new Error(`The issuer refused: ${error}, ${back.get('error_description') ?? ''}`);
}

async function exchange(endpoint: string, form: Record<string, string>): Promise<string> {
  const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) });
  const text = await answer.text();
  const token = answer.ok ? (JSON.parse(text) as { access_token?: unknown }).access_token : null;
  if (typeof token !== 'string') throw new Error(`The issuer gave no token: ${text}`);
  return token;
}

async function textOf(answer: Response): Promise<string> {
  const html = await answer.text();
  const text = html.replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
  return `${answer.status} ${text.trim()}`;
}
