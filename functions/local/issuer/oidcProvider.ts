// The part of oidc-provider that the local issuer uses, in types, and how it is loaded. The package
// brings no types of its own and is an ES module, so a CommonJS bundle must import it when it runs.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A configured provider; its callback answers every path but the page of people. */
export interface OidcProvider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  /** Fails unless the browser bears the cookie of the sign-in at this address. */
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<object>;
  /** Answers with a redirect on the way back to the application. */
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: { readonly login: { readonly accountId: string } },
  ): Promise<void>;
  readonly Grant: new (owner: { clientId: string; accountId: string }) => OidcGrant;
}

/** What a person has consented to for an application. */
export interface OidcGrant {
  addOIDCScope(scopes: string): void;
  addResourceScope(resource: string, scopes: string): void;
  save(): Promise<string>;
}

/** What the provider tells its configured functions about the request under way. */
export interface OidcContext {
  body?: unknown;
  type?: string;
  readonly oidc: {
    readonly provider: OidcProvider;
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** What is used of the module itself. */
export interface OidcModule {
  readonly Provider: new (issuer: string, configuration: object) => OidcProvider;
  readonly errors: { readonly InvalidTarget: new () => Error };
}

// In a variable, so that neither the compiler looks for types nor the bundler for the package.
const packageName: string = 'oidc-provider';

/** Loads the module without the warning that it prints on Node 20, where it works all the same. */
export async function loadOidcProvider(): Promise<OidcModule> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return (await import(packageName)) as OidcModule;
  } finally {
    console.warn = warn;
  }
}
