// MSAL as Excel's broker would have it answer: what each question comes to is said by the test, in MSAL's own shapes.
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Msal, NestedPage } from '../../../addin/access/nestedSignIn.ts';

type Question = 'ssoSilent' | 'acquireTokenSilent' | 'acquireTokenPopup';
type Outcome = () => Promise<AuthenticationResult>;

/** An account's token, as MSAL hands it over. */
export function aResult(token: string, endsAt: number, account = 'amina'): AuthenticationResult {
  return {
    authority: 'https://login.microsoftonline.com/common',
    uniqueId: account,
    tenantId: 'tenant',
    scopes: ['api://peerbook/report'],
    account: {
      homeAccountId: account,
      localAccountId: account,
      environment: 'login.microsoftonline.com',
      tenantId: 'tenant',
      username: `${account}@umoja.example`,
    },
    idToken: 'id',
    idTokenClaims: {},
    accessToken: token,
    fromCache: false,
    expiresOn: new Date(endsAt),
    tokenType: 'Bearer',
    correlationId: '1',
  };
}

/** The page around MSAL; `asked` lists each question with what was said in it. */
export function fakeNestedPage(given: {
  outcomes: Partial<Record<Question, Outcome>>;
  now?: () => number;
  hasBroker?: boolean;
  loadMsal?: () => Promise<Msal>;
}): { page: NestedPage; asked: [Question, object][] } {
  const asked: [Question, object][] = [];
  const answer = (question: Question) => (request: object) => {
    asked.push([question, request]);
    return (given.outcomes[question] ?? (() => Promise.reject(new Error('unexpected'))))();
  };
  const application = {
    ssoSilent: answer('ssoSilent'),
    acquireTokenSilent: answer('acquireTokenSilent'),
    acquireTokenPopup: answer('acquireTokenPopup'),
  } satisfies Partial<IPublicClientApplication> as unknown as IPublicClientApplication;
  const msal: Msal = { createNestablePublicClientApplication: async () => application };
  const page: NestedPage = {
    loadMsal: given.loadMsal ?? (async () => msal),
    findBroker: async () => given.hasBroker ?? true,
    loginHint: async () => 'amina@umoja.example',
    clientId: 'client',
    authority: 'https://login.microsoftonline.com/common',
    scope: 'api://peerbook/report',
    now: given.now ?? (() => 0),
  };
  return { page, asked };
}
