// For each route that writes, a world just before a request, the request, and what whoever sends it a second time is told.
import { type ProblemCode, parseTemplate, spCore } from '@peerbook/shared';
import { fillWorkbook } from '../../story/fillWorkbook.ts';
import {
  association,
  institutions,
  issuedWorkbook,
  round,
  roundBody,
  sendSurely,
  template,
} from '../service/peopledWorld.ts';
import { operator, type Sent, type ServiceHere } from '../service/serviceHere.ts';

export interface Scenario {
  readonly name: string;
  /** Brings the world to where the request may be sent. */
  readonly prepare: (service: ServiceHere) => Promise<Sent>;
  /**
   * What comes of the same request once it was done: the same again, the problem that says that it was, or one thing more,
   * since nothing in the request says which it is.
   */
  readonly again: 'same' | 'another' | ProblemCode;
  /** Where a request writes in several steps: reads that may show one step done and the next one not. */
  readonly steps?: readonly Sent['route'][];
}

const [one] = institutions;
const ofAssociation = { association };
const ofRound = { association, round };
const ofReport = { association, round, institution: one };
const ofVersion = { association, template: template.code, version: template.version };
const women = { women: 'people_women', reached: 'women_reached' } as const;

const values = (people_total: number, people_women = 1) => ({ people_total, people_women });

async function sentReport(service: ServiceHere, person = 'preparer', women_ = 1) {
  const { identity } = await issuedWorkbook(service, one);
  const body = {
    identity,
    values: values(10, women_),
    notes: { people_women: { comment: 'So it is.' } },
  };
  const request: Sent = {
    route: 'putSubmission',
    person,
    params: ofReport,
    body,
    key: 'first-report',
  };
  const { etag = '' } = await sendSurely(service, request);
  return { identity, etag };
}

const approvalIsAsked = (service: ServiceHere) =>
  sendSurely(service, {
    route: 'putRound',
    person: 'manager',
    params: ofRound,
    body: { ...roundBody, approval: true },
  });

const decision = (decided: 'accepted' | 'returned', more: object): Sent => ({
  route: 'postDecision',
  person: 'officer',
  params: ofReport,
  body: { decision: decided, revision: 1, ...more },
});

const closing: Sent = { route: 'postClosing', person: 'manager', params: ofRound };

const invitation = (body: object): Sent => ({
  route: 'postInvitation',
  person: 'manager',
  params: ofAssociation,
  body,
});

/** More rows than one batch takes. */
const history = [
  'mfi_id,mfi_name,country,region,fiscal_year,as_of_date,active_borrowers',
  ...Array.from(
    { length: 60 },
    (_, i) =>
      `${1000 + i},Past ${i},PER,Latin America and The Caribbean,2015,2015-12-31,${100 + i}`,
  ),
].join('\n');

export const scenarios: readonly Scenario[] = [
  {
    name: 'an association is registered',
    prepare: async () => ({
      route: 'putAssociation',
      person: operator,
      params: { association: 'another' },
      body: { name: 'Another', contact: 'other@association.example', language: 'en' },
    }),
    again: 'same',
  },
  {
    name: 'an institution changes',
    prepare: async () => ({
      route: 'putInstitution',
      person: 'manager',
      params: { association, institution: one },
      body: { name: 'Institution renamed', country: 'bo', currency: 'bob' },
    }),
    again: 'same',
  },
  {
    name: 'a person is invited',
    prepare: async () => invitation({ role: 'preparer', institution: one }),
    again: 'another',
  },
  {
    name: 'an invitation is withdrawn',
    prepare: async (service) => {
      const { body } = await sendSurely(service, invitation({ role: 'officer' }));
      const params = { association, invitation: String(body['invitation']) };
      return { route: 'deleteInvitation', person: 'manager', params };
    },
    again: 'same',
  },
  {
    name: 'an invitation is accepted by somebody new',
    prepare: async (service) => {
      const { body } = await sendSurely(
        service,
        invitation({ role: 'preparer', institution: one }),
      );
      const params = { code: String(body['code']) };
      return { route: 'postAcceptance', person: 'newcomer', params };
    },
    again: 'invitation_used',
  },
  {
    name: 'an invitation is accepted by somebody with another role',
    prepare: async (service) => {
      const { body } = await sendSurely(service, invitation({ role: 'observer' }));
      const params = { code: String(body['code']) };
      return { route: 'postAcceptance', person: 'officer', params };
    },
    again: 'invitation_used',
  },
  {
    name: 'a role is taken away',
    prepare: async (service) => {
      const listed: Sent = { route: 'listMemberships', person: 'manager', params: ofAssociation };
      const { body } = await sendSurely(service, listed);
      const all = body['memberships'] as readonly { name: string; membership: string }[];
      const membership = all.find(({ name }) => name === 'colleague')?.membership ?? '';
      return { route: 'deleteMembership', person: 'manager', params: { association, membership } };
    },
    again: 'not_found',
  },
  {
    name: 'a template is published',
    prepare: async () => ({
      route: 'putTemplateVersion',
      person: 'manager',
      params: { ...ofVersion, version: '1.1.0' },
      body: { ...template, version: '1.1.0' },
    }),
    again: 'same',
  },
  {
    name: 'a rule is made milder',
    prepare: async () => ({
      route: 'putRule',
      person: 'manager',
      params: { ...ofVersion, rule: 'women_of_all' },
      body: { severity: 'warning', reason: 'Counted on different days.' },
    }),
    again: 'same',
  },
  {
    name: 'a round is announced',
    prepare: async () => ({
      route: 'putRound',
      person: 'manager',
      params: { association, round: '2026' },
      body: {
        ...roundBody,
        template: spCore.code,
        version: spCore.version,
        periodEnd: '2026-12-31',
      },
    }),
    again: 'same',
  },
  {
    name: 'a round is closed later',
    prepare: async (service) => {
      await sentReport(service);
      const body = { ...roundBody, closes: '2026-03-01T00:00:00.000Z' };
      return { route: 'putRound', person: 'manager', params: ofRound, body };
    },
    again: 'same',
  },
  {
    name: 'a first report is sent',
    prepare: async (service) => {
      const { identity } = await issuedWorkbook(service, one);
      const body = { identity, values: values(20) };
      const params = ofReport;
      return { route: 'putSubmission', person: 'preparer', params, body, key: 'the-request' };
    },
    again: 'same',
  },
  {
    name: 'a filled workbook is sent',
    prepare: async (service) => {
      const { workbook } = await issuedWorkbook(service, one);
      const body = await fillWorkbook(workbook, parseTemplate(template), 'en', values(30));
      const params = ofReport;
      return { route: 'putSubmission', person: 'preparer', params, body, key: 'the-request' };
    },
    again: 'same',
  },
  {
    name: 'a returned report is sent anew, by who approves',
    prepare: async (service) => {
      await approvalIsAsked(service);
      const { identity } = await sentReport(service, 'approver');
      const marks = { people_total: { mark: 'queried', note: 'Really?' } };
      const { etag = '' } = await sendSurely(service, decision('returned', { marks }));
      const body = { identity, values: values(40) };
      const about = { params: ofReport, body, key: 'the-request', ifMatch: etag };
      return { route: 'putSubmission', person: 'approver', ...about };
    },
    again: 'same',
  },
  {
    name: 'a cell is changed',
    prepare: async (service) => {
      const { identity, etag } = await sentReport(service);
      const body = { identity, base: 1, values: { people_total: 50 } };
      const about = { params: ofReport, body, key: 'the-request', ifMatch: etag };
      return { route: 'patchSubmission', person: 'colleague', ...about };
    },
    again: 'same',
  },
  ...([true, false] as const).map(
    (approved): Scenario => ({
      name: `a report is ${approved ? 'approved' : 'declined'}`,
      prepare: async (service) => {
        await approvalIsAsked(service);
        await sentReport(service);
        const body = { revision: 1, approved };
        return { route: 'postApproval', person: 'approver', params: ofReport, body };
      },
      again: 'approval_not_possible',
    }),
  ),
  {
    name: 'a report is taken back',
    prepare: async (service) => {
      await sentReport(service);
      const body = { revision: 1, reason: 'The wrong file.' };
      return { route: 'postWithdrawal', person: 'preparer', params: ofReport, body };
    },
    again: 'withdrawal_not_possible',
  },
  {
    name: 'a report is accepted, with an explanation',
    prepare: async (service) => {
      await sentReport(service, 'preparer', 0);
      const explanations = [{ rule: women.reached, indicator: women.women }];
      return decision('accepted', { explanations });
    },
    again: 'decision_not_possible',
  },
  {
    name: 'a report is returned',
    prepare: async (service) => {
      await sentReport(service);
      return decision('returned', { marks: { people_total: { mark: 'queried' } }, note: 'See.' });
    },
    again: 'decision_not_possible',
  },
  ...(['2026-03-01T00:00:00.000Z', null] as const).map(
    (until): Scenario => ({
      name: until ? 'an extension is granted' : 'an extension is ended',
      prepare: async (service) => {
        const granted = (end: string | null): Sent => ({
          route: 'putExtension',
          person: 'manager',
          params: ofReport,
          body: { until: end, reason: 'A flood.' },
        });
        if (until === null) await sendSurely(service, granted('2026-03-02T00:00:00.000Z'));
        return granted(until);
      },
      again: 'same',
    }),
  ),
  {
    name: 'a round is closed',
    prepare: async (service) => {
      await sentReport(service);
      return closing;
    },
    again: 'same',
    // Closed for whoever reads it, and told once no report can slip in any more.
    steps: ['listEvents'],
  },
  {
    name: 'a closed round is released',
    prepare: async (service) => {
      await sentReport(service);
      await sendSurely(service, decision('accepted', {}));
      await sendSurely(service, closing);
      return { route: 'postRelease', person: 'manager', params: ofAssociation, body: { round } };
    },
    again: 'release_exists',
  },
  {
    name: 'past figures are imported',
    prepare: async () => ({
      route: 'postHistory',
      person: 'manager',
      params: ofAssociation,
      body: history,
    }),
    again: 'same',
    // One event with each batch.
    steps: ['listEvents'],
  },
];
