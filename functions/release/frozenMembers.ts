// Who counts in a release, and by which report: frozen when it is begun. Reports are named and not copied, since a revision never
// changes; a hash of the figures shows that they did not.
import {
  freezeDecimal,
  type Member,
  type ReleaseIndicator,
  type Sensitivity,
  usualSensitivity,
} from '@peerbook/shared';
import { type Consent, listConsents } from '../association/consentDocuments.ts';
import { listInstitutions, type StoredRound } from '../association/documents.ts';
import { contentHash } from '../canonical.ts';
import type { Store } from '../store/store.ts';
import {
  findRevision,
  headId,
  type Revision,
  type SubmissionHead,
} from '../submission/documents.ts';

import { characteristicsOf, type Registration, registrationOf } from './characteristics.ts';

/** A member by its accepted report and what is registered of it. */
export interface FrozenMember extends Registration {
  readonly institution: string;
  readonly revision: number;
  /** Classes of indicators that it lets be compared, and the version of its consent. */
  readonly consent: Pick<Consent, 'version' | 'classes'>;
}

/** One for each accepted submission of a round, as it stands now. Whatever is not accepted does not count. */
export async function freezeMembers(
  store: Store,
  association: string,
  round: string,
): Promise<readonly FrozenMember[]> {
  const institutions = new Map(
    (await listInstitutions(store, association)).map((one) => [one.institution, one]),
  );
  const consents = await listConsents(store, association);
  const idPrefix = headId(round);
  const heads = await store.list<SubmissionHead>({ association, kind: 'submission', idPrefix });
  return heads
    .map(({ body }) => body)
    .filter((head) => head.round === round && head.status === 'accepted')
    .map(({ institution, revision }): FrozenMember => {
      const { version, classes } = consents(institution);
      return {
        institution,
        revision,
        ...registrationOf(institutions.get(institution)),
        consent: { version, classes },
      };
    });
}

/** The members with their figures, as far as each lets them be compared. */
export async function membersOf(
  store: Store,
  association: string,
  { round, periodEnd }: Pick<StoredRound, 'round' | 'periodEnd'>,
  given: {
    readonly frozen: readonly FrozenMember[];
    readonly indicators: readonly ReleaseIndicator[];
  },
): Promise<readonly Member[]> {
  return Promise.all(
    given.frozen.map(async (frozen): Promise<Member> => {
      const { institution, revision, consent } = frozen;
      const partition = [association, institution] as const;
      const report = await findRevision(store, partition, round, revision);
      if (!report) throw new Error(`revision ${revision} of an accepted submission is missing`);
      const figures = figuresOf(report);
      const isCompared = (sensitivity: Sensitivity = usualSensitivity) =>
        consent.classes.includes(sensitivity);
      return {
        institution,
        ...characteristicsOf(registrationOf(frozen), report, periodEnd),
        values: Object.fromEntries(
          given.indicators.flatMap(({ code, sensitivity }) => {
            const figure = figures.get(code);
            if (figure === undefined || !isCompared(sensitivity)) return [];
            return [[code, freezeDecimal(figure)]];
          }),
        ),
      };
    }),
  );
}

/** A member with one answer only: all that the rows of an indicator follow from. */
export function onlyWith(member: Member, code: string): Member {
  const value = member.values[code];
  return { ...member, values: value === undefined ? {} : { [code]: value } };
}

/** What a release is made of, in one line: who counts, as registered, and with which figures. */
export function hashOf(frozen: readonly FrozenMember[], members: readonly Member[]): string {
  return contentHash([frozen, members.map(({ institution, values }) => [institution, values])]);
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
