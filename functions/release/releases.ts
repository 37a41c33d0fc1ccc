// Releasing: accepted submissions of a closed round become a frozen table. The only place that reads peers' figures together.
import {
  computeRelease,
  defaultPolicy,
  freezeDecimal,
  indicatorsOf,
  type Member,
  Problem,
  type ReleaseIndicator,
  type Template,
} from '@peerbook/shared';
import { findRound, institutionsPartition, listInstitutions } from '../association/documents.ts';
import { roundStatus } from '../association/roundStatus.ts';
import { contentHash } from '../canonical.ts';
import type { Handlers } from '../handlers.ts';
import { type Store, StoreConflict } from '../store/store.ts';
import { headId, type Revision, revisionId, type SubmissionHead } from '../submission/documents.ts';
import { changeGates } from '../submission/gate.ts';
import { findTemplate } from '../template/documents.ts';
import {
  basisId,
  listReleases,
  type Release,
  type ReleaseOfRound,
  releaseId,
  releaseOfId,
  rowsId,
  takeNumber,
} from './documents.ts';

/** Version of the disclosure policy's text and parameters; raised with every change of them. */
const policyVersion = '1.0.0';

export const releaseHandlers: Pick<Handlers, 'postRelease' | 'listReleases'> = {
  async postRelease({ services, params, body, record }) {
    const association = params['association'] as string;
    const { store } = services;
    const { body: round } = await findRound(store, association, body.round);
    if (roundStatus(round, services.now()) !== 'closed' || round.isClosing)
      throw new Problem('round_still_open');
    // Closed by the clock alone: what is still being stored is stopped before anything is counted.
    if (!round.closedAt) await changeGates(store, association, body.round);
    const standing = await listReleases(store, association);
    const earlier = standing.find((one) => one.round === body.round);
    if (earlier)
      throw new Problem('release_exists', { round: body.round, release: earlier.release });
    const { template } = await findTemplate(store, association, round.template, round.version);
    const indicators = comparable(template);
    const members = await acceptedMembers(store, association, body.round, indicators);
    const { table, basis } = computeRelease({ policy: defaultPolicy, indicators, members });
    const number = await takeNumber(store, association);
    const partition = institutionsPartition(association);
    for (const { code } of indicators) {
      const rows = table.rows.filter((row) => row.indicator === code);
      const contributors = basis.rows.filter((row) => row.indicator === code);
      await store.batch(partition, [
        { type: 'create', id: rowsId(number, code), kind: 'benchmark', body: { rows } },
        {
          type: 'create',
          id: basisId(number, code),
          kind: 'basis',
          body: { policy: basis.policy, rows: contributors },
        },
      ]);
    }
    const spoken = table.rows.filter((row) => row.status !== 'withheld');
    const release: Release = {
      release: number,
      round: body.round,
      periodEnd: round.periodEnd,
      releasedAt: services.now().toISOString(),
      policyVersion,
      published: spoken.length,
      withheld: table.rows.length - spoken.length,
      groups: table.groups.filter((group) => spoken.some((row) => row.group === group)),
    };
    const figures = members.map(({ institution, values }) => [institution, values]);
    const ofRound: ReleaseOfRound = { release: number, inputHash: contentHash(figures) };
    try {
      await store.batch(partition, [
        { type: 'create', id: releaseOfId(body.round), kind: 'release-of', body: ofRound },
        { type: 'create', id: releaseId(number), kind: 'release', body: release },
        record('release_made', { round: body.round, release: number }),
      ]);
    } catch (cause) {
      if (!(cause instanceof StoreConflict)) throw cause;
      const quicker = await store.get<ReleaseOfRound>(partition, releaseOfId(body.round));
      throw new Problem(
        'release_exists',
        { round: body.round, release: quicker?.body.release ?? number },
        { cause },
      );
    }
    return { body: release };
  },

  async listReleases({ services, params }) {
    return {
      body: {
        releases: [...(await listReleases(services.store, params['association'] as string))],
      },
    };
  },
};

/** Indicators and ratios that are compared, with what the policy must know of their scale. */
export function comparable(template: Template): readonly ReleaseIndicator[] {
  const indicators = indicatorsOf(template)
    .filter((indicator) => indicator.benchmark)
    .map(({ code, bounds }) => ({ code, scale: scaleOf(bounds?.min, bounds?.max, undefined) }));
  const ratios = template.ratios
    .filter((ratio) => ratio.benchmark)
    .map(({ code, least, most, levels }) => ({ code, scale: scaleOf(least, most, levels) }));
  return [...indicators, ...ratios];
}

function scaleOf(min: number | undefined, max: number | undefined, levels: number | undefined) {
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(levels !== undefined && { levels }),
  };
}

/** One member for each accepted submission of a round, with its frozen figures. Whatever is not accepted does not count. */
async function acceptedMembers(
  store: Store,
  association: string,
  round: string,
  indicators: readonly ReleaseIndicator[],
): Promise<readonly Member[]> {
  const institutions = new Map(
    (await listInstitutions(store, association)).map((one) => [one.institution, one]),
  );
  const heads = await store.list<SubmissionHead>({
    association,
    kind: 'submission',
    idPrefix: headId(round),
  });
  const accepted = heads
    .map((head) => head.body)
    .filter((head) => head.round === round && head.status === 'accepted');
  return Promise.all(
    accepted.map(async ({ institution, revision }): Promise<Member> => {
      const document = await store.get<Revision>(
        [association, institution],
        revisionId(round, revision),
      );
      if (!document) throw new Error(`revision ${revision} of an accepted submission is missing`);
      const figures = figuresOf(document.body);
      const registered = institutions.get(institution);
      return {
        institution,
        region: registered?.region,
        country: registered?.country,
        legalForm: registered?.legalForm,
        borrowers: figures.get('outreach_borrowers'),
        depth: figures.get('ratio_depth'),
        values: Object.fromEntries(
          indicators.flatMap(({ code }) => {
            const figure = figures.get(code);
            return figure === undefined ? [] : [[code, freezeDecimal(figure)]];
          }),
        ),
      };
    }),
  );
}

/** All numbers of a revision: answers and ratios. */
export function figuresOf(
  revision: Pick<Revision, 'values' | 'ratios'>,
): ReadonlyMap<string, number> {
  const entries = [...Object.entries(revision.values), ...Object.entries(revision.ratios)];
  return new Map(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
