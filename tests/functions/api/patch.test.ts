// Changing single cells of the report that stands: merged, checked whole and stored whole, like any other revision.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, answersOf, changesOf, decide, newKey, roundOf2024, submit } from './network.ts';

const params = { ...roundOf2024, institution: 'one' };
const first = answersOf('one');
const notes = { staff_total: { comment: 'counted in June', evidence: 'payroll' } };

let service: TestService;
let ifMatch: string;
beforeEach(async () => {
  service = await aNetwork();
  ifMatch = (await submit(service, 'one', { notes })).headers['etag'] as string;
});

type Given = Parameters<typeof changesOf>[2];
const change = async (given: Given = {}) =>
  service.call('patchSubmission', 'preparerOne', await changesOf(service, 'one', given));
const shown = async () => (await service.call('getSubmission', 'officer', { params })).json;
const isUnchanged = async (job: () => Promise<void>) => {
  const before = await contentOf(service.store);
  await job();
  expect(await contentOf(service.store)).toEqual(before);
};

describe('a change of single cells', () => {
  test('makes a whole new revision, and answers a receipt and an ETag as a whole report does', async () => {
    const { status, json, headers } = await change({ ifMatch, values: { profile_offices: 77 } });
    expect({ status, ...json }).toMatchObject({ status: 201, ...params, revision: 2 });
    const { token, ...claims } = json;
    expect(await service.services.signer.verify('receipt', token)).toEqual(claims);
    expect(await shown()).toMatchObject({
      revision: 2,
      values: { ...first, profile_offices: 77 },
      notes,
      changes: [expect.objectContaining({ indicator: 'profile_offices', to: 77 })],
    });
    expect((await change({ ifMatch: headers['etag'] as string, base: 2 })).status).toBe(201);
  });

  test('has the content hash of the same report sent whole', async () => {
    const twin = await copyOf(service);
    const { json } = await change({
      ifMatch,
      values: { profile_offices: 77 },
      notes: { staff_total: { evidence: null }, profile_offices: { comment: ' merged\r\n' } },
    });
    const { headers } = await twin.call('getSubmission', 'preparerOne', { params });
    const whole = await submit(twin, 'one', {
      answers: { ...first, profile_offices: 77 },
      notes: {
        staff_total: { comment: 'counted in June' },
        profile_offices: { comment: ' merged\r\n' },
      },
      ifMatch: headers['etag'] as string,
    });
    expect(json.contentHash).toBe(whole.json.contentHash);
  });

  test('clears an answer with null, and leaves what is not named', async () => {
    await change({ ifMatch, values: { outreach_borrowers_youth: null } });
    const { outreach_borrowers_youth: _cleared, ...others } = first;
    expect((await shown()).values).toEqual(others);
  });

  test.each([
    [{ staff_total: { comment: null } }, { staff_total: { evidence: 'payroll' } }],
    [{ staff_total: { comment: '' } }, { staff_total: { evidence: 'payroll' } }],
    [{ staff_total: { comment: null, evidence: null } }, {}],
    [
      { staff_total: { evidence: 'p. 3' } },
      { staff_total: { ...notes.staff_total, evidence: 'p. 3' } },
    ],
    [{ profile_offices: { comment: 'two' } }, { ...notes, profile_offices: { comment: 'two' } }],
  ])('of notes %j leaves %j', async (changed, expected) => {
    await change({ ifMatch, values: {}, notes: changed });
    expect((await shown()).notes).toEqual(expected);
  });

  test('is checked with the whole report, and refused where that has errors', async () => {
    await isUnchanged(async () => {
      const answer = await change({ ifMatch, values: { outreach_borrowers_women: 99_999_999 } });
      expect(answer.code).toBe('submission_has_errors');
      const rules = answer.json.findings.map((one: { rule?: string }) => one.rule);
      expect(rules).toContain('sub_outreach_borrowers_women');
    });
  });

  test('keeps marks of other figures, as any new revision does', async () => {
    const marks = { staff_total: { mark: 'verified' }, profile_offices: { mark: 'queried' } };
    const { headers } = await decide(service, 'one', { decision: 'returned', revision: 1, marks });
    await change({ ifMatch: headers['etag'] as string });
    expect((await shown()).marks).toEqual({
      staff_total: { mark: 'verified' },
      profile_offices: { mark: 'reported', question: '' },
    });
  });

  test.each([
    [{ values: { no_such_code: 1 } }, 'values.no_such_code'],
    [{ values: { no_such_code: null } }, 'values.no_such_code'],
    [{ values: { constructor: null } }, 'values.constructor'],
    [{ values: { ratio_women_share: 3 } }, 'values.ratio_women_share'],
    [{ notes: { no_such_code: { comment: null } } }, 'notes.no_such_code'],
  ])('%j is refused by name', async (changes, named) => {
    await isUnchanged(async () => {
      const answer = await change({ ifMatch, ...changes });
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain(named);
    });
  });

  test('of nothing that was submitted finds nothing', async () => {
    const options = await changesOf(service, 'two', { ifMatch });
    expect((await service.call('patchSubmission', 'preparerTwo', options)).code).toBe('not_found');
  });

  test('is refused once the round has closed', async () => {
    await service.call('postClosing', 'manager', { params: roundOf2024 });
    expect((await change({ ifMatch })).code).toBe('round_closed');
  });
});

describe('its key', () => {
  test('with the same changes gives the same receipt again, though its base is current no more', async () => {
    const key = newKey();
    const answer = await change({ ifMatch, key });
    await isUnchanged(async () => {
      service.clock.now = new Date('2025-02-04T00:00:00.000Z');
      const again = await change({ ifMatch, key });
      expect(again).toMatchObject({ status: 200, text: answer.text });
    });
  });

  test('with other changes is refused', async () => {
    const key = newKey();
    await change({ ifMatch, key });
    await isUnchanged(async () => {
      const other = await change({ ifMatch, key, values: { profile_offices: 78 } });
      expect(other.code).toBe('key_reused');
    });
  });

  test('is needed', async () => {
    expect((await change({ ifMatch, key: '' })).code).toBe('key_missing');
  });

  test('sent again by an impatient click makes one revision and one receipt', async () => {
    const options = await changesOf(service, 'one', { ifMatch: '"etag-9"' });
    const send = async (one: TestService) => {
      const { headers } = await one.call('getSubmission', 'preparerOne', { params });
      const etag = headers['etag'] as string;
      return one.call('patchSubmission', 'preparerOne', {
        ...options,
        headers: { ...options.headers, 'if-match': etag },
      });
    };
    await atEveryStep(service, send, send, async (one, { first: late, meanwhile }) => {
      expect(meanwhile.status).toBe(201);
      expect(late).toMatchObject({ status: 200, text: meanwhile.text });
      const { json } = await one.call('getSubmission', 'officer', { params });
      expect(json.revision).toBe(2);
    });
  });
});

describe('what it is based on', () => {
  test('must be told by an ETag', async () => {
    await isUnchanged(async () => {
      const answer = await change();
      expect(answer).toMatchObject({ status: 428, code: 'precondition_missing' });
    });
  });

  test('must be current: else it is told who changed what, and when, but no value', async () => {
    service.clock.now = new Date('2025-02-04T09:30:00.000Z');
    const answers = { ...first, profile_offices: 4711 };
    await submit(service, 'one', { answers, notes: {}, ifMatch });
    await isUnchanged(async () => {
      const answer = await change({ ifMatch, values: { outreach_borrowers_women: 99_999_999 } });
      expect(answer).toMatchObject({ status: 412, code: 'precondition_failed' });
      expect(answer.json.details).toEqual({
        changedAt: '2025-02-04T09:30:00.000Z',
        changedBy: 'The preparerOne',
      });
      expect(answer.json.changed).toEqual(
        expect.arrayContaining(['profile_offices', 'staff_total']),
      );
      expect(answer.json.changed).toHaveLength(2);
      expect(answer.text).not.toContain('4711');
    });
  });

  test('must be current even where the ETag is', async () => {
    const { headers } = await submit(service, 'one', { ifMatch });
    const answer = await change({ ifMatch: headers['etag'] as string, base: 1 });
    expect(answer.json).toMatchObject({ code: 'precondition_failed', changed: ['staff_total'] });
  });

  test('is not current once it was decided on; then no indicator changed', async () => {
    service.clock.now = new Date('2025-02-06T00:00:00.000Z');
    await decide(service, 'one', { decision: 'returned', revision: 1 });
    const { json } = await change({ ifMatch });
    expect(json).toMatchObject({
      code: 'precondition_failed',
      changed: [],
      details: { changedAt: '2025-02-06T00:00:00.000Z', changedBy: 'The officer' },
    });
  });

  test('must be there at all', async () => {
    const { json } = await change({ ifMatch, base: 7 });
    expect(json.code).toBe('precondition_failed');
    expect(json).not.toHaveProperty('changed');
  });

  test('lets one of two through that come at once, and tells the other what changed', async () => {
    const both = await Promise.all([
      change({ ifMatch, values: { profile_offices: 77 } }),
      change({ ifMatch, values: {}, notes: { staff_total: { comment: 'in July' } } }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 412]);
    const refused = both.find((one) => one.status === 412);
    expect(refused?.json.changed).toHaveLength(1);
  });
});
