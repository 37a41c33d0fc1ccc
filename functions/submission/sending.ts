// What every way to send a report begins with: who sends, for which round and institution, under which key.
import type { Caller } from '../access/caller.ts';
import {
  findInstitution,
  findRound,
  type Institution,
  type StoredRound,
} from '../association/documents.ts';
import type { Services } from '../services.ts';
import type { PartitionKey } from '../store/store.ts';

interface Given {
  readonly services: Services;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
  readonly ifMatch: string | null;
}

export interface Sending extends Omit<Given, 'params'> {
  /** Ids of the path. */
  readonly wanted: {
    readonly association: string;
    readonly institution: string;
    readonly round: string;
  };
  readonly partition: PartitionKey;
  readonly round: StoredRound;
  readonly institution: Institution;
}

/** Throws not_found where the round or the institution is not there. */
export async function beginSending(given: Given): Promise<Sending> {
  const { services, caller, params, idempotencyKey, ifMatch } = given;
  const { association, institution: id, round: roundId } = params as Sending['wanted'];
  const { body: round } = await findRound(services.store, association, roundId);
  const { body: institution } = await findInstitution(services.store, association, id);
  return {
    services,
    caller,
    idempotencyKey,
    ifMatch,
    wanted: { association, institution: id, round: roundId },
    partition: [association, id],
    round,
    institution,
  };
}
