// Tokens for the identity that the app runs as in Azure, from the endpoint that the platform puts beside it. Azure's own
// library does this and much else, and has left Node 20.
import type { CosmosClientOptions } from '@azure/cosmos';

type Tokens = NonNullable<CosmosClientOptions['aadCredentials']>;

export interface IdentityEndpoint {
  /** IDENTITY_ENDPOINT and IDENTITY_HEADER, which App Service and Functions set. */
  readonly endpoint: string;
  readonly secret: string;
  /** Of a user-assigned identity; without it, the app's own. */
  readonly clientId?: string;
}

/** https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
const apiVersion = '2019-08-01';

/** @param given where tokens come from; the SDK keeps them until they are about to end */
export function managedIdentity({ endpoint, secret, clientId }: IdentityEndpoint): Tokens {
  return {
    async getToken(scopes) {
      const [scope = ''] = typeof scopes === 'string' ? [scopes] : scopes;
      const url = new URL(endpoint);
      url.searchParams.set('api-version', apiVersion);
      url.searchParams.set('resource', scope.replace(/\/\.default$/, ''));
      if (clientId !== undefined) url.searchParams.set('client_id', clientId);
      const answer = await fetch(url, {
        headers: { 'X-IDENTITY-HEADER': secret },
        signal: AbortSignal.timeout(10_000),
      });
      const body = (await answer.json().catch(() => ({}))) as {
        access_token?: unknown;
        expires_on?: unknown;
      };
      const expires = Number(body.expires_on);
      if (!answer.ok || typeof body.access_token !== 'string' || !(expires > 0))
        // Never the body: it may hold a token.
        throw new Error(
          `The identity endpoint gave no token for Cosmos DB (status ${answer.status}).`,
        );
      return { token: body.access_token, expiresOnTimestamp: expires * 1000 };
    },
  };
}
