// An issuer for tests: its keys on a loopback server, and tokens of every good and bad kind.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

export const audience = 'https://peerbook.example/api';
/** The verifier's clock in these tests, in seconds since 1970. */
export const noon = Date.UTC(2030, 5, 1, 12) / 1000;

export interface TestIssuer {
  readonly url: string;
  readonly jwksUri: string;
  /** RSA and elliptic keys as published, and an RSA key that is not. */
  readonly keys: { rsa: CryptoKey; elliptic: CryptoKey; stranger: CryptoKey };
  readonly rsaPem: string;
  /** Paths asked for so far: attackers must not add to them. */
  readonly requests: string[];
  /** What the key server answers: its keys, or a failure. */
  answer: 'keys' | 'failure' | 'nonsense' | 'redirect';
  /** Where it sends those who ask for its keys, when it redirects. */
  elsewhere: string;
  close(): Promise<void>;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const elliptic = await generateKeyPair('ES256', { extractable: true });
  const stranger = await generateKeyPair('RS256', { extractable: true });
  const published = {
    keys: [
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa-1', alg: 'RS256', use: 'sig' },
      { ...(await exportJWK(elliptic.publicKey)), kid: 'ec-1', alg: 'ES256', use: 'sig' },
    ],
  };
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(String(request.url));
    if (issuer.answer === 'failure') response.writeHead(503).end();
    else if (issuer.answer === 'redirect')
      response.writeHead(302, { location: issuer.elsewhere }).end();
    else response.end(issuer.answer === 'keys' ? JSON.stringify(published) : '{"keys":7}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    url,
    jwksUri: `${url}/jwks`,
    keys: { rsa: rsa.privateKey, elliptic: elliptic.privateKey, stranger: stranger.privateKey },
    rsaPem: await exportSPKI(rsa.publicKey),
    requests,
    answer: 'keys',
    elsewhere: '',
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

/** The claims of a good token, with changes; a claim changed to undefined is left out. */
export function claimsOf(issuer: TestIssuer, changes: Record<string, unknown> = {}) {
  return {
    iss: issuer.url,
    aud: audience,
    sub: 'person-1',
    iat: noon,
    exp: noon + 3600,
    ...changes,
  };
}

/** A token signed as the issuer would, unless told otherwise. */
export function sign(
  claims: Record<string, unknown>,
  key: CryptoKey | Uint8Array,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const protectedHeader = { alg: 'RS256', kid: 'rsa-1', typ: 'JWT', ...header };
  return new SignJWT(claims).setProtectedHeader(protectedHeader).sign(key);
}

/** A segment of a token, from text or from what JSON.stringify writes. */
export function segment(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return Buffer.from(text).toString('base64url');
}
