// What a catalogue of peer groups would give: the release of a closed round, computed by the very engine, of which nothing is told
// but for how many indicators each group would say something. Nothing is stored.
//
// Whether a figure is told depends on values, so the numbers are an oracle of a kind. They are for officers and managers, who see
// every report anyway; members and observers get none, before or after the release.
import { Problem, peerGroupsOf, type ReleaseIndicator, type ReleaseRow } from '@peerbook/shared';
import { findRound, institutionsPartition, type StoredRound } from '../association/documents.ts';
import { findCatalogue } from '../association/peerGroupDocuments.ts';
import { refuseTooMany } from '../association/peerGroups.ts';
import { findPolicy } from '../association/policyDocuments.ts';
import { roundStatus } from '../association/roundStatus.ts';
import type { Handlers } from '../handlers.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import { findTemplate } from '../template/documents.ts';
import { findUnfinished } from './beginRelease.ts';
import { comparable } from './comparable.ts';
import { jobId, type ReleaseJob, type ReleaseOfRound, releaseOfId } from './documents.ts';
import { earlierReleases, editionBefore } from './earlierReleases.ts';
import { freezeMembers, membersOf, onlyWith } from './frozenMembers.ts';
import { lookThrough, previewInHand } from './previewing.ts';

export const previewHandlers: Pick<Handlers, 'postPeerGroupPreview'> = {
  async postPeerGroupPreview({ services, params, body }) {
    const association = params['association'] as string;
    const { store, now, computer } = services;
    const { body: round } = await findRound(store, association, params['round'] as string);
    if (roundStatus(round, now()) !== 'closed' || round.isClosing)
      throw new Problem('round_still_open');
    if (body.catalogue) await refuseTooMany(store, association, body.catalogue);
    return previewInHand(store, association, async (hold) => {
      const earlier = await earlierOf(services, association, round);
      const { template } = await findTemplate(store, association, round.template, round.version);
      const all = comparable(template);
      const frozen = await freezeMembers(store, association, round.round);
      const members = await membersOf(store, association, round, { frozen, indicators: all });
      const { policy } = await findPolicy(store, association);
      const standing = await findCatalogue(store, association);
      const catalogue = body.catalogue ?? standing.catalogue;
      const compute = async (indicator: ReleaseIndicator): Promise<readonly ReleaseRow[]> => {
        const { table } = await computer.compute({
          policy,
          indicator,
          catalogue,
          members: members.map((member) => onlyWith(member, indicator.code)),
          previous: (await editionBefore(store, association, earlier, indicator.code))?.computed,
          restated: {},
        });
        return table.rows;
      };
      const { rows, looked, left } = await lookThrough(
        computer,
        named(all, body.indicators),
        compute,
        hold,
      );
      const groups = peerGroupsOf(members, catalogue).map(({ id, institutions }) => ({
        group: id,
        members: institutions.length,
        ...told(rows.filter(({ group }) => group === id)),
      }));
      return {
        body: {
          round: round.round,
          version: body.catalogue ? null : standing.catalogue.version,
          members: members.length,
          indicators: { looked, left: [...left] },
          groups,
        },
      };
    });
  },
};

/**
 * The releases that a release of this round would have to know. Where the round has been released already, or is being, those
 * that its own release knew: what another catalogue would have given.
 */
async function earlierOf(
  { store }: Services,
  association: string,
  round: StoredRound,
): Promise<ReleaseJob['earlier']> {
  const own = await jobOf(store, association, round.round);
  if (own) return own.earlier;
  const unfinished = await findUnfinished(store, association);
  if (unfinished) {
    const { round: other, release } = unfinished;
    throw new Problem('release_under_way', { round: other, release });
  }
  return earlierReleases(store, association, round.template);
}

async function jobOf(store: Store, association: string, round: string) {
  const partition = institutionsPartition(association);
  const ofRound = await store.get<ReleaseOfRound>(partition, releaseOfId(round));
  return ofRound && (await store.get<ReleaseJob>(partition, jobId(ofRound.body.release)))?.body;
}

/** @throws Problem request_invalid for a code that is not compared */
function named(
  all: readonly ReleaseIndicator[],
  codes: readonly string[] | undefined,
): readonly ReleaseIndicator[] {
  const unknown = codes?.find((code) => !all.some((one) => one.code === code));
  if (unknown !== undefined)
    throw new Problem('request_invalid', { reason: `indicators: ${unknown} is not compared` });
  return codes ? all.filter(({ code }) => codes.includes(code)) : all;
}

/** Each row counts once, by the most that it tells. */
function told(rows: readonly ReleaseRow[]) {
  const isQuartile = (row: ReleaseRow) =>
    row.status === 'published' && (row.lower !== undefined || row.upper !== undefined);
  const countOf = (is: (row: ReleaseRow) => boolean) => rows.filter(is).length;
  return {
    quartiles: countOf(isQuartile),
    median: countOf((row) => row.status === 'published' && !isQuartile(row)),
    shares: countOf(({ status }) => status === 'shares'),
    nothing: countOf(({ status }) => status === 'withheld'),
  };
}
