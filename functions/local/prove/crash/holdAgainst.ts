// Holds what was acknowledged against what stands in the store: nothing lost, nothing twice, every receipt good.
import { readFileSync } from 'node:fs';
import { createVerifier } from '../../../access/signer.ts';
import { openSqliteStore } from '../../../store/sqliteStore.ts';
import {
  headId,
  type Revision,
  revisionId,
  type SubmissionHead,
} from '../../../submission/documents.ts';
import { association, type ProofInstitution, round } from '../service/proofWorld.ts';
import { keyFile, storeFile } from '../service/serve.ts';
import type { Acknowledged } from './submitter.ts';

export interface Standing {
  /** Acknowledged, and not there as acknowledged. */
  readonly lost: number;
  /** There more than once, or under a number that nobody was told. */
  readonly doubled: number;
  /** Receipts whose signature is not the service's, or that say something else than it. */
  readonly unsigned: number;
  /** Receipts with a time at which the report was not on its way. */
  readonly untimely: number;
}

/** The clocks of two processes on one machine are the same, but for the rounding. In milliseconds. */
const leeway = 5;

export async function holdAgainst(
  folder: string,
  institutions: readonly ProofInstitution[],
  all: readonly Acknowledged[],
): Promise<Standing> {
  const store = await openSqliteStore({ file: storeFile(folder) });
  const { verify } = createVerifier(readFileSync(keyFile(folder), 'utf8'));
  const standing = { lost: 0, doubled: 0, unsigned: 0, untimely: 0 };
  for (const { institution } of institutions) {
    const partition = [association, institution] as const;
    const head = await store.get<SubmissionHead>(partition, headId(round));
    const own = all.filter((one) => one.institution === institution);
    const revisions = await store.list<Revision>({
      association,
      institution,
      kind: 'revision',
    });
    const byNumber = new Map(revisions.map(({ id, body }) => [id, body]));
    const figures = revisions.map(({ body }) => body.values['people_total']);
    // Each figure belongs to one report: standing twice, one report counted twice.
    standing.doubled += figures.length - new Set(figures).size;
    const told = new Set(own.map(({ receipt }) => revisionId(round, receipt.revision)));
    standing.doubled += own.length - told.size;
    standing.doubled += revisions.filter(({ id }) => !told.has(id)).length;
    if ((head?.body.revision ?? 0) !== revisions.length) standing.lost += 1;
    for (const { receipt, people, began, ended } of own) {
      const found = byNumber.get(revisionId(round, receipt.revision));
      const isThere =
        found?.values['people_total'] === people && found.contentHash === receipt.contentHash;
      if (!isThere) standing.lost += 1;
      const { token, ...claims } = receipt;
      const signed = await verify('receipt', token);
      if (JSON.stringify(signed) !== JSON.stringify(claims)) standing.unsigned += 1;
      const at = Date.parse(receipt.receivedAt);
      if (at < began - leeway || at > ended + leeway) standing.untimely += 1;
    }
  }
  await store.close();
  return standing;
}
