// Reading the trail of events, page by page, for the staff of an association.
import { Problem } from '@peerbook/shared';
import { installation } from '../access/caller.ts';
import type { Handlers } from '../handlers.ts';
import { cursorOf, type StoreQuery } from '../store/store.ts';
import { type Event, peoplePrefix, workPrefix } from './record.ts';

export const eventHandlers: Pick<Handlers, 'listEvents'> = {
  async listEvents({ services, params, query }) {
    const association = params['association'] as string;
    const limit = Number(query.limit);
    const { trail, institution, round, after } = query;
    const isOfPeople = trail === 'people';
    if (isOfPeople && (institution !== undefined || round !== undefined))
      throw new Problem('request_invalid', {
        reason: 'the trail of people is of the whole association, not of an institution or a round',
      });
    const wanted: StoreQuery = isOfPeople
      ? {
          association: installation[0],
          institution: installation[1],
          idPrefix: peoplePrefix(association),
        }
      : {
          association,
          ...(institution !== undefined && { institution }),
          idPrefix: workPrefix(round),
        };
    // One more than is shown tells whether there is a next page.
    const found = await services.store.list<Event>({
      ...wanted,
      kind: 'event',
      limit: limit + 1,
      ...(after !== undefined && { after: cursorIn(after) }),
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const events = page.map(({ body }) => body);
    return { body: { events, ...(last && { next: cursorOf(last) }) } };
  },
};

/** Throws request_invalid for what no page gave. */
function cursorIn(after: string): string {
  if (/^[a-z0-9-]{0,64}\/event[:.][A-Za-z0-9:_.-]{1,190}$/.test(after)) return after;
  throw new Problem('request_invalid', { reason: 'after: this is no place in the trail' });
}
