// Where a round stands at a moment: announced, open or closed.
import type { StoredRound } from './documents.ts';

export type RoundStatus = 'announced' | 'open' | 'closed';

/** Where a round stands at a moment. The closing instant itself is still open. */
export function roundStatus(round: StoredRound, now: Date): RoundStatus {
  // As numbers: an instant may come with or without fractions of a second, which as texts are in the wrong order.
  const moment = now.getTime();
  if (round.closedAt || moment > Date.parse(round.closes)) return 'closed';
  return moment < Date.parse(round.opens) ? 'announced' : 'open';
}
