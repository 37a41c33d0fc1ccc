// Withdrawal: an institution takes back a report that nobody has decided on.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../support/people.ts';
import type { Answer, TestService } from '../../support/service.ts';
import { announceWithApproval } from './examples.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, answersOf, decide, done, lake, roundOf2024, submit } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  await submit(service, 'one');
});

const params = { ...roundOf2024, institution: 'one' };
const reason = 'It was made from the wrong year.';
const withdraw = (
  given: { at?: TestService; revision?: number; as?: Person; round?: string } = {},
) =>
  (given.at ?? service).call('postWithdrawal', given.as ?? 'preparerOne', {
    params: { ...params, round: given.round ?? '2024' },
    body: { revision: given.revision ?? 1, reason },
  });
const read = async (at = service) => (await done(at, 'getSubmission', 'officer', { params })).json;

describe('a report that is withdrawn', () => {
  test('says who took it back, when and why, and is kept as it was', async () => {
    const before = await read();
    const answer = await withdraw();
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      ...before,
      status: 'withdrawn',
      withdrawal: { by: 'The preparerOne', at: '2025-02-03T10:00:00.000Z', reason },
    });
    expect(await read()).toEqual(answer.json);
  });

  test('can be sent again while the round is open, and is then submitted', async () => {
    const { headers } = await withdraw();
    expect((await submit(service, 'one')).code).toBe('precondition_missing');
    const again = await submit(service, 'one', { ifMatch: headers['etag'] as string });
    expect(again.json.revision).toBe(2);
    const shown = await read();
    expect(shown.status).toBe('submitted');
    expect(shown).not.toHaveProperty('withdrawal');
  });

  test('is not decided on', async () => {
    await withdraw();
    const answer = await decide(service, 'one', { decision: 'accepted', revision: 1 });
    expect(answer.json).toMatchObject({
      code: 'decision_not_possible',
      details: { status: 'withdrawn' },
    });
  });

  test('is in no release', async () => {
    await submit(service, 'two');
    await decide(service, 'two', { decision: 'accepted', revision: 1 });
    await withdraw();
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    await done(service, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
    const bases = await service.store.list<{ rows: { contributors?: unknown[] }[] }>({
      association: 'lake',
      institution: '',
      idPrefix: 'basis:',
    });
    expect(JSON.stringify(bases)).not.toContain('"one"');
  });
});

describe('a withdrawal', () => {
  test('is refused once somebody has decided', async () => {
    await decide(service, 'one', { decision: 'returned', revision: 1 });
    expect((await withdraw()).json).toMatchObject({
      code: 'withdrawal_not_possible',
      details: { status: 'returned' },
    });
  });

  test('of a revision that is no longer the current one is refused', async () => {
    expect((await withdraw({ revision: 2 })).code).toBe('precondition_failed');
  });

  test('may come from an approver, and of a report that awaits approval', async () => {
    await announceWithApproval(service);
    await submit(service, 'one', { round: '2025' });
    expect((await withdraw({ as: 'approverOne', round: '2025' })).status).toBe(201);
  });

  test('and an acceptance at once: the report is one or the other', async () => {
    const acceptIt = (at: TestService) => decide(at, 'one', { decision: 'accepted', revision: 1 });
    const hold = async (
      at: TestService,
      { first, meanwhile }: { first: Answer; meanwhile: Answer },
    ) => {
      expect([first.status, meanwhile.status].filter((status) => status === 201)).toHaveLength(1);
      const taken = [first, meanwhile].find(({ status }) => status === 201);
      expect((await read(at)).status).toBe(taken?.json.status);
    };
    await atEveryStep(service, (at) => withdraw({ at }), acceptIt, hold);
    await atEveryStep(service, acceptIt, (at) => withdraw({ at }), hold);
  });

  test('needs a reason', async () => {
    for (const body of [{ revision: 1 }, { revision: 1, reason: '' }]) {
      const answer = await service.call('postWithdrawal', 'preparerOne', { params, body });
      expect(answer.code).toBe('request_invalid');
    }
  });

  test('leaves the figures where only those of the institution and the association see them', async () => {
    await withdraw();
    const answer = await service.call('getSubmission', 'preparerTwo', { params });
    expect(answer.code).toBe('not_found');
    expect((await read()).values.outreach_borrowers).toBe(answersOf('one')['outreach_borrowers']);
  });
});
