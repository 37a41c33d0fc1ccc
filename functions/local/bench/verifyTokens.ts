// Access tokens checked by the service, beside jose alone with the same key: what strict reading costs on top.
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { createTokenVerifier } from '../../access/tokens.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { race } from './race.ts';

const issuer = 'https://login.example/tenant';
const audience = 'https://peerbook.example/api';
/** Tokens under way at the same time, as a service has them. */
const atOnce = 32;
const goal = 6000;

export async function verifyTokens(): Promise<Benchmark> {
  return { results: [await measure('RS256'), await measure('ES256')] };
}

async function measure(algorithm: 'RS256' | 'ES256'): Promise<BenchResult> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: algorithm, use: 'sig' };
  const jwksUri = `${issuer}/keys`;
  const verify = createTokenVerifier({
    issuers: [{ issuer, audience, jwksUri, algorithms: [algorithm] }],
    fetchImplementation: async () => Response.json({ keys: [key] }),
  });
  const tokens = await Promise.all(
    Array.from({ length: atOnce }, (_, i) =>
      new SignJWT({ name: `Person ${i}`, roles: ['x'], scp: 'report' })
        .setProtectedHeader({ alg: algorithm, kid: 'one', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(`person-${i}`)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    ),
  );
  const keys = createLocalJWKSet({ keys: [key] });
  const { service, alone } = await race({
    service: () => Promise.all(tokens.map((token) => verify(`Bearer ${token}`))),
    alone: () =>
      Promise.all(
        tokens.map((token) =>
          jwtVerify(token, keys, { issuer, audience, algorithms: [algorithm] }),
        ),
      ),
  });
  const microseconds = (milliseconds: number) => (milliseconds * 1000) / atOnce;
  const ours = microseconds(service);
  return {
    name: `token, ${algorithm}`,
    unit: 'µs for one access token',
    ours,
    peers: besides(ours, { 'jose alone': microseconds(alone) }),
    goal: `at least ${goal} a second`,
    met: 1_000_000 / ours >= goal,
  };
}
