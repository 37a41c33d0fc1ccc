// The gate of a round at one institution: a document in the institution's own partition that changes whenever it changes how
// long reports are taken. Whoever stores a report reads the gate, then the round, and has the gate checked in the batch that
// stores it; so what was decided by an older state of the round can't be stored after the change was acknowledged.
import { Problem } from '@peerbook/shared';
import { anewOnConflict, listInstitutions, type StoredRound } from '../association/documents.ts';
import { roundStatus } from '../association/roundStatus.ts';
import type { PartitionKey, Store, StoredDocument, StoreOperation } from '../store/store.ts';

/** A later closing time for one institution. */
export interface Extension {
  readonly until: string;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: string;
}

export interface Gate {
  /** How often it was changed. */
  readonly changes: number;
  readonly extension?: Extension;
}

export type StandingGate = StoredDocument<Gate> | undefined;

export const gateId = (round: string) => `gate:${round}`;

/** Undefined as long as nothing about the round was changed. Must be read before the round is. */
export function findGate(
  store: Store,
  partition: PartitionKey,
  round: string,
): Promise<StandingGate> {
  return store.get<Gate>(partition, gateId(round));
}

/** The operation without which nothing that a round's times decide is stored. */
export function gateCheck(round: string, gate: StandingGate): StoreOperation {
  return { type: 'check', id: gateId(round), etag: gate?.etag ?? null };
}

/** The operation that changes a gate, and so stops what was decided before. */
export function changedGate(
  round: string,
  gate: StandingGate,
  extension: Extension | undefined = gate?.body.extension,
): StoreOperation {
  const body: Gate = { changes: (gate?.body.changes ?? 0) + 1, ...(extension && { extension }) };
  const document = { id: gateId(round), kind: 'gate', body };
  return gate ? { type: 'replace', ...document, etag: gate.etag } : { type: 'create', ...document };
}

/**
 * Throws round_not_open or round_closed where no answers are taken at a moment.
 * @returns the instant of the extension, where only that lets them be taken
 */
export function checkOpen(round: StoredRound, gate: StandingGate, now: Date): string | undefined {
  const status = roundStatus(round, now);
  if (status === 'open') return undefined;
  if (status === 'announced') throw new Problem('round_not_open', { opens: round.opens });
  const until = gate?.body.extension?.until;
  if (until !== undefined && now.getTime() <= Date.parse(until)) return until;
  throw new Problem('round_closed', { closed: until ?? round.closedAt ?? round.closes });
}

/** As many partitions as are written at the same time. */
const atOnce = 16;

/**
 * Changes the gates of all institutions: afterwards nothing is stored that was decided by the round as it was before. The
 * round must have been changed already, so that an institution registered meanwhile begins with what it is now.
 */
export async function changeGates(store: Store, association: string, round: string): Promise<void> {
  const institutions = [...(await listInstitutions(store, association))];
  while (institutions.length > 0) {
    const some = institutions.splice(0, atOnce);
    await Promise.all(
      some.map(({ institution }) => changeGate(store, [association, institution], round)),
    );
  }
}

async function changeGate(store: Store, partition: PartitionKey, round: string): Promise<void> {
  await anewOnConflict(async () => {
    const gate = await findGate(store, partition, round);
    await store.batch(partition, [changedGate(round, gate)]);
  });
}
