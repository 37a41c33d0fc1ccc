// Explanations: a warning that an officer has accepted is not asked about again, as long as the figure stays where it was.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { atEveryStep } from './interruption.ts';
import { type Answers, aNetwork, done, hill, lake, submit } from './network.ts';
import { announce, referenceFor, reported, reportsOf } from './years.ts';

const [first = {}, second = {}, third = {}] = reportsOf(2022, 3, 8);
/** Depth of lending is unusual in every year: a warning of mag_caseload at staff_loan_officers. */
const few = (answers: Answers, officers = 2): Answers => ({
  ...answers,
  staff_loan_officers: officers,
  staff_loan_officers_women: 1,
});
const comment = 'Officers of our partner bank serve most groups.';
const notes = { staff_loan_officers: { comment } };
const about = { rule: 'mag_caseload', indicator: 'staff_loan_officers' };

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  for (const year of [2022, 2023, 2024]) await announce(service, year);
});

const address = (year: number) => ({ ...lake, round: String(year), institution: 'one' });
const decision = (body: object, year = 2022) =>
  service.call('postDecision', 'officer', {
    params: address(year),
    body: { decision: 'accepted', revision: 1, ...body },
  });
const findingOf = async (year: number, rule = about.rule) => {
  const { json } = await done(service, 'getSubmission', 'officer', { params: address(year) });
  return json.findings.find((one: { rule?: string }) => one.rule === rule);
};

describe('an explanation', () => {
  test('is accepted with a decision, and shown from then on', async () => {
    await submit(service, 'one', { round: '2022', answers: few(first), notes });
    const answer = await decision({ explanations: [about] });
    const explanation = { ...about, comment, round: '2022', band: { low: 1.6, high: 2.4 } };
    expect(answer).toMatchObject({ status: 201, json: { explanations: [explanation] } });
    for (const person of ['preparerOne', 'officer'] as const) {
      const { json } = await done(service, 'getSubmission', person, { params: address(2022) });
      expect(json.explanations).toEqual([explanation]);
    }
    expect((await referenceFor(service, 2023)).reference.explanations).toEqual([explanation]);
  });

  test('answers the same warning the year after, and counts no more', async () => {
    await reported(service, 2022, few(first), { notes, decision: { explanations: [about] } });
    const without = await submit(await withoutExplanations(), 'one', {
      round: '2023',
      answers: few(second),
    });
    const sent = await submit(service, 'one', { round: '2023', answers: few(second) });
    expect(sent.json.warnings).toBe(without.json.warnings - 1);
    expect(await findingOf(2023)).toMatchObject({
      severity: 'warning',
      explained: { comment, round: '2022' },
    });
  });

  test('lapses where the figure leaves its band, and holds again where it comes back', async () => {
    await reported(service, 2022, few(first), { notes, decision: { explanations: [about] } });
    await reported(service, 2023, few(second, 3));
    expect(await findingOf(2023)).toMatchObject({ severity: 'warning' });
    expect(await findingOf(2023)).not.toHaveProperty('explained');
    await submit(service, 'one', { round: '2024', answers: few(third) });
    expect(await findingOf(2024)).toMatchObject({ explained: { round: '2022' } });
  });

  test('holds within the band that the officer gives', async () => {
    const wide = { ...about, band: { low: 1, high: 3 } };
    await reported(service, 2022, few(first), { notes, decision: { explanations: [wide] } });
    await submit(service, 'one', { round: '2023', answers: few(second, 3) });
    expect(await findingOf(2023)).toMatchObject({ explained: { comment, round: '2022' } });
  });

  test('is replaced by a later one of the same warning', async () => {
    await reported(service, 2022, few(first), { notes, decision: { explanations: [about] } });
    const later = { staff_loan_officers: { comment: 'And three since.' } };
    await reported(service, 2023, few(second, 3), {
      notes: later,
      decision: { explanations: [about] },
    });
    expect((await referenceFor(service, 2024)).reference.explanations).toEqual([
      { ...about, comment: 'And three since.', round: '2023', band: { low: 2.4, high: 3.6 } },
    ]);
  });

  test('ends with a decision, of whichever kind', async () => {
    await reported(service, 2022, few(first), { notes, decision: { explanations: [about] } });
    await submit(service, 'one', { round: '2023', answers: few(second) });
    const answer = await decision({ decision: 'returned', ended: [about] }, 2023);
    expect(answer.json).toMatchObject({ status: 'returned', explanations: [] });
    // The verdict stands as it was made.
    expect(await findingOf(2023)).toHaveProperty('explained');
    expect((await referenceFor(service, 2024)).reference.explanations).toEqual([]);
  });

  test('of one institution is none of another, nor of another association', async () => {
    await reported(service, 2022, few(first), { notes, decision: { explanations: [about] } });
    expect((await referenceFor(service, 2023, 'two')).reference.explanations).toEqual([]);
    const params = { ...hill, round: '2024' };
    const query = { institution: 'one' };
    const { json } = await done(service, 'getReference', 'otherManager', { params, query });
    expect(json.reference.explanations).toEqual([]);
  });

  test('outlives a decision on another round that comes between', async () => {
    const said = { ...few(second), [practice]: 'yes' };
    await submit(service, 'one', { round: '2022', answers: few(first), notes });
    await submit(service, 'one', { round: '2023', answers: said, notes: evidence });
    const accept = (year: number, explained: object) => (at: TestService) =>
      at.call('postDecision', 'officer', {
        params: address(year),
        body: { decision: 'accepted', revision: 1, explanations: [explained] },
      });
    const other = { rule: 'evid_yes', indicator: practice };
    await atEveryStep(service, accept(2022, about), accept(2023, other), async (after, both) => {
      expect([both.first.status, both.meanwhile.status]).toEqual([201, 201]);
      const { reference } = await referenceFor(after, 2024);
      expect(reference.explanations.map((one: { rule: string }) => one.rule)).toEqual([
        'evid_yes',
        'mag_caseload',
      ]);
    });
  });
});

/** A practice answered with yes, without evidence: a warning of a rule about each of many. */
const practice = 'protection_policy';
const evidence = { [practice]: { comment: 'The policy is in print.' } };

describe('an explanation is refused', () => {
  const refusal = async (answers: Answers, given: object, explanation: object) => {
    await submit(service, 'one', { round: '2022', answers, ...given });
    const before = await contentOf(service.store);
    const answer = await decision({ explanations: [explanation] });
    expect(await contentOf(service.store)).toEqual(before);
    return answer;
  };

  test.each([
    ['of a rule that held', { ...about, rule: 'mag_par_zero', indicator: 'portfolio_par30' }],
    ['of a rule that is none', { ...about, rule: 'no_such_rule' }],
    ['at an indicator that the rule does not read', { ...about, indicator: 'staff_women' }],
    ['at an indicator that is none', { ...about, indicator: 'staff_dragons' }],
  ])('%s', async (_, explanation) => {
    const answer = await refusal(few(first), { notes }, explanation);
    expect(answer.code).toBe('explanation_without_warning');
    const { rule, indicator } = explanation;
    expect(answer.json.details).toEqual({ rule, indicator });
  });

  test('without a comment beside the figure', async () => {
    const answer = await refusal(few(first), {}, about);
    expect(answer.code).toBe('explanation_without_comment');
    expect(answer.json.title).toContain('staff_loan_officers');
  });

  test('at another of the many that a rule is about', async () => {
    const answers = { ...first, protection_policy: 'yes', protection_privacy: 'no' };
    const given = { notes: { ...evidence, protection_privacy: { comment: 'Next year.' } } };
    const explanation = { rule: 'evid_yes', indicator: 'protection_privacy' };
    const answer = await refusal(answers, given, explanation);
    expect(answer.code).toBe('explanation_without_warning');
  });

  test.each([{ low: 3, high: 4 }, { same: 'two' }])(
    'with the band %j, which the figure is not in',
    async (band) => {
      const answer = await refusal(few(first), { notes }, { ...about, band });
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain('mag_caseload.staff_loan_officers');
    },
  );

  test.each([{ low: 3, high: 1 }, {}, { low: 1 }])('with %j, which is no band', async (band) => {
    const answer = await refusal(few(first), { notes }, { ...about, band });
    expect(answer.code).toBe('request_invalid');
  });
});

/** The same network, had nobody accepted an explanation. */
async function withoutExplanations(): Promise<TestService> {
  const copy = await copyOf(service);
  for (const one of await contentOf(copy.store))
    if (one.kind === 'explanations')
      await copy.store.batch(one.partition, [{ type: 'delete', id: one.id, etag: one.etag }]);
  return copy;
}
