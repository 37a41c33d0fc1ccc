// How oidc-provider is set up to be the local issuer: one public client, one kind of token, the same
// flow as with a real issuer (authorization code with PKCE) and consent taken as given.
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { createIssuerMemory } from './issuerMemory.ts';
import type { OidcContext, OidcModule } from './oidcProvider.ts';
import { type LocalPerson, pageHeaders, sorryPage } from './peoplePage.ts';

/** The add-in's name with the local issuer. */
export const localClientId = 'peerbook-addin';

/** Access tokens are signed with this; the verifier's list of issuers must name it. */
export const localAlgorithm = 'ES256';

const hour = 3600;
/** A resource must have some scope to be granted; rights come from the store, never from here. */
const scope = 'peerbook';

/** @returns oidc-provider's configuration, with a signing key made for this process alone */
export async function createIssuerConfiguration(
  module: OidcModule,
  options: {
    people: readonly LocalPerson[];
    audience: string;
    redirectUris: readonly string[];
  },
): Promise<object> {
  const { audience, redirectUris } = options;
  const people = new Map(options.people.map((person) => [person.id, person]));
  const origins = new Set(redirectUris.map((uri) => new URL(uri).origin));
  return {
    adapter: createIssuerMemory(),
    jwks: { keys: [await createSigningKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: localClientId,
        redirect_uris: [...redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: localAlgorithm,
      },
    ],
    clientBasedCORS: (_context: OidcContext, origin: string) => origins.has(origin),
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: OidcContext, resource: string) => {
          if (resource !== audience) throw new module.errors.InvalidTarget();
          const jwt = { sign: { alg: localAlgorithm } };
          return { scope, audience, accessTokenTTL: hour, accessTokenFormat: 'jwt', jwt };
        },
      },
    },
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
      AuthorizationCode: 60,
    },
    findAccount: (_context: OidcContext, id: string) => {
      const person = people.get(id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
    },
    extraTokenClaims: (_context: OidcContext, token: { accountId?: string }) => {
      const person = people.get(token.accountId ?? '');
      return person && { name: person.name };
    },
    loadExistingGrant: (context: OidcContext) => grantEverything(context, audience),
    renderError: (context: OidcContext, out: { error: string; error_description?: string }) => {
      context.type = pageHeaders['content-type'];
      context.body = sorryPage(`${out.error}: ${out.error_description ?? ''}`);
    },
  };
}

async function createSigningKey(): Promise<object> {
  const { privateKey } = await generateKeyPair(localAlgorithm, { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return { ...(await exportJWK(privateKey)), kid, alg: localAlgorithm, use: 'sig' };
}

async function grantEverything({ oidc }: OidcContext, audience: string): Promise<object> {
  const { accountId } = oidc.session;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(audience, scope);
  await grant.save();
  return grant;
}
