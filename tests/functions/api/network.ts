// Builders for the stages of the story: an association of the lake with its members, a round, reports, decisions, a release.
// A second association, of the hill, has the same ids, so that a mix-up would be seen.
import { type AnswerData, indicatorsOf, optionsOf, spCore } from '@peerbook/shared';
import type { IdentitySigner } from '../../../functions/access/signer.ts';
import { contentHash } from '../../../functions/canonical.ts';
import { type DemoYear, demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { Person } from '../../support/people.ts';
import {
  type Answer,
  aService,
  type CallOptions,
  type TestService,
} from '../../support/service.ts';

export type Answers = Readonly<Record<string, AnswerData>>;

export const lake = { association: 'lake' };
export const hill = { association: 'hill' };
export const roundOf2024 = { ...lake, round: '2024' };

export const roundBody = {
  template: spCore.code,
  version: spCore.version,
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  opens: '2025-01-15T00:00:00.000Z',
  closes: '2025-04-30T00:00:00.000Z',
};

const random = seededRandom(11);
const registered = demoInstitutions(random);
const years: readonly DemoYear[] = registered.map((institution) =>
  demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' }),
);

/** Ids of the members: one, two, inst-03, inst-04, … */
export function institutionId(i: number): string {
  return ['one', 'two'][i] ?? `inst-${String(i + 1).padStart(2, '0')}`;
}

export function preparerOf(institution: string): Person {
  if (institution === 'one') return 'preparerOne';
  return institution === 'two' ? 'preparerTwo' : `preparer:${institution}`;
}

/** A report without errors, another one for each institution. */
export function answersOf(institution: string): Answers {
  const i = registered.findIndex((_, at) => institutionId(at) === institution);
  const year = years[i];
  if (!year) throw new Error(`there is no report for ${institution}`);
  return inOrder(year.answers);
}

/** Chosen options in the order of the template, as they are kept. */
function inOrder(answers: Answers): Answers {
  const ordered = indicatorsOf(spCore).flatMap((indicator) => {
    const data = answers[indicator.code];
    if (!Array.isArray(data)) return [];
    return [[indicator.code, optionsOf(indicator).filter((one) => data.includes(one))]];
  });
  return { ...answers, ...Object.fromEntries(ordered) };
}

/** A service with both associations, their people, and a round that is open at the start of the tests. */
export async function aNetwork(
  given: { institutions?: number; store?: Store; signer?: IdentitySigner } = {},
): Promise<TestService> {
  const service = aService(given);
  await found(service, 'lake', 'manager');
  await found(service, 'hill', 'otherManager');
  await join(service, 'lake', 'manager', 'officer', { role: 'officer' });
  await join(service, 'lake', 'manager', 'observer', { role: 'observer' });
  for (let i = 0; i < (given.institutions ?? 2); i += 1) {
    const institution = institutionId(i);
    const { name, country, currency, region, legalForm } = registered[i] ?? {};
    await done(service, 'putInstitution', 'manager', {
      params: { ...lake, institution },
      body: { name, country, currency, region, legalForm },
    });
    const body = { role: 'preparer', institution };
    await join(service, 'lake', 'manager', preparerOf(institution), body);
  }
  await join(service, 'lake', 'manager', 'approverOne', { role: 'approver', institution: 'one' });
  const institution = { name: 'Hill One', country: 'ke', currency: 'kes' };
  const params = { ...hill, institution: 'one' };
  await done(service, 'putInstitution', 'otherManager', { params, body: institution });
  await done(service, 'putRound', 'manager', { params: roundOf2024, body: roundBody });
  const ofHill = { ...hill, round: '2024' };
  await done(service, 'putRound', 'otherManager', { params: ofHill, body: roundBody });
  return service;
}

async function found(service: TestService, association: string, manager: Person): Promise<void> {
  const body = {
    name: `Network of the ${association}`,
    contact: 'desk@net.example',
    language: 'en',
  };
  await done(service, 'putAssociation', 'operator', { params: { association }, body });
  await join(service, association, 'operator', manager, { role: 'manager' });
}

/** An invitation from one person, taken up by another. */
export async function join(
  service: TestService,
  association: string,
  from: Person,
  to: Person,
  body: { role: string; institution?: string },
): Promise<void> {
  const invited = await done(service, 'postInvitation', from, { params: { association }, body });
  await done(service, 'postAcceptance', to, { params: { code: invited.json.code } });
}

/** A call that must succeed. */
export async function done(
  service: TestService,
  ...[name, person, options]: Parameters<TestService['call']>
): Promise<Answer> {
  const answer = await service.call(name, person, options);
  if (answer.status >= 400) throw new Error(`${name}: ${answer.text.slice(0, 2000)}`);
  return answer;
}

/** An identity as the service would sign it for a workbook of the lake's round; changes go on top. */
export function identityToken(
  service: TestService,
  institution: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<string> {
  return service.services.signer.sign('identity', {
    ...roundOf2024,
    institution,
    template: spCore.code,
    version: spCore.version,
    contentHash: contentHash(spCore),
    language: 'en',
    ...changes,
  });
}

let keys = 0;

/** A fresh idempotency key. */
export function newKey(): string {
  keys += 1;
  return `test-key-${String(keys).padStart(6, '0')}`;
}

/** What it takes to submit a report as JSON. */
export async function submissionOf(
  service: TestService,
  institution: string,
  given: { answers?: Answers; notes?: object; key?: string; ifMatch?: string; round?: string } = {},
): Promise<CallOptions & { params: Record<string, string> }> {
  const round = given.round ?? '2024';
  return {
    params: { ...lake, round, institution },
    headers: {
      'idempotency-key': given.key ?? newKey(),
      ...(given.ifMatch !== undefined && { 'if-match': given.ifMatch }),
    },
    body: {
      identity: await identityToken(service, institution, { round }),
      values: given.answers ?? answersOf(institution),
      ...(given.notes && { notes: given.notes }),
    },
  };
}

/** What it takes to change single cells of the report that stands. */
export async function changesOf(
  service: TestService,
  institution: string,
  given: { values?: object; notes?: object; base?: number; key?: string; ifMatch?: string } = {},
): Promise<CallOptions & { params: Record<string, string> }> {
  const { base = 1, values = { profile_offices: 77 }, notes } = given;
  const { params, headers, body } = await submissionOf(service, institution, given);
  const { identity } = body as { identity: string };
  const changes = { identity, base, values, ...(notes && { notes }) };
  return { params, ...(headers && { headers }), body: changes };
}

export async function submit(
  service: TestService,
  institution: string,
  given: Parameters<typeof submissionOf>[2] = {},
): Promise<Answer> {
  const options = await submissionOf(service, institution, given);
  return service.call('putSubmission', preparerOf(institution), options);
}

/** The officer's word on a submission. */
export function decide(
  service: TestService,
  institution: string,
  body: { decision: string; revision: number; marks?: object; note?: string },
): Promise<Answer> {
  return service.call('postDecision', 'officer', { params: { ...roundOf2024, institution }, body });
}

export async function accept(service: TestService, institution: string): Promise<void> {
  const answer = await decide(service, institution, { decision: 'accepted', revision: 1 });
  if (answer.status !== 201) throw new Error(answer.text);
}

/** The first so many institutions submit and are accepted. */
export async function acceptAll(
  service: TestService,
  institutions: number,
  round = '2024',
): Promise<void> {
  for (let i = 0; i < institutions; i += 1) {
    const institution = institutionId(i);
    const answer = await submit(service, institution, { round });
    if (answer.status !== 201) throw new Error(answer.text);
    await done(service, 'postDecision', 'officer', {
      params: { ...lake, round, institution },
      body: { decision: 'accepted', revision: 1 },
    });
  }
}

/** Every institution submits and is accepted, the round closes, release 1 is made. */
export async function release(service: TestService, institutions: number): Promise<Answer> {
  await acceptAll(service, institutions);
  await done(service, 'postClosing', 'manager', { params: roundOf2024 });
  return done(service, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
}
