// A verifier on the bench: two issuers of which it trusts one for each algorithm, its clock at noon,
// and a list of all the addresses it asks.
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { createTokenVerifier, TokenRefused } from '../../../functions/access/tokens.ts';
import { audience, claimsOf, noon, sign, startTestIssuer, type TestIssuer } from './testIssuer.ts';

/** Starts both issuers for a test file, and a new verifier, with nothing cached, for each test. */
export function useVerifier() {
  let verifier: ReturnType<typeof createTokenVerifier>;
  const bench = {
    /** Trusted with RS256. */
    issuer: undefined as unknown as TestIssuer,
    /** Trusted with ES256. */
    other: undefined as unknown as TestIssuer,
    fetched: [] as string[],
    verify: (header: string | null) => verifier(header),
    /** A token that `issuer` signed, with changes of its claims. */
    good: (changes: Record<string, unknown> = {}) =>
      sign(claimsOf(bench.issuer, changes), bench.issuer.keys.rsa),
    /** `accepted`, or why the header was refused; any other failure in its own words. */
    reasonOf: (header: string | null) =>
      verifier(header).then(
        () => 'accepted',
        (error: unknown) => (error instanceof TokenRefused ? error.reason : String(error)),
      ),
  };
  beforeAll(async () => {
    bench.issuer = await startTestIssuer();
    bench.other = await startTestIssuer();
  });
  afterAll(async () => {
    await bench.issuer.close();
    await bench.other.close();
  });
  beforeEach(() => {
    const { issuer, other, fetched } = bench;
    fetched.length = 0;
    issuer.answer = 'keys';
    verifier = createTokenVerifier({
      issuers: [
        { issuer: issuer.url, audience, jwksUri: issuer.jwksUri, algorithms: ['RS256'] },
        { issuer: other.url, audience, jwksUri: other.jwksUri, algorithms: ['ES256'] },
      ],
      fetchImplementation: (url, options) => {
        fetched.push(url);
        return fetch(url, options);
      },
      now: () => new Date(noon * 1000),
    });
  });
  return bench;
}
