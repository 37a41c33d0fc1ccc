// Signs tokens for the people of a proof, and shows its keys on loopback: it outlives the service that is killed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const proofAudience = 'https://peerbook.example/api';

export interface ProofIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  /** A token for a person, good for a day. */
  readonly tokenFor: (person: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startProofIssuer(): Promise<ProofIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'proof', alg: 'ES256' }] };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUri: `${issuer}/keys`,
    tokenFor: (person) =>
      new SignJWT({ name: person })
        .setProtectedHeader({ alg: 'ES256', kid: 'proof', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(proofAudience)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime('1d')
        .sign(privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
