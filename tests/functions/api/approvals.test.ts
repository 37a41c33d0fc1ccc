// Approval: in rounds that ask for it, an approver of the institution stands between who prepares a report and the association.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../support/people.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { announceWithApproval, roundOf2025 } from './examples.ts';
import { atEveryStep } from './interruption.ts';
import {
  aNetwork,
  answersOf,
  changesOf,
  done,
  join,
  lake,
  newKey,
  roundBody,
  roundOf2024,
  submissionOf,
} from './network.ts';

const params = { ...roundOf2025, institution: 'one' };
const day = (number: number) => new Date(`2025-02-0${number}T08:00:00.000Z`);

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  await announceWithApproval(service);
});

const show = (one = service) => one.call('getSubmission', 'officer', { params });
const statusNow = async () => (await show()).json.status;
const send = async (
  person: Person = 'preparerOne',
  given: Parameters<typeof submissionOf>[2] = {},
) => {
  const standing = await show();
  const ifMatch = standing.headers['etag'];
  const options = await submissionOf(service, 'one', {
    round: '2025',
    ...(ifMatch !== undefined && { ifMatch }),
    ...given,
  });
  return service.call('putSubmission', person, options);
};
const approve = (body: object = {}, person: Person = 'approverOne', one = service) =>
  one.call('postApproval', person, { params, body: { revision: 1, approved: true, ...body } });
const decline = (body: object = {}) => approve({ approved: false, ...body });
const decide = (revision = 1) =>
  service.call('postDecision', 'officer', { params, body: { decision: 'accepted', revision } });
const isUnchanged = async (job: () => Promise<void>) => {
  const before = await contentOf(service.store);
  await job();
  expect(await contentOf(service.store)).toEqual(before);
};

describe('what a preparer sends', () => {
  test('has its receipt at once, and awaits approval', async () => {
    const { status, json } = await send();
    expect({ status, ...json }).toMatchObject({ status: 201, revision: 1 });
    expect(await statusNow()).toBe('awaiting_approval');
    expect((await show()).json).not.toHaveProperty('approval');
  });

  test('stands so in the list of the round, and cannot be decided on', async () => {
    await send();
    const { json } = await service.call('listSubmissions', 'officer', { params: roundOf2025 });
    expect(json.submissions).toEqual([
      expect.objectContaining({ institution: 'one', status: 'awaiting_approval' }),
    ]);
    await isUnchanged(async () => {
      const answer = await decide();
      expect(answer.code).toBe('decision_not_possible');
      expect(answer.json.title).toContain('is awaiting approval');
    });
  });

  test('needs no approval in a round that does not ask for it', async () => {
    const options = await submissionOf(service, 'one');
    await service.call('putSubmission', 'preparerOne', options);
    const { json } = await service.call('getSubmission', 'officer', {
      params: { ...roundOf2024, institution: 'one' },
    });
    expect(json.status).toBe('submitted');
    expect(json).not.toHaveProperty('approval');
  });

  test('awaits approval again with each revision, also by changing single cells', async () => {
    await send();
    await approve();
    const { headers } = await show();
    const options = await changesOf(service, 'one', { ifMatch: headers['etag'] as string });
    const { identity } = (await submissionOf(service, 'one', { round: '2025' })).body as {
      identity: string;
    };
    const body = { ...(options.body as object), identity };
    const answer = await service.call('patchSubmission', 'preparerOne', {
      ...options,
      params,
      body,
    });
    expect(answer.json.revision).toBe(2);
    expect(await statusNow()).toBe('awaiting_approval');
  });
});

describe('what an approver sends', () => {
  test('is approved by that', async () => {
    await send('approverOne');
    expect((await show()).json).toMatchObject({
      status: 'submitted',
      submittedBy: 'The approverOne',
      approval: { approved: true, by: 'The approverOne', at: service.clock.now.toISOString() },
    });
    expect((await decide()).status).toBe(201);
  });

  test('is so though the approver is a preparer as well', async () => {
    await join(service, 'lake', 'manager', 'preparerOne', { role: 'approver', institution: 'one' });
    await send();
    expect(await statusNow()).toBe('submitted');
  });

  test('is not where the approver is one of another institution', async () => {
    await join(service, 'lake', 'manager', 'preparerOne', { role: 'approver', institution: 'two' });
    await send();
    expect(await statusNow()).toBe('awaiting_approval');
  });
});

describe('approval', () => {
  test('makes a report a submitted one, with who and when', async () => {
    await send();
    service.clock.now = day(5);
    const answer = await approve({ note: 'Agreed with the board.' });
    const approval = {
      approved: true,
      by: 'The approverOne',
      at: day(5).toISOString(),
      note: 'Agreed with the board.',
    };
    expect(answer).toMatchObject({ status: 201, json: { status: 'submitted', approval } });
    expect((await show()).text).toBe(answer.text);
    expect(answer.headers['etag']).toBe((await show()).headers['etag']);
    expect((await decide()).json).toMatchObject({ status: 'accepted', approval });
  });

  test('refused gives the report back, with a note', async () => {
    await send();
    await decline({ note: 'The portfolio is that of May.' });
    expect((await show()).json).toMatchObject({
      status: 'declined',
      approval: { approved: false, note: 'The portfolio is that of May.' },
    });
    expect((await decide()).json.title).toContain('is declined');
    expect((await send()).json.revision).toBe(2);
    const { json } = await show();
    expect(json.status).toBe('awaiting_approval');
    expect(json).not.toHaveProperty('approval');
  });

  test('of an older revision is still told of it', async () => {
    await send();
    await decline({ note: 'Not yet.' });
    await send();
    await approve({ revision: 2 });
    const old = await service.call('getSubmission', 'preparerOne', {
      params,
      query: { revision: '1' },
    });
    expect(old.json.approval).toMatchObject({ approved: false, note: 'Not yet.' });
    expect(old.json.status).toBe('submitted');
  });

  test("is nobody's of what they sent themselves", async () => {
    await send();
    await join(service, 'lake', 'manager', 'preparerOne', { role: 'approver', institution: 'one' });
    await isUnchanged(async () => {
      const own = await approve({}, 'preparerOne');
      expect(own).toMatchObject({ status: 403, code: 'own_approval' });
    });
    expect((await approve()).status).toBe(201);
  });

  test('leaves the decision of the association to somebody else', async () => {
    await send();
    await approve();
    await join(service, 'lake', 'manager', 'approverOne', { role: 'officer' });
    const body = { decision: 'accepted', revision: 1 };
    const own = await service.call('postDecision', 'approverOne', { params, body });
    expect(own.code).toBe('own_submission');
    expect((await decide()).status).toBe(201);
  });

  test.each([
    [1, 'an older revision'],
    [3, 'one that does not exist'],
  ])('of revision %i, %s, is refused', async (revision) => {
    await send();
    await send('preparerOne', { answers: { ...answersOf('one'), profile_offices: 77 } });
    await isUnchanged(async () => {
      const answer = await approve({ revision });
      expect(answer).toMatchObject({ status: 412, code: 'precondition_failed' });
    });
  });

  test.each([
    ['approved', () => approve(), 'submitted'],
    ['declined', () => decline(), 'declined'],
  ])('of what was %s already is refused', async (_what, first, status) => {
    await send();
    await first();
    await isUnchanged(async () => {
      const answer = await approve();
      expect(answer).toMatchObject({ status: 409, code: 'approval_not_possible' });
      expect(answer.json.title).toContain(`is ${status}`);
    });
  });

  test('of nothing that was sent finds nothing', async () => {
    expect((await approve()).code).toBe('not_found');
  });

  test('is possible as long as the round is open', async () => {
    await send();
    service.clock.now = new Date('2025-04-30T00:00:00.001Z');
    await isUnchanged(async () => expect((await approve()).code).toBe('round_closed'));
    service.clock.now = new Date('2025-04-30T00:00:00.000Z');
    expect((await approve()).status).toBe(201);
  });

  test('of two approvers at once counts once', async () => {
    await send();
    const both = await Promise.all([approve(), decline()]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 412]);
  });

  test('does not fall on a revision that the approver has not seen', async () => {
    await send();
    const options = await submissionOf(service, 'one', { round: '2025' });
    const replace = async (one: TestService) => {
      const { headers } = await show(one);
      return one.call('putSubmission', 'preparerOne', {
        ...options,
        headers: { 'idempotency-key': newKey(), 'if-match': headers['etag'] as string },
      });
    };
    const approveFirst = (one: TestService) => approve({}, 'approverOne', one);
    await atEveryStep(service, approveFirst, replace, async (one, { first, meanwhile }) => {
      expect([first.status, meanwhile.status]).toEqual([412, 201]);
      expect((await show(one)).json).toMatchObject({ revision: 2, status: 'awaiting_approval' });
    });
  });
});

describe('whether a round asks for approval', () => {
  const put = (approval: boolean | undefined, round = '2025') =>
    service.call('putRound', 'manager', {
      params: { ...lake, round },
      body: { ...roundBody, ...(approval !== undefined && { approval }) },
    });

  test('is said by the round; unless told it does not', async () => {
    const round = async (id: string) =>
      (await done(service, 'getRound', 'preparerOne', { params: { ...lake, round: id } })).json;
    expect((await round('2025')).approval).toBe(true);
    expect((await round('2024')).approval).toBe(false);
  });

  test('may change until a report is in', async () => {
    expect((await put(false)).status).toBe(200);
    expect((await put(true)).status).toBe(200);
    await send();
    await isUnchanged(async () => expect((await put(false)).code).toBe('round_fixed'));
    await isUnchanged(async () => expect((await put(undefined)).code).toBe('round_fixed'));
    expect((await put(true)).status).toBe(200);
  });
});

test('a release holds nothing that was not approved', async () => {
  await send();
  await service.call('postClosing', 'manager', { params: roundOf2025 });
  const made = await service.call('postRelease', 'manager', {
    params: lake,
    body: { round: '2025' },
  });
  expect(made.json.published ?? 0).toBe(0);
});
