// Submitting: keys, revisions, receipts. The same report goes in as JSON and as the filled workbook.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, type TestService } from '../../support/service.ts';
import { accept, aNetwork, answersOf, newKey, roundOf2024, submit } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});
const params = { ...roundOf2024, institution: 'one' };
const changed = () => ({ ...answersOf('one'), profile_offices: 77 });

describe('PUT submission', () => {
  test('answers 201 with a receipt and an ETag', async () => {
    const { status, json, headers } = await submit(service, 'one');
    expect({ status, ...json }).toMatchObject({
      status: 201,
      ...params,
      revision: 1,
      receivedAt: service.clock.now.toISOString(),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(headers['etag']).toMatch(/^".+"$/);
  });

  test('shows what was sent, to the institution and to the officer alike', async () => {
    await submit(service, 'one', { notes: { staff_total: { comment: 'counted in June' } } });
    const own = await service.call('getSubmission', 'preparerOne', { params });
    const officers = await service.call('getSubmission', 'officer', { params });
    expect(own.json).toMatchObject({ status: 'submitted', revision: 1, values: answersOf('one') });
    expect(own.json.notes).toEqual({ staff_total: { comment: 'counted in June' } });
    expect(officers.json).toEqual(own.json);
  });

  test('stands in the list of the round', async () => {
    await submit(service, 'two');
    const { json } = await service.call('listSubmissions', 'officer', { params: roundOf2024 });
    expect(json.submissions).toEqual([
      expect.objectContaining({ institution: 'two', status: 'submitted', revision: 1 }),
    ]);
  });
});

describe('an idempotency key', () => {
  test('with the same content gives the same receipt again, and stores nothing', async () => {
    const key = newKey();
    const first = await submit(service, 'one', { key });
    const before = await contentOf(service.store);
    service.clock.now = new Date('2025-02-04T00:00:00.000Z');
    const second = await submit(service, 'one', { key });
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('gives the receipt again though the round has closed meanwhile', async () => {
    const key = newKey();
    const first = await submit(service, 'one', { key });
    service.clock.now = new Date('2026-01-01T00:00:00.000Z');
    expect((await submit(service, 'one', { key })).text).toBe(first.text);
  });

  test('with other content is refused', async () => {
    const key = newKey();
    await submit(service, 'one', { key });
    const before = await contentOf(service.store);
    expect((await submit(service, 'one', { key, answers: changed() })).code).toBe('key_reused');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('belongs to one institution: another may use the same', async () => {
    const key = newKey();
    await submit(service, 'one', { key });
    expect((await submit(service, 'two', { key })).status).toBe(201);
  });

  test('sent twice at once makes one revision and one receipt', async () => {
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => submit(service, 'one', { key })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map((one) => one.text)).size).toBe(1);
  });
});

describe('a second submission', () => {
  test('needs If-Match', async () => {
    await submit(service, 'one');
    expect((await submit(service, 'one', { answers: changed() })).code).toBe(
      'precondition_missing',
    );
  });

  test('with a stale ETag is refused, naming who was quicker', async () => {
    const first = await submit(service, 'one');
    const ifMatch = first.headers['etag'] as string;
    await submit(service, 'one', { answers: changed(), ifMatch });
    const before = await contentOf(service.store);
    const stale = await submit(service, 'one', { ifMatch });
    expect(stale.code).toBe('precondition_failed');
    expect(stale.json.details).toEqual({
      changedAt: service.clock.now.toISOString(),
      changedBy: 'The preparerOne',
    });
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('with the right ETag is revision 2 and waits for a decision again', async () => {
    await submit(service, 'one');
    await accept(service, 'one');
    const { headers } = await service.call('getSubmission', 'preparerOne', { params });
    const second = await submit(service, 'one', {
      answers: changed(),
      ifMatch: headers['etag'] as string,
    });
    expect(second.json.revision).toBe(2);
    const { json } = await service.call('getSubmission', 'preparerOne', { params });
    expect(json).toMatchObject({ revision: 2, status: 'submitted', values: changed() });
  });

  test('sent twice at once with different keys lets one of them through', async () => {
    const { headers } = await submit(service, 'one');
    const again = { answers: changed(), ifMatch: headers['etag'] as string };
    const both = await Promise.all([submit(service, 'one', again), submit(service, 'one', again)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 412]);
  });
});

describe('a receipt', () => {
  test('verifies with the service, and says the same as its members', async () => {
    const { token, ...claims } = (await submit(service, 'one')).json;
    expect(await service.services.signer.verify('receipt', token)).toEqual(claims);
  });

  test('does not verify with any one bit flipped', async () => {
    const { token } = (await submit(service, 'one')).json as { token: string };
    const bytes = Buffer.from(token, 'latin1');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const { signer } = service.services;
      expect(await signer.verify('receipt', flipped.toString('latin1'))).toBeUndefined();
    }
  });

  test('is no identity', async () => {
    const { token } = (await submit(service, 'one')).json;
    expect(await service.services.signer.verify('identity', token)).toBeUndefined();
  });
});

test('each of twenty institutions has a report without errors', async () => {
  service = await aNetwork({ institutions: 20 });
  for (let i = 2; i < 20; i += 1) {
    const institution = `inst-${String(i + 1).padStart(2, '0')}`;
    expect((await submit(service, institution)).text).toContain('"revision":1');
  }
});
