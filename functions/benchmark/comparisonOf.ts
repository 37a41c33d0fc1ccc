// Gathers what an institution's benchmark sheets are made of: rows of releases, its own figures, public figures of the past. Of
// peers only what was released.
import {
  type ComparedPublicFigures,
  type Comparison,
  earlierEditions,
  type Language,
  policySentences,
  type Template,
} from '@peerbook/shared';
import { findAssociation, findInstitution, type Institution } from '../association/documents.ts';
import { findPolicyOf } from '../association/policyDocuments.ts';
import { listReleases, listRows, type Release } from '../release/documents.ts';
import { figuresOf } from '../release/frozenMembers.ts';
import type { Store } from '../store/store.ts';
import { findHead, findRevision, type Revision } from '../submission/documents.ts';
import { publicFiguresOf } from './publicFigures.ts';

export interface ComparedAbout {
  readonly association: string;
  readonly institution: string;
  readonly template: Template;
  readonly language: Language;
  /** The round of the own values. */
  readonly round: string;
  /** The report that they are from; undefined where there is none yet. */
  readonly revision: Revision | undefined;
  /** Undefined where there is none to compare with. */
  readonly release: Release | undefined;
  /** A sheet for each, charts for the first; none asked for: all members. */
  readonly groups?: readonly string[] | undefined;
}

type Own = Comparison['own'];

export async function comparisonOf(store: Store, about: ComparedAbout): Promise<Comparison> {
  const { association, template, language, round, revision, release } = about;
  const [{ body: named }, { body: institution }] = await Promise.all([
    findAssociation(store, association),
    findInstitution(store, association, about.institution),
  ]);
  return {
    template,
    language,
    round,
    association: named.name,
    own: revision ? ownFigures(revision) : {},
    release: release && (await comparedRelease(store, association, release)),
    groups: about.groups ?? ['all'],
    earlier: release ? await earlierOf(store, about, release) : [],
    promises: release ? await promisesOf(store, association, release, language) : [],
    publicFigures: await comparedPublicFigures(store, association, institution),
  };
}

/** By code; yes counts as 1 and no as 0, as in a release. */
function ownFigures(revision: Revision): Own {
  return Object.fromEntries(figuresOf(revision));
}

async function comparedRelease(store: Store, association: string, release: Release) {
  const { signature, ...summary } = release;
  const rows = await listRows(store, association, release.release);
  return { ...summary, rowsHash: signature?.rowsHash, rows };
}

async function earlierOf(
  store: Store,
  { association, institution }: ComparedAbout,
  release: Release,
): Promise<Comparison['earlier']> {
  const editions = earlierEditions(await listReleases(store, association), release);
  return Promise.all(
    editions.map(async ({ release: number, round, periodEnd }) => ({
      periodEnd,
      rows: await listRows(store, association, number),
      own: await standingFigures(store, [association, institution], round),
    })),
  );
}

/** What was returned or taken back is being changed: no figure of it stands. */
async function standingFigures(
  store: Store,
  key: [association: string, institution: string],
  round: string,
): Promise<Own> {
  const head = await findHead(store, key, round);
  if (head?.body.status !== 'submitted' && head?.body.status !== 'accepted') return {};
  const revision = await findRevision(store, key, round, head.body.revision);
  return revision ? ownFigures(revision) : {};
}

/** In the words of the policy that the release was made under. */
async function promisesOf(
  store: Store,
  association: string,
  { policyVersion }: Release,
  language: Language,
): Promise<readonly string[]> {
  const found = await findPolicyOf(store, association, policyVersion);
  return found ? policySentences(found.policy, language) : [];
}

/** The latest year; the world, and the region and country of the institution, where there is anything to tell of them. */
async function comparedPublicFigures(
  store: Store,
  association: string,
  { region, country }: Institution,
): Promise<ComparedPublicFigures | undefined> {
  const { year, groups, rows } = await publicFiguresOf(store, association);
  if (year === null || rows.length === 0) return undefined;
  const wanted = ['world', `region:${region}`, `country:${country}`];
  return { year, rows, groups: wanted.filter((group) => groups.includes(group)) };
}
