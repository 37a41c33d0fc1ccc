// Receipts are worth what their signature is worth: whatever bit of one is changed, it is no receipt any more.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiBodies } from '@peerbook/shared';
import fc from 'fast-check';
import { createSigner, createVerifier, newSigningKey } from '../../../functions/access/signer.ts';
import { isIntact } from '../../../functions/local/compare/receipts.ts';
import type { Receipt } from '../../../functions/submission/documents.ts';

const key = newSigningKey();
const publicKey = createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'pem' });
const verifier = createVerifier(publicKey.toString());
const claims = {
  association: 'lake',
  institution: 'one',
  round: '2024',
  revision: 2,
  contentHash: '0123456789abcdef'.repeat(4),
  receivedAt: '2025-02-03T10:00:00.000Z',
  warnings: 1,
  ruleSet: 0,
};
const seed = 20_262;
let receipt: Receipt;
beforeAll(async () => {
  receipt = { ...claims, token: await createSigner(key).sign('receipt', claims) };
});

/** The receipt with one bit of its JSON turned over; undefined where nobody would read it as a receipt. */
function flipped(position: number, bit: number): Receipt | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(receipt));
  const at = position % bytes.length;
  bytes[at] = (bytes[at] as number) ^ (1 << bit);
  try {
    return apiBodies.receipt.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

describe('a receipt', () => {
  test('is verified with the public key as with the private one, in whatever order its members stand', async () => {
    const inAnotherOrder = Object.fromEntries(Object.entries(receipt).reverse()) as Receipt;
    for (const one of [receipt, inAnotherOrder]) {
      expect(await isIntact(one, verifier)).toBe(true);
      expect(await isIntact(one, createVerifier(key))).toBe(true);
      expect(await isIntact(one, undefined)).toBe(true);
    }
  });

  test('is refused with any one bit of it turned over', async () => {
    const positions = fc.record({ position: fc.nat(5000), bit: fc.nat(7) });
    let readable = 0;
    await fc.assert(
      fc.asyncProperty(positions, async ({ position, bit }) => {
        const altered = flipped(position, bit);
        if (!altered) return;
        readable += 1;
        expect(await isIntact(altered, verifier)).toBe(false);
      }),
      { seed, numRuns: 3000 },
    );
    expect(readable).toBeGreaterThan(500);
  });

  test.each(Object.keys(claims) as (keyof typeof claims)[])(
    'with another %s beside its token is seen to be altered even without a key',
    async (member) => {
      const value = claims[member];
      const other = typeof value === 'number' ? value + 1 : `${value}0`;
      expect(await isIntact({ ...receipt, [member]: other }, undefined)).toBe(false);
    },
  );

  test('signed with another key, or for another use, is refused', async () => {
    const elsewhere = await createSigner(newSigningKey()).sign('receipt', claims);
    const identity = await createSigner(key).sign('identity', claims);
    for (const token of [elsewhere, identity, '', 'a.b.c', receipt.token.slice(0, -1)])
      expect(await isIntact({ ...receipt, token }, verifier)).toBe(false);
  });

  test('whose members were altered together with an unsigned token is refused with a key', async () => {
    const altered = { ...claims, contentHash: 'f'.repeat(64) };
    const [header, , signature] = receipt.token.split('.');
    const payload = Buffer.from(JSON.stringify(altered)).toString('base64url');
    const forged = { ...altered, token: `${header}.${payload}.${signature}` };
    expect(await isIntact(forged, verifier)).toBe(false);
    // Without a key nobody can tell; that is why the command says that it did not verify.
    expect(await isIntact(forged, undefined)).toBe(true);
  });
});
