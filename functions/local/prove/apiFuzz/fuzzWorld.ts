// What the requests of the proof are about: the association of proofs with people in every role, reports in each state, a release,
// and the words by which all that is found.

import type { Role } from '@peerbook/shared';
import fc from 'fast-check';
import { readerHere } from '../../../submission/workbookReader.ts';
import { smallTemplate } from '../authorisation/smallTemplate.ts';
import type { ProofIssuer } from '../service/proofIssuer.ts';
import { association, type ProofInstitution, proofWorld, round } from '../service/proofWorld.ts';
import { proofOperator } from '../service/serve.ts';
import type { Known } from './fromSchema.ts';

export interface FuzzWorld {
  readonly known: Known;
  /** Authorization headers by role; further ones that are no good. */
  readonly tokens: Readonly<Record<Role | 'stranger', string>>;
  readonly workbook: Uint8Array;
  /** The institution of preparer and approver, and what its workbooks carry, by round. */
  readonly own: string;
  readonly identities: ReadonlyMap<string, string>;
}

const ofRole: Readonly<Record<Role, string>> = {
  operator: proofOperator,
  manager: 'manager',
  officer: 'officer',
  observer: 'observer',
  preparer: 'preparer-0-a',
  approver: 'approver',
};
const institutions = 4;
const small = { template: 'fuzz_small', version: '1.0.0' };
/** With a released, a closed, an open one, and one that asks for approval. */
const rounds = ['r-released', 'r-closed', 'r-open', 'r-approval'] as const;

export async function makeFuzzWorld(url: string, issuer: ProofIssuer): Promise<FuzzWorld> {
  const world = await proofWorld(url, issuer, institutions);
  const manager = world.clientOf('manager');
  const at = { association };
  const invite = async (role: Role, institution?: string) => {
    const body = { role, ...(institution && { institution }) };
    const { body: invited } = await manager('postInvitation', { params: at, body });
    const params = { code: invited.code };
    await world.clientOf(ofRole[role])('postAcceptance', { params });
  };
  await invite('officer');
  await invite('observer');
  await invite('approver', 'inst-0');
  await manager('putTemplateVersion', {
    params: { ...at, ...small },
    body: smallTemplate(small.template, small.version, 'Small'),
  });
  const [own] = world.institutions as [ProofInstitution];
  const identities = new Map([[round, own.identity]]);
  const period = { periodStart: '2025-01-01', periodEnd: '2025-12-31' };
  const opens = new Date(Date.now() - 86_400_000).toISOString();
  const closes = new Date(Date.now() + 7 * 86_400_000).toISOString();
  let workbook: Uint8Array = new Uint8Array();
  for (const [i, id] of rounds.entries()) {
    const params = { ...at, round: id };
    const body = { ...small, ...period, opens, closes, approval: id === 'r-approval' };
    await manager('putRound', { params, body });
    const { body: issued } = await manager('getWorkbook', {
      params,
      query: { institution: 'inst-0' },
    });
    workbook = issued;
    const identity = (await readerHere.read(issued)).identityTokens[0] as string;
    identities.set(id, identity);
    if (id === 'r-open') continue;
    const ofOwn = { ...params, institution: own.institution };
    await world.clientOf(ofRole.preparer)('putSubmission', {
      params: ofOwn,
      idempotencyKey: `world-key-${i}`,
      body: {
        identity,
        values: { people_total: 9000, people_women: 5000, people_contact: 'Ana' },
        notes: { people_women: { comment: 'By a count.' } },
      },
    });
    if (id === 'r-approval') continue;
    const decision = { decision: 'accepted', revision: 1 } as const;
    await world.clientOf(ofRole.officer)('postDecision', { params: ofOwn, body: decision });
    await manager('postClosing', { params });
    if (id === 'r-released') await manager('postRelease', { params: at, body: { round: id } });
  }
  const open = await manager('postInvitation', { params: at, body: { role: 'observer' } });
  const { body: listed } = await manager('listMemberships', { params: at });
  const known = knownWords({
    identities: [...identities.values()],
    invitation: open.body.invitation,
    code: open.body.code,
    memberships: listed.memberships.map(({ membership }) => membership),
  });
  const tokens = await Promise.all(
    Object.entries({ ...ofRole, stranger: 'stranger' }).map(
      async ([role, person]) => [role, `Bearer ${await issuer.tokenFor(person)}`] as const,
    ),
  );
  return {
    known,
    tokens: Object.fromEntries(tokens) as FuzzWorld['tokens'],
    workbook,
    own: own.institution,
    identities,
  };
}

function knownWords(ids: {
  identities: readonly string[];
  invitation: string;
  code: string;
  memberships: readonly string[];
}): Known {
  const indicator = fc.constantFrom('people_total', 'people_women', 'people_contact');
  const figure = fc.oneof(
    fc.integer({ min: 5000, max: 9000 }),
    fc.double({ noNaN: true }),
    fc.constant(null),
  );
  const versions = fc.constantFrom('1.0.0', '1.0.0', '1.0.0', '1.0.0', '9.9.9');
  const note = fc.record({ comment: fc.string() }, { requiredKeys: [] });
  const templates = fc.constantFrom('proof', small.template, small.template, 'sp_core');
  return {
    association: fc.oneof(
      { weight: 12, arbitrary: fc.constant(association) },
      { weight: 1, arbitrary: fc.constantFrom('nowhere', 'second', 'third') },
    ),
    institution: fc.oneof(
      { weight: 4, arbitrary: fc.constant('inst-0') },
      { weight: 2, arbitrary: fc.constantFrom('inst-1', 'inst-2', 'inst-9') },
    ),
    round: fc.constantFrom(...rounds, ...rounds, round, round, 'r-new'),
    template: templates,
    code: fc.constant(ids.code),
    version: versions,
    rule: fc.constantFrom('women_of_all', 'women_of_half', 'sub_staff_women'),
    release: fc.constantFrom(1, 1, 1, 2),
    revision: fc.integer({ min: 1, max: 3 }),
    base: fc.integer({ min: 1, max: 3 }),
    indicator,
    group: fc.constantFrom('all', 'region:andes', 'nothing'),
    identity: fc.constantFrom(...ids.identities),
    invitation: fc.constantFrom(ids.invitation, 'f'.repeat(32)),
    // Those who are asked as keep their roles: what they may not do is proved elsewhere.
    membership: fc.constantFrom('e'.repeat(32), ids.memberships.at(-1) as string),
    values: fc.oneof(
      fc.record({
        people_total: fc.integer({ min: 7000, max: 9000 }),
        people_women: fc.integer({ min: 0, max: 7000 }),
        people_contact: fc.string({ minLength: 1 }),
      }),
      fc.dictionary(indicator, figure),
    ),
    notes: fc.dictionary(indicator, note),
    after: fc.constantFrom('/event:a', 'inst-0/event:r-open:1'),
    // Seldom, so that lists do not grow without end.
    periodStart: fc.constant('2025-01-01'),
    periodEnd: fc.constantFrom('2025-12-31', '2024-12-31'),
    opens: fc.constant('2025-01-01T00:00:00.000Z'),
    closes: fc.constantFrom('2099-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
    until: fc.constantFrom('2100-01-01T00:00:00.000Z', null),
  };
}
