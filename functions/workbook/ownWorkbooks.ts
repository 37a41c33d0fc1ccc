// An institution's own workbook, brought up to a round: handed in, written into, handed back. Nothing is stored.
import { findCells, type Grid, type Identity, type Mark, Problem } from '@peerbook/shared';
import { findRound } from '../association/documents.ts';
import { benchmarkSheetOf } from '../benchmark/benchmarks.ts';
import type { Handlers } from '../handlers.ts';
import { listReleases } from '../release/documents.ts';
import type { Store } from '../store/store.ts';
import { headId, type Revision, revisionId, type SubmissionHead } from '../submission/documents.ts';
import { checkIdentity, openUpload } from '../submission/readUpload.ts';
import { findTemplate } from '../template/documents.ts';
import { writeBenchmarkSheet } from './benchmarkSheet.ts';
import type { Issue } from './issue.ts';
import { carryOver } from './ownFile/carryOver.ts';
import { openFile } from './ownFile/openFile.ts';
import { writeQuestionsSheet } from './questionsSheet.ts';
import { prepareIssue } from './workbooks.ts';

export const ownWorkbookHandlers: Pick<Handlers, 'postWorkbook'> = {
  async postWorkbook({ services, params, query, body }) {
    const { association, round } = params as { association: string; round: string };
    const { institution } = query;
    const { grid, identity } = await openUpload(body.workbook, services);
    checkIdentity(identity, { association, institution, round: identity.round });
    const { language } = identity;
    const issue = await prepareIssue(services, { association, round, institution, language });
    checkVersion(identity, issue);
    const file = openFile(body.workbook);
    carryOver(file, grid, issue, { keepsAnswers: identity.round === round });
    const asked = await withQuestions(services.store, file.bytes(), grid, issue);
    const compared = await withBenchmarks(services.store, asked, issue);
    return { body: compared, filename: `${round}-${institution}.xlsx` };
  },
};

/** A workbook can be carried over only where the questions are the same. */
function checkVersion(found: Identity, { identity }: Issue): void {
  if (found.template === identity.template && found.contentHash === identity.contentHash) return;
  const { template, version } = found;
  throw new Problem('workbook_of_other_version', { template, version, round: identity.round });
}

/** With the questions of a report that was returned; else the workbook as it is. */
async function withQuestions(
  store: Store,
  workbook: Uint8Array,
  grid: Grid,
  { identity, template, language }: Issue,
): Promise<Uint8Array> {
  const { association, institution, round } = identity;
  const head = await store.get<SubmissionHead>([association, institution], headId(round));
  if (head?.body.status !== 'returned') return workbook;
  const { marks, note } = head.body;
  const questions = Object.entries(marks).flatMap(([indicator, mark]) =>
    mark.mark === 'queried' ? [{ indicator, note: questionOf(mark) }] : [],
  );
  const finder = findCells(grid, template, language, () => {});
  return writeQuestionsSheet(workbook, grid, {
    template,
    language,
    questions,
    note,
    placeOf: finder.findQuietly,
  });
}

/** What is asked of a queried figure; what was asked before where it was queried again without words. */
function questionOf({ note, question }: Mark): string | undefined {
  return note ?? (question || undefined);
}

/** With the newest release that the institution has a report in; else the workbook as it is. */
async function withBenchmarks(
  store: Store,
  workbook: Uint8Array,
  { identity, language }: Issue,
): Promise<Uint8Array> {
  const { association, institution } = identity;
  for (const release of (await listReleases(store, association)).toReversed()) {
    const head = await store.get<SubmissionHead>([association, institution], headId(release.round));
    const revision =
      head &&
      (await store.get<Revision>(
        [association, institution],
        revisionId(release.round, head.body.revision),
      ));
    if (!revision) continue;
    const { body: round } = await findRound(store, association, release.round);
    const { template } = await findTemplate(store, association, round.template, round.version);
    // Words of another template may be missing in the workbook's language.
    if (!template.words[language]) continue;
    const about = {
      association,
      release,
      template,
      revision: revision.body,
      group: 'all',
      language,
    };
    return writeBenchmarkSheet(workbook, await benchmarkSheetOf(store, about));
  }
  return workbook;
}
