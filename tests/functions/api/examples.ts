// One good call for each route, in a network whose rounds stand at every stage: released, closed, open with a report in.
import { deriveTemplate, type RouteName, spCore } from '@peerbook/shared';
import type { Person } from '../../support/people.ts';
import type { CallOptions, TestService } from '../../support/service.ts';
import { issuedFor } from './filledWorkbook.ts';
import {
  aNetwork,
  changesOf,
  done,
  join,
  lake,
  roundBody,
  roundOf2024,
  submissionOf,
  submit,
} from './network.ts';

/**
 * What calls stand on: 2022 is released as 1, 2023 is closed, in 2024 both have submitted and nothing is decided, and in 2025
 * the report of one awaits approval.
 */
export async function aStandingNetwork(): Promise<TestService> {
  const service = await aNetwork();
  for (const round of ['2022', '2023']) {
    const params = { ...lake, round };
    await done(service, 'putRound', 'manager', { params, body: roundBody });
    for (const institution of ['one', 'two']) {
      await submit(service, institution, { round });
      const body = { decision: 'accepted', revision: 1 };
      const address = { ...params, institution };
      await done(service, 'postDecision', 'officer', { params: address, body });
    }
    await done(service, 'postClosing', 'manager', { params });
  }
  await done(service, 'postRelease', 'manager', { params: lake, body: { round: '2022' } });
  await submit(service, 'one');
  await submit(service, 'two');
  await announceWithApproval(service);
  await submit(service, 'one', { round: '2025' });
  return service;
}

/** A round in which reports need an approver's word. */
export const roundOf2025 = { ...lake, round: '2025' };

export async function announceWithApproval(service: TestService): Promise<void> {
  const body = { ...roundBody, approval: true };
  await done(service, 'putRound', 'manager', { params: roundOf2025, body });
}

const extension = { until: '2025-06-01T00:00:00.000Z', reason: 'A new accountant.' };

const ofOne = { ...roundOf2024, institution: 'one' };

export const smallTemplate = deriveTemplate(spCore, {
  code: 'lake_core',
  version: '1.0.0',
  title: 'The lake asks little',
  keep: ['profile_legal_name', 'outreach_borrowers', 'outreach_borrowers_women'],
  core: ['profile_legal_name'],
});

const coreVersion = { ...lake, template: spCore.code, version: spCore.version };

const historyFile = [
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets',
  '100001,KredAqro,AZE,Eastern Europe and Central Asia,NBFI,2008,2008-12-31,59175377',
].join('\n');

/** The id of somebody's only role in the lake. */
export async function membershipOf(service: TestService, person: Person): Promise<string> {
  const { json } = await done(service, 'listMemberships', 'manager', { params: lake });
  const name = `The ${person}`;
  const found = json.memberships.find((one: { name: string }) => one.name === name);
  return found.membership;
}

type Example = (service: TestService) => CallOptions | Promise<CallOptions>;

/** All about institution one of the lake, so that who else may see it can be asked. */
export const examples: { readonly [N in RouteName]: Example } = {
  getHealth: () => ({}),
  getOpenApi: () => ({}),
  getDocs: () => ({}),
  getKeys: () => ({}),
  getMe: () => ({}),
  putAssociation: () => ({ params: lake, body: { name: 'Lake', contact: '', language: 'en' } }),
  putInstitution: () => ({
    params: { ...lake, institution: 'one' },
    body: { name: 'One', country: 'pe', currency: 'pen' },
  }),
  listInstitutions: () => ({ params: lake }),
  getFigures: () => ({ params: { ...lake, institution: 'one' } }),
  postInvitation: () => ({ params: lake, body: { role: 'manager' } }),
  async postAcceptance(service) {
    const body = { role: 'observer' };
    const invited = await done(service, 'postInvitation', 'manager', { params: lake, body });
    return { params: { code: invited.json.code } };
  },
  listInvitations: () => ({ params: lake }),
  async deleteInvitation(service) {
    const body = { role: 'manager' };
    const invited = await done(service, 'postInvitation', 'manager', { params: lake, body });
    return { params: { ...lake, invitation: invited.json.invitation } };
  },
  listMemberships: () => ({ params: lake }),
  async deleteMembership(service) {
    await join(service, 'lake', 'manager', 'preparer:guest', { role: 'manager' });
    return { params: { ...lake, membership: await membershipOf(service, 'preparer:guest') } };
  },
  putTemplateVersion: () => ({
    params: { ...lake, template: smallTemplate.code, version: smallTemplate.version },
    body: smallTemplate,
  }),
  getTemplateVersion: () => ({ params: coreVersion }),
  getRuleSet: () => ({ params: coreVersion }),
  putRule: () => ({
    params: { ...coreVersion, rule: 'sub_outreach_borrowers_women' },
    body: { severity: null, reason: 'Counted otherwise here.' },
  }),
  putRound: () => ({ params: roundOf2024, body: roundBody }),
  getRound: () => ({ params: roundOf2024 }),
  listRounds: () => ({ params: lake }),
  getWorkbook: () => ({ params: roundOf2024, query: { institution: 'one' } }),
  postWorkbook: async (service) => ({
    params: roundOf2024,
    query: { institution: 'one' },
    body: await issuedFor(service, 'one'),
  }),
  getReference: () => ({ params: roundOf2024, query: { institution: 'one' } }),
  postValidation: () => ({ params: roundOf2024, body: { values: { outreach_borrowers: 5 } } }),
  async putSubmission(service) {
    const { headers } = await done(service, 'getSubmission', 'officer', { params: ofOne });
    return submissionOf(service, 'one', { ifMatch: headers['etag'] as string });
  },
  async patchSubmission(service) {
    const { headers } = await done(service, 'getSubmission', 'officer', { params: ofOne });
    return changesOf(service, 'one', { ifMatch: headers['etag'] as string });
  },
  getSubmission: () => ({ params: ofOne }),
  listSubmissions: () => ({ params: roundOf2024 }),
  postApproval: () => ({
    params: { ...roundOf2025, institution: 'one' },
    body: { revision: 1, approved: true },
  }),
  postWithdrawal: () => ({ params: ofOne, body: { revision: 1, reason: 'The wrong year.' } }),
  putExtension: () => ({ params: ofOne, body: extension }),
  async getExtension(service) {
    await done(service, 'putExtension', 'manager', { params: ofOne, body: extension });
    return { params: ofOne };
  },
  postDecision: () => ({ params: ofOne, body: { decision: 'accepted', revision: 1 } }),
  postClosing: () => ({ params: roundOf2024 }),
  putConsent: () => ({ params: { ...lake, institution: 'one' }, body: { classes: ['A', 'B'] } }),
  getConsent: () => ({ params: { ...lake, institution: 'one' } }),
  putDisclosurePolicy: () => ({ params: lake, body: { medianFrom: 12 } }),
  getDisclosurePolicy: () => ({ params: lake }),
  putPeerGroups: () => ({
    params: lake,
    body: { kinds: [{ kind: 'size', bounds: [5_000] }, { kind: 'legal' }], pairs: [] },
  }),
  getPeerGroups: () => ({ params: lake }),
  postPeerGroupPreview: () => ({
    params: { ...lake, round: '2023' },
    body: { indicators: ['outreach_borrowers'] },
  }),
  postRelease: () => ({ params: lake, body: { round: '2023' } }),
  getRelease: () => ({ params: { ...lake, release: '1' } }),
  listReleases: () => ({ params: lake }),
  getBenchmarks: () => ({ params: { ...lake, release: '1' } }),
  getReleaseWorkbook: () => ({ params: { ...lake, release: '1' }, query: { institution: 'one' } }),
  getComparisonWorkbook: () => ({ params: roundOf2024, query: { institution: 'one' } }),
  postLookup: () => ({
    body: { ...lake, requests: [{ indicator: 'outreach_borrowers', statistic: 'median' }] },
  }),
  getPublicFigures: () => ({ params: lake }),
  postHistory: () => ({ params: lake, body: historyFile }),
  listEvents: () => ({ params: lake }),
  listNotices: () => ({ params: lake, query: { institution: 'one' } }),
  getFollowUp: () => ({}),
  postFollowUpRestart: () => ({}),
};
