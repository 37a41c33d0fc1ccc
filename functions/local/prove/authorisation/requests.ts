// A request for each route and relation whose body is as it should be, so that whatever refuses it refuses the person or the place.
import { type RouteName, workbookMediaType } from '@peerbook/shared';
import { pathOf, roundBody } from './call.ts';
import type { Relation } from './declared.ts';
import type { Asked } from './door.ts';
import type { Ground } from './ground.ts';
import { smallTemplate } from './smallTemplate.ts';

/** What a request points at. */
export interface Aim {
  readonly relation: Relation;
  readonly association: string;
  readonly institution: string;
  /** Where all other ids are from. */
  readonly ids: Ground;
  /** What is of the association of the path, for what a body needs beside. */
  readonly given: Ground;
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const history = [
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets',
  '100001,KredAqro,AZE,Eastern Europe and Central Asia,NBFI,2008,2008-12-31,59175377',
].join('\n');

const at = ({ association }: Aim) => ({ association });
const inRound = (aim: Aim, stage: keyof Ground['rounds'] = 'open') => ({
  ...at(aim),
  round: aim.ids.rounds[stage],
});
const ofMember = (aim: Aim, stage: keyof Ground['rounds'] = 'open') => ({
  ...inRound(aim, stage),
  institution: aim.institution,
});
const inVersion = (aim: Aim) => ({
  ...at(aim),
  template: aim.ids.template,
  version: aim.ids.version,
});
const byMember = ({ institution }: Aim) => ({ institution });
/** Lists that may be narrowed to an institution are, where there is something to tell by it. */
const narrowed = (aim: Aim) => (/same|Member/.test(aim.relation) ? { query: byMember(aim) } : {});
const values = { people_total: 900, people_women: 300, people_contact: 'desk@example.org' };

function identityOf({ given, ids, institution }: Aim): string {
  const round = ids.rounds.open;
  const known = given.identities.get(`${round}/${institution}`);
  return known ?? (given.identities.get(`${given.rounds.open}/${given.institutions[0]}`) as string);
}

function writing(aim: Aim): Parts {
  const etag = aim.given.etags.get(aim.institution) ?? '"unknown"';
  return {
    params: ofMember(aim),
    headers: { 'idempotency-key': 'matrix-key-000001', 'if-match': etag },
  };
}

const until = '2025-06-02T00:00:00.000Z';

const parts: { readonly [N in RouteName]: (aim: Aim) => Parts } = {
  getHealth: () => ({}),
  getOpenApi: () => ({}),
  getDocs: () => ({}),
  getKeys: () => ({}),
  getMe: () => ({}),
  putAssociation: (aim) => ({
    params: at(aim),
    body: { name: 'Renamed', contact: '', language: 'en' },
  }),
  putInstitution: (aim) => ({
    params: { ...at(aim), institution: aim.institution },
    body: { name: 'Renamed', country: 'pe', currency: 'pen' },
  }),
  listInstitutions: (aim) => ({ params: at(aim) }),
  getFigures: (aim) => ({ params: { ...at(aim), institution: aim.institution } }),
  postInvitation: (aim) => ({
    params: at(aim),
    body: /same|Member/.test(aim.relation)
      ? { role: 'preparer', institution: aim.institution }
      : { role: 'manager' },
  }),
  listInvitations: (aim) => ({ params: at(aim) }),
  deleteInvitation: (aim) => ({ params: { ...at(aim), invitation: aim.ids.invitation } }),
  postAcceptance: ({ relation, ids }) => ({
    params: { code: relation === 'same' ? ids.boundCode : ids.code },
  }),
  listMemberships: (aim) => ({ params: at(aim), ...narrowed(aim) }),
  deleteMembership: (aim) => ({ params: { ...at(aim), membership: aim.ids.guest } }),
  putTemplateVersion: (aim) => ({
    params: { ...inVersion(aim), version: '2.0.0' },
    body: smallTemplate(aim.ids.template, '2.0.0', 'The next version'),
  }),
  getTemplateVersion: (aim) => ({ params: inVersion(aim) }),
  getRuleSet: (aim) => ({ params: inVersion(aim) }),
  putRule: (aim) => ({
    params: { ...inVersion(aim), rule: aim.ids.rule },
    body: { severity: null, reason: 'Counted otherwise here.' },
  }),
  putRound: (aim) => ({
    params: inRound(aim),
    body: { ...roundBody, template: aim.given.template, version: aim.given.version },
  }),
  getRound: (aim) => ({ params: inRound(aim) }),
  listRounds: (aim) => ({ params: at(aim) }),
  getWorkbook: (aim) => ({ params: inRound(aim), query: byMember(aim) }),
  postWorkbook: (aim) => ({
    params: inRound(aim),
    query: byMember(aim),
    body:
      aim.given.workbooks.get(aim.institution) ??
      aim.given.workbooks.get(aim.given.institutions[0] as string),
  }),
  getReference: (aim) => ({ params: inRound(aim), query: byMember(aim) }),
  postValidation: (aim) => ({ params: inRound(aim), body: { values, ...byMember(aim) } }),
  putSubmission: (aim) => ({ ...writing(aim), body: { identity: identityOf(aim), values } }),
  patchSubmission: (aim) => ({
    ...writing(aim),
    body: { identity: identityOf(aim), base: 2, values },
  }),
  getSubmission: (aim) => ({ params: ofMember(aim) }),
  listSubmissions: (aim) => ({ params: inRound(aim) }),
  postApproval: (aim) => ({
    params: ofMember(aim, 'awaiting'),
    body: { revision: 1, approved: true },
  }),
  postWithdrawal: (aim) => ({
    params: ofMember(aim),
    body: { revision: 2, reason: 'The wrong year.' },
  }),
  putExtension: (aim) => ({ params: ofMember(aim), body: { until, reason: 'Later.' } }),
  getExtension: (aim) => ({ params: ofMember(aim) }),
  postDecision: (aim) => ({
    params: ofMember(aim),
    body: { decision: 'accepted', revision: 2 },
  }),
  postClosing: (aim) => ({ params: inRound(aim) }),
  putConsent: (aim) => ({
    params: { ...at(aim), institution: aim.institution },
    body: { classes: ['A', 'B'] },
  }),
  getConsent: (aim) => ({ params: { ...at(aim), institution: aim.institution } }),
  putDisclosurePolicy: (aim) => ({ params: at(aim), body: { medianFrom: 12 } }),
  getDisclosurePolicy: (aim) => ({ params: at(aim) }),
  putPeerGroups: (aim) => ({ params: at(aim), body: { kinds: [{ kind: 'country' }] } }),
  getPeerGroups: (aim) => ({ params: at(aim) }),
  postPeerGroupPreview: (aim) => ({ params: inRound(aim, 'closed'), body: {} }),
  postRelease: (aim) => ({ params: at(aim), body: { round: aim.ids.rounds.closed } }),
  getRelease: (aim) => ({ params: { ...at(aim), release: aim.ids.release } }),
  listReleases: (aim) => ({ params: at(aim) }),
  getBenchmarks: (aim) => ({ params: { ...at(aim), release: aim.ids.release } }),
  getReleaseWorkbook: (aim) => ({
    params: { ...at(aim), release: aim.ids.release },
    query: byMember(aim),
  }),
  getComparisonWorkbook: (aim) => ({ params: inRound(aim), query: byMember(aim) }),
  postLookup: (aim) => ({
    body: { ...at(aim), requests: [{ indicator: 'people_total', statistic: 'median' }] },
  }),
  getPublicFigures: (aim) => ({ params: at(aim) }),
  postHistory: (aim) => ({ params: at(aim), body: history }),
  listEvents: (aim) => ({ params: at(aim), ...narrowed(aim) }),
  listNotices: (aim) => ({ params: at(aim), query: byMember(aim) }),
  getFollowUp: () => ({}),
  postFollowUpRestart: () => ({}),
};

/** @param method another than the route's own, where what is asked is whether the path answers it */
export function requestFor(
  name: RouteName,
  method: string,
  aim: Aim,
  authorization: string | null,
): Asked {
  const { body, headers, ...address } = parts[name](aim);
  const type =
    body instanceof Uint8Array
      ? workbookMediaType
      : typeof body === 'string'
        ? 'text/csv'
        : 'application/json';
  return {
    method,
    path: pathOf(name, address),
    headers: {
      // The same for all, so that answers can be held against each other to the byte.
      'x-request-id': 'request-of-proof',
      ...(authorization !== null && { authorization }),
      ...(body !== undefined && { 'content-type': type }),
      ...headers,
    },
    ...(body !== undefined && {
      body: body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body),
    }),
  };
}
