// Goes on with a release that was begun, to its end: the rows of each indicator that are not there yet, then the summary. Whoever
// does it comes to the same rows, so two at once hinder nobody, and one that dies is followed by another.
import { type Member, peerGroupsOf, type ReleaseIndicator } from '@peerbook/shared';
import { institutionsPartition } from '../association/documents.ts';
import { eventOf } from '../audit/record.ts';
import type { Services } from '../services.ts';
import { type Store, StoreConflict } from '../store/store.ts';
import { findTemplate } from '../template/documents.ts';
import { comparable } from './comparable.ts';
import {
  basisId,
  getRelease,
  inputId,
  listComputed,
  listStored,
  type Release,
  type ReleaseInput,
  type ReleaseJob,
  type ReleaseOfRound,
  releaseId,
  releaseOfId,
  rowsId,
  type StoredBasis,
} from './documents.ts';
import { editionBefore } from './earlierReleases.ts';
import { hashOf, membersOf, onlyWith } from './frozenMembers.ts';
import type { ComputedIndicator } from './releaseComputer.ts';
import { signRelease } from './releaseSignature.ts';

type Needed = Pick<Services, 'store' | 'computer' | 'signer' | 'now'>;

/** The release, and whether it was this call that brought it to its end. */
export interface Finished {
  readonly release: Release;
  readonly isFirst: boolean;
}

/** @param as whether somebody asked for this release, or it was only found unfinished */
export async function finishRelease(
  services: Needed,
  association: string,
  job: ReleaseJob,
  as: 'asker' | 'helper',
): Promise<Finished> {
  const { store } = services;
  const standing = await getRelease(store, association, job.release);
  if (standing) return { release: standing, isFirst: false };
  const indicators = await indicatorsIn(store, association, job);
  const { members, restated } = await frozenMembersOf(store, association, job, indicators);
  await computeMissing(services, association, job, { indicators, members, restated });
  return summarise(services, association, job, { members, as });
}

/** What is compared in a release. */
export async function indicatorsIn(
  store: Store,
  association: string,
  { template: code, version }: ReleaseJob,
): Promise<readonly ReleaseIndicator[]> {
  const { template } = await findTemplate(store, association, code, version);
  return comparable(template);
}

const changedFigures = 'the figures of a release are not those that it was begun with';

/** What the reports behind an earlier release say now. */
interface Restated {
  readonly release: number;
  readonly members: readonly Member[];
}

async function frozenMembersOf(
  store: Store,
  association: string,
  { release, round, periodEnd }: ReleaseJob,
  indicators: readonly ReleaseIndicator[],
): Promise<{ readonly members: readonly Member[]; readonly restated: Restated | undefined }> {
  const partition = institutionsPartition(association);
  const input = await store.get<ReleaseInput>(partition, inputId(release));
  const ofRound = await store.get<ReleaseOfRound>(partition, releaseOfId(round));
  if (!input || !ofRound) throw new Error('a release was begun without saying with what');
  const frozen = input.body.members;
  const members = await membersOf(store, association, { round, periodEnd }, { frozen, indicators });
  const { inputHash, restatedHash } = ofRound.body;
  if (hashOf(frozen, members) !== inputHash) throw new Error(changedFigures);
  const before = input.body.restated;
  if (!before) return { members, restated: undefined };
  const given = { frozen: before.members, indicators };
  const restated = await membersOf(store, association, before, given);
  if (restatedHash !== undefined && hashOf(before.members, restated) !== restatedHash)
    throw new Error(changedFigures);
  return { members, restated: { release: before.release, members: restated } };
}

/** Indicator after indicator, as many at once as the computer has lanes. */
async function computeMissing(
  { store, computer }: Needed,
  association: string,
  job: ReleaseJob,
  given: {
    readonly indicators: readonly ReleaseIndicator[];
    readonly members: readonly Member[];
    readonly restated: Restated | undefined;
  },
): Promise<void> {
  const computed = await listComputed(store, association, job.release);
  const missing = given.indicators.filter(({ code }) => !computed.has(code));
  const lane = async () => {
    for (let next = missing.shift(); next; next = missing.shift()) {
      const indicator = next;
      const { code } = indicator;
      const before = await editionBefore(store, association, job.earlier, code);
      const members = given.members.map((member) => onlyWith(member, code));
      const isRestated = before !== undefined && before.release === given.restated?.release;
      const { policy, catalogue } = job;
      const result = await computer.compute({
        policy,
        indicator,
        members,
        catalogue,
        previous: before?.computed,
        restated: isRestated ? answersIn(given.restated?.members ?? [], code) : {},
      });
      await keep(store, association, { release: job.release, code, result, from: before?.release });
    }
  };
  await Promise.all(Array.from({ length: computer.lanes }, lane));
}

function answersIn(members: readonly Member[], code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    members.flatMap(({ institution, values }) => {
      const text = values[code];
      return text === undefined ? [] : [[institution, text]];
    }),
  );
}

/** Written once: whoever comes second would have written the same. */
async function keep(
  store: Store,
  association: string,
  given: {
    readonly release: number;
    readonly code: string;
    readonly result: ComputedIndicator;
    /** The release that the indicator was in before. */
    readonly from: number | undefined;
  },
): Promise<void> {
  const { release, code, result, from } = given;
  const movements = result.movements.map((movement) => ({ ...movement, from: from as number }));
  const isMoved = result.movementBasis.length > 0;
  const rows = { rows: result.table.rows, ...(isMoved && { movements }) };
  const basis: StoredBasis = {
    ...result.basis,
    ...(isMoved && { movements: result.movementBasis }),
  };
  try {
    await store.batch(institutionsPartition(association), [
      { type: 'create', id: rowsId(release, code), kind: 'benchmark', body: rows },
      { type: 'create', id: basisId(release, code), kind: 'basis', body: basis },
    ]);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}

/** The summary, with which the release is there, and the event that tells it, in the name of whoever began it. */
async function summarise(
  { store, signer, now }: Needed,
  association: string,
  job: ReleaseJob,
  { members, as }: { members: readonly Member[]; as: 'asker' | 'helper' },
): Promise<Finished> {
  const { release: number, round, periodEnd, policy, catalogue, begun } = job;
  const stored = await listStored(store, association, number);
  const rows = stored.flatMap((one) => one.rows);
  const movements = stored.flatMap((one) => one.movements ?? []);
  const spoken = rows.filter((row) => row.status !== 'withheld');
  const told = new Set(spoken.map(({ group }) => group));
  const at = now().toISOString();
  const unsigned: Release = {
    release: number,
    round,
    periodEnd,
    releasedAt: at,
    policyVersion: policy.version,
    published: spoken.length,
    withheld: rows.length - spoken.length,
    groups: peerGroupsOf(members, catalogue)
      .map(({ id }) => id)
      .filter((id) => told.has(id)),
    ...(catalogue && { catalogue }),
  };
  const signature = await signRelease(signer, association, unsigned, { rows, movements });
  const release: Release = { ...unsigned, signature };
  const partition = institutionsPartition(association);
  const ofRound = await store.get<ReleaseOfRound>(partition, releaseOfId(round));
  if (!ofRound) throw new Error('a release was begun without saying with what');
  const document = { id: releaseOfId(round), kind: 'release-of' };
  const finished: ReleaseOfRound = { ...ofRound.body, finishedBy: as };
  const about = { round, release: number };
  try {
    await store.batch(partition, [
      { type: 'create', id: releaseId(number), kind: 'release', body: release },
      { type: 'replace', ...document, body: finished, etag: ofRound.etag },
      eventOf({ event: 'release_made', about, ...begun, at }, `release.${number}`),
    ]);
    return { release, isFirst: true };
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    const quicker = await getRelease(store, association, number);
    if (!quicker) throw error;
    return { release: quicker, isFirst: false };
  }
}
