// Scenarios of the association's own affairs: its people, institutions, templates and rounds.
import { spCore } from '@peerbook/shared';
import { association, roundBody, sendSurely, template } from '../service/peopledWorld.ts';
import { operator, type Sent } from '../service/serviceHere.ts';
import {
  invitation,
  ofAssociation,
  ofRound,
  ofVersion,
  one,
  type Scenario,
  sentReport,
} from './scenario.ts';

export const setUpScenarios: readonly Scenario[] = [
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
    name: 'the disclosure policy is made stricter',
    prepare: async () => ({
      route: 'putDisclosurePolicy',
      person: 'manager',
      params: ofAssociation,
      body: { medianFrom: 12 },
    }),
    again: 'same',
  },
  {
    name: 'peer groups are chosen',
    prepare: async () => ({
      route: 'putPeerGroups',
      person: 'manager',
      params: ofAssociation,
      body: { kinds: [{ kind: 'region' }, { kind: 'size', bounds: [5_000] }] },
    }),
    again: 'same',
  },
  {
    name: 'an institution takes consent back',
    prepare: async () => ({
      route: 'putConsent',
      person: 'preparer',
      params: { association, institution: one },
      body: { classes: ['A'] },
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
    again: 'same',
  },
  {
    name: 'an invitation is accepted by somebody with another role',
    prepare: async (service) => {
      const { body } = await sendSurely(service, invitation({ role: 'observer' }));
      const params = { code: String(body['code']) };
      return { route: 'postAcceptance', person: 'officer', params };
    },
    again: 'same',
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
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      const body = { ...roundBody, closes: '2026-03-01T00:00:00.000Z' };
      return { route: 'putRound', person: 'manager', params: ofRound, body };
    },
    again: 'same',
  },
];
