// What follows from a stored change: done after it, from the store's list of changes, never within the request itself.
import type { Store, StoredDocument } from '../store/store.ts';
import { acceptedReports } from './acceptedReports.ts';
import { notices } from './notices.ts';
import { openReleases } from './openReleases.ts';

export interface FollowUp {
  /** For ever: documents that were set aside bear it. */
  readonly name: string;
  /** Kinds of documents whose changes it follows. */
  readonly follows: readonly string[];
  /** Kinds of documents that it alone writes: all of them can be made anew from the others. */
  readonly makes: readonly string[];
  /**
   * Brings up to date what is made of a document. It looks at what stands now and not at what changed, so it may be called
   * again for one change, and for changes in any order.
   * @throws StoreBusy, to be called again later; anything else means that this document can't be followed
   */
  readonly apply: (store: Store, document: StoredDocument) => Promise<void>;
}

export const followUps: readonly FollowUp[] = [acceptedReports, notices, openReleases];
