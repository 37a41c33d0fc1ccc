// One association full of data, made through the API: every kind of document that a route may show or change, full of canaries.
import type { Role, RouteName } from '@peerbook/shared';
import type { IdentitySigner } from '../../../access/signer.ts';
import { type Call, roundBody } from './call.ts';
import type { Canary } from './canaries.ts';
import type { Seen } from './door.ts';
import { type Home, nameOf } from './people.ts';
import { smallTemplate, warningRule } from './smallTemplate.ts';

/** Ids that requests are made of. */
export interface Ground {
  readonly association: string;
  readonly institutions: readonly string[];
  readonly rounds: Readonly<Record<'released' | 'closed' | 'open' | 'awaiting', string>>;
  readonly release: string;
  readonly template: string;
  readonly version: string;
  readonly rule: string;
  /** By round and institution. */
  readonly identities: ReadonlyMap<string, string>;
  /** Of the submissions of the open round, by institution. */
  readonly etags: ReadonlyMap<string, string>;
  readonly workbooks: ReadonlyMap<string, Uint8Array>;
  readonly invitation: string;
  readonly code: string;
  /** Of an invitation for somebody else. */
  readonly boundCode: string;
  /** The membership of a manager whom nobody would miss. */
  readonly guest: string;
  readonly canaries: readonly Canary[];
}

/** Asks a route as somebody; throws where it is not done. */
export type Tell = (name: RouteName, person: string, call: Call) => Promise<Seen>;

const everybody: readonly Role[] = ['manager', 'officer', 'observer', 'preparer', 'approver'];
const ofInstitution: readonly Role[] = ['manager', 'officer', 'preparer', 'approver'];
/** Enough for figures to be published of them. */
const fillers = 10;

/** Everybody who does something while it is made, beside those of the proof. */
export const helpers = ['lake-guest', 'hill-guest', 'lake-filler', 'hill-filler', 'hill-officer'];

export async function makeGround(
  home: Home,
  tell: Tell,
  signer: IdentitySigner,
  contentHash: string,
): Promise<Ground> {
  const canaries: Canary[] = [];
  const canary = (what: string, roles: readonly Role[], institution?: string): string => {
    const text = `Canary-${what}-${institution ?? home}`;
    canaries.push({ text, association: home, roles, ...(institution && { institution }) });
    return text;
  };
  const at = { association: home };
  const person = (name: string) => `${home}-${name}`;
  const known = (who: string, roles: readonly Role[], institution?: string) =>
    canaries.push({
      text: nameOf(who),
      association: home,
      roles,
      ...(institution && { institution }),
    });
  const json = (seen: Seen) => JSON.parse(Buffer.from(seen.body).toString('utf8'));
  const invite = async (from: string, to: string, role: Role, institution?: string) => {
    const body = { role, ...(institution && { institution }) };
    const { code } = json(await tell('postInvitation', from, { params: at, body }));
    canaries.push({ text: code, association: home, roles: [] });
    await tell('postAcceptance', to, { params: { code } });
  };

  await tell('putAssociation', 'operator', {
    params: at,
    body: {
      name: canary('network', everybody),
      contact: canary('desk', everybody),
      language: 'en',
    },
  });
  const manager = person('manager');
  const officer = person('officer');
  await invite('operator', manager, 'manager');
  await invite(manager, officer, 'officer');
  // Whoever registers and decides is named to those whom it concerns.
  known(manager, [...everybody, 'operator']);
  known(officer, everybody);
  await invite(manager, person('guest'), 'manager');
  known(person('guest'), ['manager', 'operator']);
  if (home === 'lake') {
    await invite(manager, person('observer'), 'observer');
    known(person('observer'), ['manager', 'officer']);
    await invite(manager, 'revoked-manager', 'manager');
  } else await invite(manager, 'both', 'officer');

  const institutions = [0, 1, ...Array(fillers).keys()].map((n, i) =>
    i < 2 ? `${home}-${['one', 'two'][n]}` : `${home}-filler-${n}`,
  );
  for (const [i, institution] of institutions.entries()) {
    await tell('putInstitution', manager, {
      params: { ...at, institution },
      body: { name: canary('name', ofInstitution, institution), country: 'pe', currency: 'pen' },
    });
    if (i >= 2) await invite(manager, person('filler'), 'preparer', institution);
    else {
      for (const role of ['preparer', 'approver'] as const) {
        if (home === 'hill' && (i > 0 || role === 'approver')) continue;
        await invite(manager, person(`${role}-${i}`), role, institution);
        known(person(`${role}-${i}`), ofInstitution, institution);
      }
    }
  }
  if (home === 'lake') {
    const [one] = institutions as [string];
    await invite(manager, 'revoked-preparer', 'preparer', one);
    await invite(manager, 'both', 'preparer', one);
    const listed = json(await tell('listMemberships', manager, { params: at }));
    for (const { membership, name } of listed.memberships)
      if (name.startsWith('Canary-name-of-revoked'))
        await tell('deleteMembership', manager, { params: { ...at, membership } });
  }
  const preparerOf = (i: number) =>
    i >= 2
      ? person('filler')
      : home === 'hill' && i === 1
        ? person('filler')
        : person(`preparer-${i}`);
  if (home === 'hill')
    await invite(manager, person('filler'), 'preparer', institutions[1] as string);

  const template = `${home}_small`;
  const version = '1.0.0';
  const body = smallTemplate(template, version, canary('template', everybody));
  await tell('putTemplateVersion', manager, { params: { ...at, template, version }, body });
  const rounds = {
    released: `${home}-released`,
    closed: `${home}-closed`,
    open: `${home}-open`,
    awaiting: `${home}-awaiting`,
  };
  const identities = new Map<string, string>();
  let figure = 0;
  const submit = async (i: number, round: string, ifMatch?: string) => {
    const institution = institutions[i] as string;
    figure += 1;
    const women = (home === 'lake' ? 410_000_000 : 460_000_000) + figure * 10_007;
    const total = women + 200_000_001;
    for (const text of [String(women), String(total)])
      canaries.push({ text, association: home, institution, roles: ofInstitution });
    const mark = `${round}-${figure}`;
    return tell('putSubmission', preparerOf(i), {
      params: { ...at, round, institution },
      headers: {
        'idempotency-key': `world-key-${figure}`,
        ...(ifMatch && { 'if-match': ifMatch }),
      },
      body: {
        identity: identities.get(`${round}/${institution}`),
        values: {
          people_total: total,
          people_women: women,
          people_contact: canary(`contact-${mark}`, ofInstitution, institution),
        },
        notes: {
          people_women: {
            comment: canary(`comment-${mark}`, ofInstitution, institution),
            evidence: canary(`evidence-${mark}`, ofInstitution, institution),
          },
        },
      },
    });
  };
  const decide = (
    i: number,
    round: string,
    decision: 'accepted' | 'returned',
    revision: number,
  ) => {
    const institution = institutions[i] as string;
    const mark = `${round}-${decision}`;
    const note = canary(`note-${mark}`, ofInstitution, institution);
    const asked = canary(`asked-${mark}`, ofInstitution, institution);
    return tell('postDecision', officer, {
      params: { ...at, round, institution },
      body: {
        decision,
        revision,
        note,
        ...(decision === 'returned'
          ? { marks: { people_total: { mark: 'queried', note: asked } } }
          : { explanations: [{ rule: warningRule, indicator: 'people_women' }] }),
      },
    });
  };

  if (home === 'hill') {
    const early = { ...at, round: 'hill-early' };
    await tell('putRound', manager, { params: early, body: { ...roundBody, template, version } });
    await tell('postClosing', manager, { params: early });
    await tell('postRelease', manager, { params: at, body: { round: early.round } });
  }
  for (const text of [template, ...Object.values(rounds)])
    canaries.push({ text, association: home, roles: everybody, isId: true });
  for (const text of institutions)
    canaries.push({
      text,
      association: home,
      institution: text,
      roles: ofInstitution,
      isId: true,
    });
  const etags = new Map<string, string>();
  const workbooks = new Map<string, Uint8Array>();
  for (const [stage, round] of Object.entries(rounds)) {
    await tell('putRound', manager, {
      params: { ...at, round },
      body: { ...roundBody, template, version, approval: stage === 'awaiting' },
    });
    for (const institution of institutions)
      identities.set(
        `${round}/${institution}`,
        await signer.sign('identity', {
          ...at,
          institution,
          round,
          template,
          version,
          contentHash,
          language: 'en',
        }),
      );
    const members = stage === 'released' || stage === 'closed' ? institutions.length : 2;
    for (let i = 0; i < members; i += 1) {
      const institution = institutions[i] as string;
      const { headers } = await submit(i, round);
      if (stage === 'released' || stage === 'closed') await decide(i, round, 'accepted', 1);
      if (stage !== 'open') continue;
      const returned = await decide(i, round, 'returned', 1);
      const again = await submit(i, round, returned.headers['etag'] ?? headers['etag']);
      etags.set(institution, again.headers['etag'] as string);
      await tell('putExtension', manager, {
        params: { ...at, round, institution },
        body: {
          until: '2025-06-01T00:00:00.000Z',
          reason: canary('reason', ofInstitution, institution),
        },
      });
      const issued = await tell('getWorkbook', manager, {
        params: { ...at, round },
        query: { institution },
      });
      workbooks.set(institution, issued.body);
    }
    if (stage === 'released' || stage === 'closed')
      await tell('postClosing', manager, { params: { ...at, round } });
    if (stage === 'released') await tell('postRelease', manager, { params: at, body: { round } });
  }
  const open = json(
    await tell('postInvitation', 'operator', {
      params: at,
      body: { role: 'manager', note: canary('invited', ['manager', 'operator']) },
    }),
  );
  const address = `canary-${home}@invited.example`;
  canaries.push({ text: address, association: home, roles: ['manager', 'operator'] });
  const bound = json(
    await tell('postInvitation', 'operator', {
      params: at,
      body: { role: 'manager', person: { email: address } },
    }),
  );
  for (const text of [open.code, bound.code]) canaries.push({ text, association: home, roles: [] });
  const { memberships } = json(await tell('listMemberships', manager, { params: at }));
  const guest = memberships.find(
    (one: { name: string }) => one.name === nameOf(person('guest')),
  ).membership;
  return {
    association: home,
    institutions,
    rounds,
    release: home === 'hill' ? '2' : '1',
    template,
    version,
    rule: warningRule,
    identities,
    etags,
    workbooks,
    invitation: open.invitation,
    code: open.code,
    boundCode: bound.code,
    guest,
    canaries,
  };
}
