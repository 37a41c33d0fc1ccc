// Notices: what happened, for those whom it concerns, the newest first. Made of the trail of events, of which they tell the
// code, the time and the ids; who did it is for the trail's readers only.
import type { EventCode } from '@peerbook/shared';
import { installation } from '../access/caller.ts';
import { institutionsPartition } from '../association/documents.ts';
import { type Event, peoplePrefix } from '../audit/record.ts';
import {
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoredDocument,
} from '../store/store.ts';
import type { FollowUp } from './followUp.ts';

/** Whom a notice is for: the people of one institution, the association's staff, or both and all other institutions. */
type Audience = 'institution' | 'staff' | 'everybody';

export type Notice = Pick<Event, 'event' | 'at' | 'about'>;

const kinds = {
  institution: 'notice',
  staff: 'notice-for-staff',
  everybody: 'notice-for-everybody',
} as const;

/** Who is told of what; nobody of what is not named. */
export const audiences: Readonly<Record<EventCode, readonly Audience[]>> = {
  association_registered: [],
  institution_registered: ['staff'],
  invitation_sent: [],
  invitation_withdrawn: [],
  invitation_accepted: ['staff'],
  membership_ended: ['staff'],
  template_published: ['staff'],
  rule_changed: ['everybody'],
  round_announced: ['everybody'],
  round_changed: ['everybody'],
  round_closed: ['everybody'],
  extension_granted: ['institution', 'staff'],
  extension_ended: ['institution', 'staff'],
  submission_sent: ['institution', 'staff'],
  submission_approved: ['institution', 'staff'],
  submission_declined: ['institution'],
  submission_withdrawn: ['institution', 'staff'],
  submission_accepted: ['institution', 'staff'],
  submission_returned: ['institution', 'staff'],
  release_made: ['everybody'],
  policy_changed: ['everybody'],
  peer_groups_changed: ['everybody'],
  consent_changed: ['institution', 'staff'],
  history_imported: ['staff'],
  follow_up_restarted: [],
};

export const notices: FollowUp = {
  name: 'notices',
  follows: ['event'],
  makes: Object.values(kinds),
  async apply(store, document: StoredDocument) {
    const { event, at, about } = document.body as Event;
    if (audiences[event].length === 0) return;
    const association = associationOf(document);
    for (const audience of audiences[event]) {
      const partition: PartitionKey =
        audience === 'institution'
          ? [association, about.institution as string]
          : institutionsPartition(association);
      const body: Notice = { event, at, about };
      await createOnce(store, partition, {
        id: noticeId(at, document.id),
        kind: kinds[audience],
        body,
      });
    }
  },
};

/** Events of people stand in the installation's partition, and name their association in the id. */
function associationOf({ partition, id }: StoredDocument): string {
  if (partition[0] !== installation[0]) return partition[0];
  const association = id.split(':')[1] ?? '';
  if (!id.startsWith(peoplePrefix(association))) throw new Error('an event of nobody');
  return association;
}

const noticePrefix = 'notice:';

/** The later the time, the earlier the id comes in a list; the event's own number keeps two of one moment apart. */
function noticeId(at: string, eventId: string): string {
  const untilTheEnd = String(9_999_999_999_999 - Date.parse(at)).padStart(13, '0');
  return `${noticePrefix}${untilTheEnd}:${eventId.slice(eventId.lastIndexOf(':') + 1)}`;
}

async function createOnce(
  store: Store,
  partition: PartitionKey,
  document: { id: string; kind: string; body: Notice },
): Promise<void> {
  try {
    await store.create(partition, document);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}

export interface NoticePage {
  readonly notices: readonly Notice[];
  /** The id of the last one, where there are more. */
  readonly next?: string;
}

/**
 * The newest notices for an institution's people, or without an institution for the staff.
 * @param page.after `next` of the page before
 */
export async function listNotices(
  store: Store,
  association: string,
  institution: string | undefined,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<NoticePage> {
  const { limit, after } = page;
  const listOf = (kind: string, owner: string) =>
    store.list<Notice>({
      association,
      institution: owner,
      idPrefix: noticePrefix,
      kind,
      limit: limit + 1,
      ...(after !== undefined && { after }),
    });
  const lists = await Promise.all([
    listOf(kinds.everybody, ''),
    institution === undefined ? listOf(kinds.staff, '') : listOf(kinds.institution, institution),
  ]);
  const found = lists.flat().sort((one, other) => (one.id < other.id ? -1 : 1));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    notices: shown.map(({ body }) => body),
    ...(last && found.length > limit && { next: last.id }),
  };
}
