// Verification: who decides on which revision, once.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, type TestService } from '../../support/service.ts';
import { aNetwork, answersOf, decide, join, roundOf2024, submit } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  await submit(service, 'one');
});
const params = { ...roundOf2024, institution: 'one' };
const accepted = { decision: 'accepted', revision: 1 };

describe('a decision', () => {
  test('accepts, with marks at single figures', async () => {
    const marks = { staff_total: { mark: 'verified', note: 'seen in the payroll' } };
    const answer = await decide(service, 'one', { ...accepted, marks });
    expect(answer.status).toBe(201);
    const { json } = await service.call('getSubmission', 'preparerOne', { params });
    expect(json).toMatchObject({ status: 'accepted', marks, values: answersOf('one') });
  });

  test('returns, with a note that the institution reads', async () => {
    const body = { decision: 'returned', revision: 1, note: 'Please look at the portfolio.' };
    await decide(service, 'one', body);
    const { json } = await service.call('getSubmission', 'preparerOne', { params });
    expect(json).toMatchObject({ status: 'returned', note: 'Please look at the portfolio.' });
  });

  test('a returned report may be sent again, and waits for a decision again', async () => {
    const { headers } = await decide(service, 'one', { decision: 'returned', revision: 1 });
    const again = await submit(service, 'one', { ifMatch: headers['etag'] as string });
    expect(again.json.revision).toBe(2);
    const { json } = await service.call('getSubmission', 'officer', { params });
    expect(json).toMatchObject({ status: 'submitted', marks: {} });
    expect(json).not.toHaveProperty('note');
    expect(json.earlierDecision).toEqual({ decision: 'returned', revision: 1 });
  });

  test('is made once', async () => {
    await decide(service, 'one', accepted);
    const before = await contentOf(service.store);
    const second = await decide(service, 'one', { decision: 'returned', revision: 1 });
    expect(second.code).toBe('decision_not_possible');
    expect(second.json.title).toContain('accepted');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('of two officers at once counts for one of them', async () => {
    const both = await Promise.all([
      decide(service, 'one', accepted),
      decide(service, 'one', accepted),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 412]);
  });

  test('on an older revision than the current one is refused', async () => {
    const { headers } = await service.call('getSubmission', 'preparerOne', { params });
    await submit(service, 'one', { ifMatch: headers['etag'] as string });
    expect((await decide(service, 'one', accepted)).code).toBe('precondition_failed');
    expect((await decide(service, 'one', { ...accepted, revision: 2 })).status).toBe(201);
  });

  test('on a revision that does not exist is refused', async () => {
    expect((await decide(service, 'one', { ...accepted, revision: 2 })).code).toBe(
      'precondition_failed',
    );
  });

  test('on what nobody has submitted finds nothing', async () => {
    expect((await decide(service, 'two', accepted)).code).toBe('not_found');
  });

  test.each(['no_such_code', 'ratio_women_share', '__proto__', 'constructor'])(
    'with a mark at %s, which is no indicator, is refused',
    async (code) => {
      const before = await contentOf(service.store);
      const marks = JSON.parse(`{"${code}":{"mark":"queried"}}`);
      expect((await decide(service, 'one', { ...accepted, marks })).code).toBe('request_invalid');
      expect(await contentOf(service.store)).toEqual(before);
    },
  );
});

describe('after a decision, a new revision', () => {
  const marks = {
    staff_total: { mark: 'verified', note: 'seen in the payroll' },
    profile_offices: { mark: 'verified' },
    outreach_borrowers: { mark: 'queried', note: 'Is this the whole portfolio?' },
    portfolio_glp: { mark: 'queried', note: 'In thousands?' },
    staff_women: { mark: 'queried' },
  };
  const note = 'Please see the three questions.';
  const send = async (answers: object, notes = {}) => {
    const { headers } = await service.call('getSubmission', 'preparerOne', { params });
    const ifMatch = headers['etag'] as string;
    const given = { answers: { ...answersOf('one'), ...answers }, notes, ifMatch };
    const sent = await submit(service, 'one', given);
    if (sent.status !== 201) throw new Error(sent.text);
  };
  const shown = async () => (await service.call('getSubmission', 'officer', { params })).json;
  const explained = { outreach_borrowers: { comment: 'with the branch in the south' } };

  beforeEach(async () => {
    await decide(service, 'one', { decision: 'returned', revision: 1, marks, note });
  });

  test('keeps marks of what is the same, ends those of what changed, and tells what was answered', async () => {
    await send({ profile_offices: 77 }, explained);
    expect((await shown()).marks).toEqual({
      staff_total: marks.staff_total,
      outreach_borrowers: { mark: 'reported', question: 'Is this the whole portfolio?' },
      portfolio_glp: marks.portfolio_glp,
      staff_women: marks.staff_women,
    });
  });

  test('says what was decided before, note and all', async () => {
    await send({ profile_offices: 77 });
    const { earlierDecision, note: now } = await shown();
    expect(earlierDecision).toEqual({ decision: 'returned', revision: 1, note });
    expect(now).toBeUndefined();
  });

  test('is held against what was decided on, whatever was sent in between', async () => {
    await send({ profile_offices: 77 }, explained);
    await send({}, explained);
    const { marks: standing, revision } = await shown();
    expect(revision).toBe(3);
    expect(standing).toMatchObject({ profile_offices: marks.profile_offices });
    expect(standing.outreach_borrowers.question).toBe('Is this the whole portfolio?');
    await send({});
    expect((await shown()).marks).toEqual(marks);
  });

  test('is decided on anew, with the answered questions sent back or not', async () => {
    await send({}, explained);
    const { marks: standing } = await shown();
    const answer = await decide(service, 'one', {
      decision: 'accepted',
      revision: 2,
      marks: standing,
    });
    expect(answer.json).toMatchObject({ status: 'accepted', marks: standing });
    expect(answer.json).not.toHaveProperty('earlierDecision');
  });
});

describe('nobody decides on what they sent themselves', () => {
  test('not even a preparer who has become an officer since', async () => {
    await join(service, 'lake', 'manager', 'preparerOne', { role: 'officer' });
    const answer = await service.call('postDecision', 'preparerOne', { params, body: accepted });
    expect(answer.code).toBe('own_submission');
  });

  test('but on the reports of others they do', async () => {
    await submit(service, 'two');
    await join(service, 'lake', 'manager', 'preparerOne', { role: 'officer' });
    const answer = await service.call('postDecision', 'preparerOne', {
      params: { ...roundOf2024, institution: 'two' },
      body: accepted,
    });
    expect(answer.status).toBe(201);
  });
});
