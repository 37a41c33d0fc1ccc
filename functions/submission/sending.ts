// What every way to send a report begins with: who sends, for which round and institution, under which key.
import type { Caller } from '../access/caller.ts';
import {
  findInstitution,
  findRound,
  type Institution,
  type StoredRound,
} from '../association/documents.ts';
import type { Recorder } from '../audit/record.ts';
import type { Services } from '../services.ts';
import type { PartitionKey } from '../store/store.ts';
import { findGate, type StandingGate } from './gate.ts';

interface Given {
  readonly services: Services;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
  readonly ifMatch: string | null;
  readonly record: Recorder;
}

export interface Sending extends Omit<Given, 'params'> {
  /** Ids of the path. */
  readonly wanted: {
    readonly association: string;
    readonly institution: string;
    readonly round: string;
  };
  readonly partition: PartitionKey;
  /** Read before the round was. */
  readonly gate: StandingGate;
  readonly round: StoredRound;
  readonly institution: Institution;
}

/** Throws not_found where the round or the institution is not there. */
export async function beginSending(given: Given): Promise<Sending> {
  const { services, caller, params, idempotencyKey, ifMatch, record } = given;
  const { association, institution: id, round: roundId } = params as Sending['wanted'];
  // In this order: an institution that is found is among those whose gates a later change of the round changes.
  const { body: institution } = await findInstitution(services.store, association, id);
  const gate = await findGate(services.store, [association, id], roundId);
  const { body: round } = await findRound(services.store, association, roundId);
  return {
    services,
    caller,
    idempotencyKey,
    ifMatch,
    record,
    wanted: { association, institution: id, round: roundId },
    partition: [association, id],
    gate,
    round,
    institution,
  };
}

/** The same with the gate and the round as they are now. */
export async function lookAgain(sending: Sending): Promise<Sending> {
  const { services, wanted, partition } = sending;
  const gate = await findGate(services.store, partition, wanted.round);
  const { body: round } = await findRound(services.store, wanted.association, wanted.round);
  return { ...sending, gate, round };
}
