// Signing in by the account that Excel itself is signed in with: nested app authentication, brokered by Excel. MSAL is
// fetched only where it is used; tokens stay in memory.
import type {
  AuthenticationResult,
  createNestablePublicClientApplication,
  IPublicClientApplication,
} from '@azure/msal-browser';

/** A token, how long it lasts, and whose it is. */
export interface Grant {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** Tells Excel's accounts apart; shown to nobody. Without one the token came from the dialog. */
  readonly account?: string;
}

/** What came of asking the person. `failed`: another way of signing in may still work. */
export type SignInAnswer =
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface NestedSignIn {
  /** A token without asking anything, or undefined. `fresh`: not the one that was given before. */
  readonly silently: (fresh?: boolean) => Promise<Grant | undefined>;
  /** A token, with Excel's own window where something must be asked. Never rejects. */
  readonly asking: () => Promise<SignInAnswer>;
}

/** The one thing that is used of MSAL. */
export interface Msal {
  readonly createNestablePublicClientApplication: typeof createNestablePublicClientApplication;
}

/** What it takes: handed in, so that tests need neither Excel nor Entra. */
export interface NestedPage {
  readonly loadMsal: () => Promise<Msal>;
  /** Readies Excel's broker; false where Excel gives the page none. */
  readonly findBroker: () => Promise<boolean>;
  /** The name of Excel's account, where it is told. */
  readonly loginHint: () => Promise<string | undefined>;
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  readonly now: () => number;
}

/** MSAL's codes for what the person closed, told by the broker and by a window of the browser. */
const cancelled: ReadonlySet<unknown> = new Set(['user_canceled', 'user_cancelled']);

export function createNestedSignIn(page: NestedPage): NestedSignIn {
  const scopes = [page.scope];
  let application: Promise<IPublicClientApplication> | undefined;
  const open = () => {
    application ??= openApplication(page);
    // What failed once, as for want of a network, may be tried again.
    application.catch(() => {
      application = undefined;
    });
    return application;
  };
  const grantOf = ({ accessToken, expiresOn, account }: AuthenticationResult): Grant => ({
    accessToken,
    expiresIn: expiresOn ? (expiresOn.getTime() - page.now()) / 1000 : usualLife,
    account: account.homeAccountId,
  });
  const silently = async (fresh: boolean) => {
    const client = await open();
    if (fresh) return grantOf(await client.acquireTokenSilent({ scopes, forceRefresh: true }));
    const loginHint = await page.loginHint().catch(() => undefined);
    return grantOf(
      await client.ssoSilent({ scopes, ...(loginHint !== undefined && { loginHint }) }),
    );
  };
  return {
    silently: (fresh = false) => silently(fresh).catch(() => undefined),
    async asking() {
      try {
        const client = await open();
        return { kind: 'granted', grant: grantOf(await client.acquireTokenPopup({ scopes })) };
      } catch (error) {
        if (cancelled.has((error as { errorCode?: unknown } | undefined)?.errorCode))
          return { kind: 'cancelled' };
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Seconds that a token is taken to last where MSAL does not say. */
const usualLife = 3600;

/** @throws Error where Excel has no broker: without one MSAL would open windows of its own, which a pane can't answer */
async function openApplication(page: NestedPage): Promise<IPublicClientApplication> {
  if (!(await page.findBroker())) throw new Error('Excel offers no account to this page.');
  const { createNestablePublicClientApplication } = await page.loadMsal();
  return createNestablePublicClientApplication({
    auth: { clientId: page.clientId, authority: page.authority },
    cache: { cacheLocation: 'memoryStorage' },
  });
}
