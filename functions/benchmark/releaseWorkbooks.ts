// Workbooks with benchmark sheets for people without the add-in: of a release, and of a round with whatever there is to compare with.
import { comparisonSheets, Problem } from '@peerbook/shared';
import { findRound } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findRelease, listReleases } from '../release/documents.ts';
import type { Services } from '../services.ts';
import {
  findHead,
  findRevision,
  findSubmission,
  findWorkbook,
  type Revision,
} from '../submission/documents.ts';
import type { Issue } from '../workbook/issue.ts';
import { issueWorkbook } from '../workbook/issueWorkbook.ts';
import { answersAsPrefill } from '../workbook/prefill.ts';
import { prepareIssue } from '../workbook/workbooks.ts';
import { writeComparison } from '../workbook/writeComparison.ts';
import { comparisonOf } from './comparisonOf.ts';

export const releaseWorkbookHandlers: Pick<
  Handlers,
  'getReleaseWorkbook' | 'getComparisonWorkbook'
> = {
  async getReleaseWorkbook({ services, params, query }) {
    const association = params['association'] as string;
    const { store } = services;
    const release = await findRelease(store, association, params['release'] as string);
    const { institution, language } = query;
    const { round } = release;
    await findRound(store, association, round);
    const { revision } = await findSubmission(store, [association, institution], round);
    const issue = await prepareIssue(services, { association, round, institution, language });
    const further = query.groups === undefined ? [] : groupsIn(query.groups, release.groups);
    const comparison = await comparisonOf(store, {
      association,
      institution,
      template: issue.template,
      language: issue.language,
      round,
      revision,
      release,
      groups: [...new Set([query.group ?? 'all', ...further])],
    });
    const bytes = await writeComparison(
      await workbookOf(services, issue, revision),
      comparisonSheets(comparison),
    );
    return { body: bytes, filename: `${round}-${institution}-benchmarks.xlsx` };
  },

  async getComparisonWorkbook({ services, params, query }) {
    const { association, round } = params as { association: string; round: string };
    const { store } = services;
    const { institution, language } = query;
    const issue = await prepareIssue(services, { association, round, institution, language });
    const key = [association, institution] as const;
    const head = await findHead(store, key, round);
    const revision = head && (await findRevision(store, key, round, head.body.revision));
    const comparison = await comparisonOf(store, {
      association,
      institution,
      template: issue.template,
      language: issue.language,
      round,
      revision,
      release: (await listReleases(store, association)).at(-1),
    });
    const sheets = comparisonSheets(comparison);
    if (sheets.length === 0) throw new Problem('nothing_to_compare', { association });
    const bytes = await writeComparison(await workbookOf(services, issue, revision), sheets);
    return { body: bytes, filename: `${round}-${institution}-comparison.xlsx` };
  },
};

/** Peer groups that are named, or all that the release says a figure about. */
function groupsIn(text: string, published: readonly string[]): readonly string[] {
  return text === 'published' ? published : text.split(';');
}

/** The workbook as it was sent. Sent as JSON, or too large to keep: a fresh one with the same answers; before a report, a blank one. */
async function workbookOf(
  { store }: Services,
  issue: Issue,
  revision: Revision | undefined,
): Promise<Uint8Array> {
  if (!revision) return issueWorkbook(issue);
  const { association, institution, round } = issue.identity;
  const kept = await findWorkbook(store, [association, institution], round, revision.revision);
  const { template, language } = issue;
  return (
    kept ??
    issueWorkbook({ ...issue, prefill: answersAsPrefill(template, language, revision.values) })
  );
}
