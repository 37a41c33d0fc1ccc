// The pane's session: signed in by Excel's own account where Excel and the page's settings have it, else by the dialog.
import { openDialog } from '../excel/openDialog.ts';
import { createSession, type Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { createNestedSignIn, type NestedSignIn } from './nestedSignIn.ts';

/** What office.js puts on the window for MSAL. */
declare global {
  interface Window {
    readonly __initializeNestedAppAuth?: () => Promise<void>;
    readonly nestedAppAuthBridge?: object;
  }
}

/** A session; where Excel's own account may serve, signing in by it has begun. Only after Office is ready. */
export function createPaneSession(settings: Settings): Session {
  const nested = nestedSignIn(settings);
  const session = createSession({
    openDialog: () => openDialog(`${location.origin}/dialog.html`),
    now: () => Date.now(),
    later: (milliseconds, work) => {
      const handle = setTimeout(work, milliseconds);
      return () => clearTimeout(handle);
    },
    ...(nested && { nested }),
  });
  void session.signInSilently();
  return session;
}

function nestedSignIn({ entraClient, entraAuthority, scope }: Settings): NestedSignIn | undefined {
  const isConfigured = entraClient !== '' && scope !== '';
  if (!isConfigured || !Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'))
    return undefined;
  return createNestedSignIn({
    loadMsal: () => import('./msal.ts'),
    async findBroker() {
      await window.__initializeNestedAppAuth?.();
      return window.nestedAppAuthBridge !== undefined;
    },
    loginHint: async () => (await Office.auth.getAuthContext()).loginHint || undefined,
    clientId: entraClient,
    authority: entraAuthority,
    scope,
    now: () => Date.now(),
  });
}
