// Keys of receipts: published, told apart by their ids, and replaced without a receipt losing its worth.
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CompactSign } from 'jose';
import { createSigner, createVerifier, newSigningKey } from '../../../functions/access/signer.ts';
import { aService } from '../../support/service.ts';

const publicHalf = (key: string) =>
  createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'pem' }).toString();
const [older, old, current] = [newSigningKey(), newSigningKey(), newSigningKey()];
const claims = { round: '2024', revision: 1 };

describe('a key that was replaced', () => {
  const signer = createSigner(current, `${publicHalf(old)}\n${publicHalf(older)}`);

  test('verifies what it signed, and signs nothing any more', async () => {
    for (const key of [older, old, current]) {
      const token = await createSigner(key).sign('receipt', claims);
      expect(await signer.verify('receipt', token)).toEqual(claims);
    }
    const token = await signer.sign('receipt', claims);
    expect(await createVerifier(current).verify('receipt', token)).toEqual(claims);
    expect(await createVerifier(old).verify('receipt', token)).toBeUndefined();
  });

  test('is not believed where nobody names it', async () => {
    const token = await createSigner(old).sign('receipt', claims);
    expect(await createSigner(current).verify('receipt', token)).toBeUndefined();
    expect(await createSigner(current, publicHalf(older)).verify('receipt', token)).toBeUndefined();
  });

  test('named once more beside itself is one key', () => {
    expect(createSigner(current, publicHalf(current)).publicKeys).toHaveLength(1);
  });
});

describe('the published keys', () => {
  test('verify a receipt without the service, whichever key signed it', async () => {
    const signer = createSigner(current, publicHalf(old));
    const service = aService({ signer });
    const { text, json } = await service.call('getKeys', null);
    expect(json.keys).toHaveLength(2);
    const offline = createVerifier(text);
    for (const one of [signer, createSigner(old)])
      expect(await offline.verify('receipt', await one.sign('receipt', claims))).toEqual(claims);
    const single = createVerifier(JSON.stringify(json.keys[0]));
    expect(await single.verify('receipt', await signer.sign('receipt', claims))).toEqual(claims);
  });

  test('have public halves only', async () => {
    const { json } = await aService({ signer: createSigner(current) }).call('getKeys', null);
    expect(json.keys).toEqual([
      {
        kty: 'OKP',
        crv: 'Ed25519',
        use: 'sig',
        alg: 'EdDSA',
        x: createPublicKey(publicHalf(current)).export({ format: 'jwk' }).x,
        kid: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
  });
});

describe('a signature', () => {
  const verifier = createVerifier(current);
  const privateKey = createPrivateKey(current);
  const { kid = '' } = createSigner(current).publicKeys[0] ?? {};
  const sign = (header: object, key = privateKey) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'peerbook-receipt', ...header } as never)
      .sign(key);

  test('is good as it is', async () => {
    expect(await verifier.verify('receipt', await sign({}))).toEqual(claims);
  });

  test.each([
    ['another use', { typ: 'peerbook-identity' }],
    ['no use', { typ: undefined }],
    ['another id of the key', { kid: 'abc' }],
    ['no id of the key', { kid: undefined }],
    ['the id of an inherited property', { kid: '__proto__' }],
  ])('with %s is refused', async (_, header) => {
    expect(await verifier.verify('receipt', await sign(header))).toBeUndefined();
  });

  test("by another key under ours' id is refused", async () => {
    const token = await sign({}, createPrivateKey(old));
    expect(await verifier.verify('receipt', token)).toBeUndefined();
  });
});

describe('a text with keys', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  test.each([
    ['nothing', ''],
    ['no key', 'a key'],
    ['broken PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['a key of RSA', rsa.export({ type: 'spki', format: 'pem' }).toString()],
    ['a set of none', '{"keys":[]}'],
    ['broken JSON', '{"keys":'],
  ])('that holds %s is refused', (_, text) => {
    expect(() => createVerifier(text)).toThrow();
  });
});
