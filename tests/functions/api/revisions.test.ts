// Revisions: each stays as it was sent, is found by its number, and tells what it says otherwise than the one before.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { TestService } from '../../support/service.ts';
import { aNetwork, answersOf, decide, done, roundOf2024, submit } from './network.ts';

const params = { ...roundOf2024, institution: 'one' };
const first = answersOf('one');
const second = { ...first, profile_offices: 77 };
const commented = { profile_offices: { comment: 'two were merged' } };

let service: TestService;
const show = async (revision?: string) =>
  service.call('getSubmission', 'officer', { params, query: revision ? { revision } : {} });
const again = async (given: Parameters<typeof submit>[2]) => {
  const { headers } = await show();
  const answer = await submit(service, 'one', { ...given, ifMatch: headers['etag'] as string });
  if (answer.status !== 201) throw new Error(answer.text);
};

beforeEach(async () => {
  service = await aNetwork();
  await submit(service, 'one');
  service.clock.now = new Date('2025-02-05T00:00:00.000Z');
  await again({ answers: second, notes: commented });
});

describe('a revision by its number', () => {
  test('is shown as it was sent, with when and by whom', async () => {
    const { json } = await show('1');
    expect(json).toMatchObject({
      revision: 1,
      values: first,
      notes: {},
      receivedAt: '2025-02-03T10:00:00.000Z',
      submittedBy: 'The preparerOne',
    });
  });

  test('is the current one where no number is asked for', async () => {
    expect((await show()).text).toBe((await show('2')).text);
    expect((await show()).json).toMatchObject({ revision: 2, values: second, notes: commented });
  });

  test('has its own content, and status, marks and ETag of the current one', async () => {
    const marks = { profile_offices: { mark: 'verified' } };
    await decide(service, 'one', { decision: 'accepted', revision: 2, marks });
    const [old, current] = [await show('1'), await show()];
    expect(old.json).toMatchObject({ revision: 1, status: 'accepted', marks });
    expect(old.headers['etag']).toBe(current.headers['etag']);
    expect(old.json.contentHash).not.toBe(current.json.contentHash);
  });

  test('has its own warnings', async () => {
    const notes = { environment_policy: { evidence: 'Policy, page 3' } };
    await again({ answers: first, notes });
    const [one, three] = [(await show('1')).json, (await show('3')).json];
    const { json } = await service.call('listSubmissions', 'officer', { params: roundOf2024 });
    expect(three.warnings).toBe(one.warnings - 1);
    expect(json.submissions[0].warnings).toBe(three.warnings);
  });

  test('that there is none of is not found', async () => {
    expect((await show('3')).code).toBe('not_found');
    const two = { ...roundOf2024, institution: 'two' };
    const none = await service.call('getSubmission', 'officer', {
      params: two,
      query: { revision: '1' },
    });
    expect(none.code).toBe('not_found');
  });

  test.each(['0', '-1', '1.5', '01', 'one', '1e3', '', '99999999'])(
    'called %j is refused',
    async (revision) => {
      const answer = await service.call('getSubmission', 'officer', {
        params,
        query: { revision },
      });
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain('revision');
    },
  );

  test("is nobody else's", async () => {
    const query = { revision: '1' };
    const other = await service.call('getSubmission', 'preparerTwo', { params, query });
    expect(other.code).toBe('not_found');
  });
});

describe('what changed', () => {
  test('is told of every revision but the first', async () => {
    expect((await show('1')).json).not.toHaveProperty('changes');
    expect((await show('2')).json.changes).toEqual([
      {
        indicator: 'profile_offices',
        what: 'value',
        from: first['profile_offices'] ?? null,
        to: 77,
      },
      { indicator: 'profile_offices', what: 'comment', from: null, to: 'two were merged' },
    ]);
  });

  test('is told against the revision just before, also of an older one', async () => {
    await again({ answers: first });
    expect((await show('2')).json.changes).toHaveLength(2);
    expect((await show('3')).json.changes).toEqual([
      expect.objectContaining({ what: 'value', from: 77, to: first['profile_offices'] ?? null }),
      expect.objectContaining({ what: 'comment', from: 'two were merged', to: null }),
    ]);
  });

  test('is nothing where the same was sent again', async () => {
    await again({ answers: second, notes: commented });
    expect((await show()).json).toMatchObject({ revision: 3, changes: [] });
  });

  test('is told by a decision too', async () => {
    const answer = await done(service, 'postDecision', 'officer', {
      params,
      body: { decision: 'accepted', revision: 2 },
    });
    expect(answer.json.changes).toHaveLength(2);
  });

  test('comes in the order of the template', async () => {
    const notes = { staff_total: { comment: 'all of them' }, profile_offices: {} };
    await again({ answers: { ...first, profile_offices: 5 }, notes });
    const changed = (await show()).json.changes.map((one: { indicator: string }) => one.indicator);
    expect(changed).toEqual(['profile_offices', 'profile_offices', 'staff_total']);
  });
});
