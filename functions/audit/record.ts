// Events: who did what, and when. Each is written in the very batch that does what it tells, so there is no one without the
// other; no route changes or deletes one. Codes, ids and times only: a reported value, a note or a reason is never in it.
import type { apiBodies, EventCode, EventSubject } from '@peerbook/shared';
import type { z } from 'zod';
import { type Caller, grantId } from '../access/caller.ts';
import type { StoreOperation } from '../store/store.ts';

export type Event = z.output<typeof apiBodies.event>;

/** The operation that writes an event beside what it tells. Invitations and memberships name their association. */
export interface Recorder {
  (
    event: EventCode,
    about: EventSubject,
    ofPeople?: { readonly association: string },
  ): StoreOperation;
  /** Who asks, by which request: for what is told later than it is asked for. */
  readonly asked: Pick<Event, 'by' | 'request'>;
}

/** Before the events of a round; of no round in particular: `-`, which is no round's name. */
export const workPrefix = (round?: string) => (round === undefined ? 'event:' : `event:${round}:`);
/** Before the events of an association's people, which stand with the grants in the installation's partition. */
export const peoplePrefix = (association: string) => `event.people:${association}:`;

/**
 * Records what one request does.
 * @param request.id as the caller sees it
 * @param request.unique never the same for two requests, whatever callers send
 */
export function recorderOf(
  caller: Caller,
  now: () => Date,
  request: { readonly id: string; readonly unique: string },
): Recorder {
  let count = 0;
  const by = { person: grantId(caller.issuer, caller.subject), name: caller.name };
  const asked = { by, request: request.id };
  const record = (
    event: EventCode,
    about: EventSubject,
    ofPeople?: { readonly association: string },
  ) => {
    count += 1;
    const told = { ...asked, at: now().toISOString() };
    return eventOf({ event, about, ...told }, `${request.unique}.${count}`, ofPeople);
  };
  return Object.assign(record, { asked });
}

/** @param unique never the same for two events, whatever they tell */
export function eventOf(
  { event, at, by, about, request }: Event,
  unique: string,
  ofPeople?: { readonly association: string },
): StoreOperation {
  const prefix = ofPeople ? peoplePrefix(ofPeople.association) : workPrefix(about.round ?? '-');
  const body: Event = { event, at, by, about, request };
  return { type: 'create', id: `${prefix}${at}:${unique}`, kind: 'event', body };
}
