// Gathers what the benchmark sheets in the workbook are made of: the rows of a release and of the ones before it, the figures of
// one's own, public figures of the past.
import {
  type Client,
  type ComparedRelease,
  type Comparison,
  earlierEditions,
  ServiceProblem,
} from '@peerbook/shared';
import type { Answer } from '../apiClient.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { ownValues } from './ownValues.ts';

type Release = Answer<'listReleases'>['releases'][number];

export interface ComparedHere {
  readonly report: Report;
  /** All that there are, and the one to compare with; undefined where there is none. */
  readonly releases: readonly Release[];
  readonly release: Release | undefined;
  /** The peer group; a sheet of its own. */
  readonly group: string;
  /** Of the public figures, besides the world and the institution's country. */
  readonly publicGroup?: string;
}

/** The sheets are the workbook's, and speak its language, whatever the pane does. */
export async function comparisonOf(client: Client, here: ComparedHere): Promise<Comparison> {
  const { report, release, group } = here;
  const { association, round, language } = report.identity;
  const { template } = report;
  const [me, compared, earlier, promises, publicFigures] = await Promise.all([
    client('getMe'),
    release && comparedRelease(client, association, release, group),
    release ? earlierOf(client, here, release) : [],
    release ? promisesOf(client, here, release) : [],
    publicFiguresOf(client, here),
  ]);
  const named = me.body.memberships.find((one) => one.association === association);
  return {
    template,
    language,
    association: named?.associationName ?? association,
    round,
    own: ownValues(report),
    release: compared,
    groups: [group],
    earlier,
    promises,
    publicFigures,
  };
}

async function comparedRelease(
  client: Client,
  association: string,
  release: Release,
  group: string,
): Promise<ComparedRelease> {
  const { signature, ...summary } = release;
  return {
    ...summary,
    rowsHash: signature?.rowsHash,
    rows: await rowsOf(client, association, release.release, group),
  };
}

async function rowsOf(client: Client, association: string, release: number, group: string) {
  const params = { association, release: String(release) };
  return (await client('getBenchmarks', { params, query: { group } })).body.rows;
}

async function earlierOf(
  client: Client,
  { report, releases, group }: ComparedHere,
  release: Release,
): Promise<Comparison['earlier']> {
  const editions = earlierEditions(releases, release);
  if (editions.length === 0) return [];
  const { association, institution } = report.identity;
  const [own, ...rows] = await Promise.all([
    ownFiguresOf(client, association, institution),
    ...editions.map((one) => rowsOf(client, association, one.release, group)),
  ]);
  return editions.map(({ periodEnd, round }, i) => ({
    periodEnd,
    rows: rows[i] ?? [],
    own: own.find((one) => one.round === round)?.figures ?? {},
  }));
}

/** None for somebody who may not see them, such as a person who looks at a workbook that was sent on. */
async function ownFiguresOf(client: Client, association: string, institution: string) {
  try {
    return (await client('getFigures', { params: { association, institution } })).body.reports;
  } catch (error) {
    if (error instanceof ServiceProblem && (error.status === 403 || error.status === 404))
      return [];
    throw error;
  }
}

async function promisesOf(
  client: Client,
  { report }: ComparedHere,
  { release }: Release,
): Promise<readonly string[]> {
  const { association, language } = report.identity;
  const query = { language, release: String(release) };
  return (await client('getDisclosurePolicy', { params: { association }, query })).body.sentences;
}

async function publicFiguresOf(
  client: Client,
  { report, publicGroup }: ComparedHere,
): Promise<Comparison['publicFigures']> {
  const { association } = report.identity;
  const { year, rows, groups } = (await client('getPublicFigures', { params: { association } }))
    .body;
  if (year === null || rows.length === 0) return undefined;
  const wanted = new Set(['world', publicGroup, `country:${countryOf(report)}`]);
  return {
    year,
    rows,
    groups: [...wanted].flatMap((one) => groups.find((it) => it === one) ?? []),
  };
}

/** The institution's country as it is answered; empty in templates that do not ask for it. */
function countryOf({ readings }: Report): string {
  const answer = readings.find(({ indicator }) => indicator === 'profile_country')?.answer;
  return answer?.kind === 'choice' ? answer.option : '';
}
