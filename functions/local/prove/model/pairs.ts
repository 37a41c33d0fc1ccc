// Pairs of requests that race: what stands before, and the two that are sent at once.
import { association, round, roundBody } from '../service/peopledWorld.ts';
import type { Sent } from '../service/serviceHere.ts';
import type { ModelWorld } from './world.ts';

export interface Pair {
  readonly name: string;
  /** Sent before, one after the other. */
  readonly before: readonly Sent[];
  /** @param etag of the report that stands then, where one does */
  readonly race: (etag: string) => readonly [Sent, Sent];
}

const ofRound = { association, round };
const ofReport = { ...ofRound, institution: 'one' };

export function pairs({ identities }: ModelWorld): readonly Pair[] {
  const send = (person: string, people_total: number, key: string, ifMatch?: string): Sent => ({
    route: 'putSubmission',
    person,
    params: ofReport,
    body: { identity: identities.one, values: { people_total, people_women: 1 } },
    key,
    ...(ifMatch !== undefined && { ifMatch }),
  });
  const first = send('preparer', 10, 'the-first');
  const next = (etag: string) => send('colleague', 20, 'the-next', etag);
  const decide = (decision: 'accepted' | 'returned'): Sent => ({
    route: 'postDecision',
    person: 'officer',
    params: ofReport,
    body: { decision, revision: 1 },
  });
  const withdraw: Sent = {
    route: 'postWithdrawal',
    person: 'preparer',
    params: ofReport,
    body: { revision: 1, reason: 'The wrong file.' },
  };
  const approve: Sent = {
    route: 'postApproval',
    person: 'approver',
    params: ofReport,
    body: { revision: 1, approved: true },
  };
  const close: Sent = { route: 'postClosing', person: 'manager', params: ofRound };
  const release: Sent = {
    route: 'postRelease',
    person: 'manager',
    params: { association },
    body: { round },
  };
  const changed = (changes: object): Sent => ({
    route: 'putRound',
    person: 'manager',
    params: ofRound,
    body: { ...roundBody, ...changes },
  });
  const announced = changed({
    opens: '2026-02-01T00:00:00.000Z',
    closes: '2026-02-10T00:00:00.000Z',
  });
  return [
    {
      name: 'submit and submit',
      before: [],
      race: () => [send('preparer', 10, 'key-of-one'), send('colleague', 20, 'key-of-other')],
    },
    {
      name: 'submit and submit over what stands',
      before: [first],
      race: (etag) => [send('preparer', 30, 'key-of-one', etag), next(etag)],
    },
    {
      name: 'submit twice with one key',
      before: [first],
      race: (etag) => [next(etag), next(etag)],
    },
    { name: 'submit and close', before: [], race: () => [first, close] },
    { name: 'resubmit and close', before: [first], race: (etag) => [next(etag), close] },
    { name: 'submit and put off', before: [], race: () => [first, announced] },
    {
      name: 'accept and resubmit',
      before: [first],
      race: (etag) => [decide('accepted'), next(etag)],
    },
    {
      name: 'return and resubmit',
      before: [first],
      race: (etag) => [decide('returned'), next(etag)],
    },
    { name: 'withdraw and resubmit', before: [first], race: (etag) => [withdraw, next(etag)] },
    { name: 'withdraw and accept', before: [first], race: () => [withdraw, decide('accepted')] },
    {
      name: 'approve and resubmit',
      before: [changed({ approval: true }), first],
      race: (etag) => [approve, next(etag)],
    },
    {
      name: 'approve and close',
      before: [changed({ approval: true }), first],
      race: () => [approve, close],
    },
    {
      name: 'release and close',
      before: [first, decide('accepted')],
      race: () => [release, close],
    },
    {
      name: 'release and release',
      before: [first, decide('accepted'), close],
      race: () => [release, release],
    },
  ];
}
