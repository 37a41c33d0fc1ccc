// An institution's own workbook, brought up to a round: handed in, written into, handed back. Nothing is stored.
import {
  type AnswerMark,
  comparisonSheets,
  findCells,
  type Grid,
  type Identity,
  type Language,
  type Mark,
  Problem,
  wordsOf,
} from '@peerbook/shared';
import { findInstitution, findRound } from '../association/documents.ts';
import { comparisonOf } from '../benchmark/comparisonOf.ts';
import type { Handlers } from '../handlers.ts';
import { listReleases } from '../release/documents.ts';
import type { Store } from '../store/store.ts';
import { findHead, findRevision, type Revision } from '../submission/documents.ts';
import { checkIdentity, openUpload, refusalOf } from '../submission/readUpload.ts';
import { findTemplate } from '../template/documents.ts';
import type { Issue } from './issue.ts';
import { carryOver } from './ownFile/carryOver.ts';
import { openFile } from './ownFile/openFile.ts';
import { type QuestionsSheet, writeQuestionsSheet } from './questionsSheet.ts';
import { prepareIssue } from './workbooks.ts';
import { writeComparison } from './writeComparison.ts';

type CarryOver = Parameters<typeof carryOver> extends [unknown, ...infer Rest] ? Rest : never;

/** What an officer asks about a returned report. */
type Asked = Pick<QuestionsSheet, 'questions' | 'note'>;

export const ownWorkbookHandlers: Pick<Handlers, 'postWorkbook'> = {
  async postWorkbook({ services, params, query, body }) {
    const { association, round } = params as { association: string; round: string };
    const { institution } = query;
    // Before the file is looked at: what it says of itself would tell that the place it is for is not there.
    await findRound(services.store, association, round);
    await findInstitution(services.store, association, institution);
    const { grid, identity } = await openUpload(body.workbook, services);
    checkIdentity(identity, { association, institution, round: identity.round });
    const { language } = identity;
    const issue = await prepareIssue(services, { association, round, institution, language });
    checkVersion(identity, issue);
    const asked = await findAsked(services.store, issue);
    const keepsAnswers = identity.round === round;
    const marks = marksFor(asked, language);
    const compared = await refusingDamage(async () => {
      const workbook = carriedOver(body.workbook, grid, issue, { keepsAnswers, marks });
      const questioned = asked ? await withQuestions(workbook, grid, issue, asked) : workbook;
      return withBenchmarks(services.store, questioned, issue);
    });
    return { body: compared, filename: `${round}-${institution}.xlsx` };
  },
};

/** The reader looks at answers alone: that another part is damaged shows only when it is to be changed. */
async function refusingDamage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw refusalOf(cause);
  }
}

function carriedOver(bytes: Uint8Array, ...[grid, issue, options]: CarryOver): Uint8Array {
  const file = openFile(bytes);
  carryOver(file, grid, issue, options);
  return file.bytes();
}

/** A workbook can be carried over only where the questions are the same. */
function checkVersion(found: Identity, { identity }: Issue): void {
  if (found.template === identity.template && found.contentHash === identity.contentHash) return;
  const { template, version } = found;
  throw new Problem('workbook_of_other_version', { template, version, round: identity.round });
}

/** What the association asks about a report that was returned; undefined where none was. */
async function findAsked(store: Store, { identity }: Issue): Promise<Asked | undefined> {
  const { association, institution, round } = identity;
  const head = await findHead(store, [association, institution], round);
  if (head?.body.status !== 'returned') return undefined;
  const { marks, note } = head.body;
  const questions = Object.entries(marks).flatMap(([indicator, mark]) =>
    mark.mark === 'queried' ? [{ indicator, note: questionOf(mark) }] : [],
  );
  return { questions, note };
}

/** The same questions as marks beside the answers. */
function marksFor(asked: Asked | undefined, language: Language): readonly AnswerMark[] {
  const { unsaid } = wordsOf(language).questions;
  return (asked?.questions ?? []).map(({ indicator, note }) => ({
    indicator,
    text: note ?? unsaid,
  }));
}

function withQuestions(
  workbook: Uint8Array,
  grid: Grid,
  { template, language }: Issue,
  asked: Asked,
): Promise<Uint8Array> {
  const finder = findCells(grid, template, language, () => {});
  const placeOf = finder.findQuietly;
  return writeQuestionsSheet(workbook, grid, { template, language, ...asked, placeOf });
}

/** What is asked of a queried figure; what was asked before where it was queried again without words. */
function questionOf({ note, question }: Mark): string | undefined {
  return note ?? (question || undefined);
}

/** With the newest release that the institution has a report in, and public figures; where there are none, as it is. */
async function withBenchmarks(
  store: Store,
  workbook: Uint8Array,
  { identity, template, language }: Issue,
): Promise<Uint8Array> {
  const { association, institution } = identity;
  const about = { association, institution, language };
  for (const release of (await listReleases(store, association)).toReversed()) {
    const revision = await currentRevision(store, [association, institution], release.round);
    if (!revision) continue;
    const { body: round } = await findRound(store, association, release.round);
    const found = await findTemplate(store, association, round.template, round.version);
    // Words of another template may be missing in the workbook's language.
    if (!found.template.words[language]) continue;
    const compared = { template: found.template, round: release.round, revision, release };
    const comparison = await comparisonOf(store, { ...about, ...compared });
    return writeComparison(workbook, comparisonSheets(comparison));
  }
  const { round } = identity;
  const revision = await currentRevision(store, [association, institution], round);
  const compared = { template, round, revision, release: undefined };
  const comparison = await comparisonOf(store, { ...about, ...compared });
  return writeComparison(workbook, comparisonSheets(comparison));
}

/** The report that stands for a round; undefined where there is none. */
async function currentRevision(
  store: Store,
  key: [association: string, institution: string],
  round: string,
): Promise<Revision | undefined> {
  const head = await findHead(store, key, round);
  return head && findRevision(store, key, round, head.body.revision);
}
