// A scenario: a world just before a request that writes, the request, and what whoever sends it a second time is told. With what
// several of them begin with.
import type { ProblemCode } from '@peerbook/shared';
import {
  association,
  type Issued,
  institutions,
  round,
  roundBody,
  sendSurely,
  template,
} from '../service/peopledWorld.ts';
import type { Sent, ServiceHere } from '../service/serviceHere.ts';

export interface Scenario {
  readonly name: string;
  /** Brings the world to where the request may be sent. */
  readonly prepare: (service: ServiceHere, issued: Issued) => Promise<Sent>;
  /**
   * What comes of the same request once it was done: the same again, the problem that says that it was, or one thing more,
   * since nothing in the request says which it is.
   */
  readonly again: 'same' | 'another' | ProblemCode;
  /** Where a request writes in several steps: reads that may show one step done and the next one not. */
  readonly steps?: readonly Sent['route'][];
}

export const [one] = institutions;
export const ofAssociation = { association };
export const ofRound = { association, round };
export const ofReport = { association, round, institution: one };
export const ofVersion = { association, template: template.code, version: template.version };

export const values = (people_total: number, people_women = 1) => ({ people_total, people_women });

export async function sentReport(
  service: ServiceHere,
  { identity }: Issued,
  person = 'preparer',
  women = 1,
) {
  const body = {
    identity,
    values: values(10, women),
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
  return etag;
}

export const approvalIsAsked = (service: ServiceHere) =>
  sendSurely(service, {
    route: 'putRound',
    person: 'manager',
    params: ofRound,
    body: { ...roundBody, approval: true },
  });

export const decision = (decided: 'accepted' | 'returned', more: object): Sent => ({
  route: 'postDecision',
  person: 'officer',
  params: ofReport,
  body: { decision: decided, revision: 1, ...more },
});

export const closing: Sent = { route: 'postClosing', person: 'manager', params: ofRound };

export const invitation = (body: object): Sent => ({
  route: 'postInvitation',
  person: 'manager',
  params: ofAssociation,
  body,
});
