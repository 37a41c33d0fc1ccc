// Rules withdrawn or made milder after publication: in force at once, counted by revision, and never backwards.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import type { Revision } from '../../../functions/submission/documents.ts';
import { revisionId } from '../../../functions/submission/documents.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { smallTemplate } from './examples.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, answersOf, done, hill, lake, roundOf2024, submit } from './network.ts';
import { referenceFor } from './years.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const version = { ...lake, template: spCore.code, version: spCore.version };
const reason = 'Many members count women by loans.';
const rule = 'sub_outreach_borrowers_women';
const change = (body: object, address: object = {}, at: TestService = service) =>
  at.call('putRule', 'manager', {
    params: { ...version, rule, ...address },
    body: { reason, ...body },
  });
const withdraw = (address: object = {}) => change({ severity: null }, address);
const current = async () =>
  (await done(service, 'getRuleSet', 'preparerOne', { params: version })).json;

/** More women among the borrowers than borrowers: breaks the rule above. */
const faulty = () => ({
  ...answersOf('one'),
  outreach_borrowers_women: Number(answersOf('one')['outreach_borrowers']) + 1,
});

describe('a rule set', () => {
  test('is as published until something is changed', async () => {
    expect(await current()).toEqual({ revision: 0, changes: {} });
  });

  test('says what was withdrawn, why and since when', async () => {
    const answer = await withdraw();
    const ruleSet = {
      revision: 1,
      changes: { [rule]: { severity: null, reason, since: service.clock.now.toISOString() } },
    };
    expect(answer).toMatchObject({ status: 200, json: ruleSet });
    expect(await current()).toEqual(ruleSet);
    expect((await referenceFor(service, 2024)).reference.ruleSet).toEqual(ruleSet);
  });

  test('counts one revision for each change, and none for the same again', async () => {
    await withdraw();
    const before = await contentOf(service.store);
    service.clock.now = new Date('2025-02-04T00:00:00.000Z');
    expect((await withdraw()).json.revision).toBe(1);
    expect(await contentOf(service.store)).toEqual(before);
    expect((await change({ severity: 'warning' })).json.revision).toBe(2);
    expect((await change({ severity: 'warning', reason: 'Another.' })).json.revision).toBe(3);
    expect((await change({ severity: 'error' })).json).toEqual({ revision: 4, changes: {} });
    expect((await change({ severity: 'error' })).json.revision).toBe(4);
  });

  test('keeps each revision', async () => {
    await withdraw();
    await change({ severity: 'error' });
    const kept = (await contentOf(service.store)).filter((one) => one.kind === 'rule-set-revision');
    expect(kept.map((one) => one.body)).toMatchObject([
      { revision: 1, changes: { [rule]: { severity: null } } },
      { revision: 2, changes: {} },
    ]);
  });

  test('belongs to one version of one association', async () => {
    const { code, version: number } = smallTemplate;
    const params = { ...lake, template: code, version: number };
    await done(service, 'putTemplateVersion', 'manager', { params, body: smallTemplate });
    await withdraw();
    const other = await done(service, 'getRuleSet', 'officer', { params });
    expect(other.json.revision).toBe(0);
    const ofHill = { ...version, ...hill };
    const hills = await done(service, 'getRuleSet', 'otherManager', { params: ofHill });
    expect(hills.json.revision).toBe(0);
  });

  test('never makes a rule graver', async () => {
    const before = await contentOf(service.store);
    const answer = await change({ severity: 'error' }, { rule: 'mag_depth' });
    expect(answer.code).toBe('rule_made_graver');
    expect(answer.json.details).toEqual({ rule: 'mag_depth', severity: 'warning' });
    expect(await contentOf(service.store)).toEqual(before);
  });

  test.each(['no_such_rule', '__proto__', 'usual_figures:staff_total', 'required_blank'])(
    'knows no rule %s',
    async (unknown) => {
      expect((await withdraw({ rule: unknown })).code).toBe('not_found');
    },
  );

  test.each([{}, { severity: 'fatal' }, { severity: null, reason: ' ' }])(
    'takes no change such as %j',
    async (body) => {
      expect((await change(body)).code).toBe('request_invalid');
    },
  );

  test('of a version that was never published is unknown', async () => {
    expect((await withdraw({ version: '9.9.9' })).code).toBe('not_found');
  });

  test('holds both changes where two managers make them at once', async () => {
    const other = 'sub_staff_women';
    const at = (code: string) => (one: TestService) =>
      change({ severity: null }, { rule: code }, one);
    const steps = await atEveryStep(service, at(rule), at(other), async (after, results) => {
      expect([results.first.status, results.meanwhile.status]).toEqual([200, 200]);
      const { json } = await done(after, 'getRuleSet', 'officer', { params: version });
      expect(json).toMatchObject({ revision: 2 });
      expect(Object.keys(json.changes).sort()).toEqual([rule, other].sort());
    });
    expect(steps).toBeGreaterThanOrEqual(3);
  });
});

describe('a report that breaks a rule', () => {
  const stored = async () => {
    const document = await service.store.get<Revision>(['lake', 'one'], revisionId('2024', 1));
    return document?.body;
  };

  test('is taken once the rule is withdrawn, and says under which rules', async () => {
    expect((await submit(service, 'one', { answers: faulty() })).code).toBe(
      'submission_has_errors',
    );
    await withdraw();
    const checked = await done(service, 'postValidation', 'preparerOne', {
      params: roundOf2024,
      body: { values: faulty() },
    });
    expect(checked.json).toMatchObject({ ruleSet: 1, rules: { [rule]: 'withdrawn' } });
    const sent = await submit(service, 'one', { answers: faulty() });
    expect(sent).toMatchObject({ status: 201, json: { ruleSet: 1 } });
    const claims = await service.services.signer.verify('receipt', sent.json.token);
    expect(claims).toMatchObject({ ruleSet: 1 });
    expect(await stored()).toMatchObject({ ruleSet: 1, prior: null });
    expect(JSON.stringify((await stored())?.findings)).not.toContain(rule);
  });

  test('is taken with a warning once the rule is milder', async () => {
    await change({ severity: 'warning' });
    expect((await submit(service, 'one', { answers: faulty() })).status).toBe(201);
    expect((await stored())?.findings).toContainEqual(
      expect.objectContaining({ rule, severity: 'warning' }),
    );
  });

  test('keeps the verdict that it got, whatever becomes of the rules', async () => {
    await change({ severity: 'warning' });
    await submit(service, 'one', { answers: faulty() });
    const params = { ...roundOf2024, institution: 'one' };
    const before = await done(service, 'getSubmission', 'officer', { params });
    expect(before.json).toMatchObject({ ruleSet: 1 });
    await withdraw();
    expect((await done(service, 'getSubmission', 'officer', { params })).text).toBe(before.text);
    await change({ severity: 'error' });
    expect((await done(service, 'getSubmission', 'officer', { params })).text).toBe(before.text);
    expect((await submit(service, 'two')).json.ruleSet).toBe(3);
  });
});
