// What is stored of a submission: a head that says where it stands, an immutable document for each revision, the
// workbook as it came, and a record of each idempotency key. All in the institution's partition, so that one batch does all.
import {
  type apiBodies,
  changesBetween,
  type Explanation,
  type Marks,
  Problem,
  type Severity,
} from '@peerbook/shared';
import type { z } from 'zod';
import type { PartitionKey, Store, StoredDocument } from '../store/store.ts';
import type { Notes, Values } from '../validation/validateValues.ts';

export type Receipt = z.output<typeof apiBodies.receipt>;
export type Shown = z.output<typeof apiBodies.submission>;

/** The head: the current revision and where it stands. */
export interface SubmissionHead {
  readonly institution: string;
  readonly round: string;
  readonly revision: number;
  readonly status: Shown['status'];
  readonly receivedAt: string;
  readonly submittedBy: string;
  /** Who submitted, as a grant id: nobody decides on a submission of their own. */
  readonly submitter: string;
  /** Who approved it, as a grant id: they have had their say. */
  readonly approver?: string;
  readonly warnings: number;
  /** Who changed where it stands, and when; absent as long as nobody did since it was sent. */
  readonly changed?: { readonly at: string; readonly by: string };
  /** Who took it back, and why; only while it is withdrawn. */
  readonly withdrawal?: Shown['withdrawal'];
  readonly marks: Marks;
  readonly note?: string;
  /** The last decision, where it was on an older revision; kept until there is another. */
  readonly earlier?: EarlierDecision;
}

export interface EarlierDecision {
  readonly decision: 'accepted' | 'returned';
  readonly revision: number;
  readonly marks: Marks;
  readonly note?: string;
}

/** The last decision on a submission, whichever revision it was on. */
export function lastDecision(head: SubmissionHead): EarlierDecision | undefined {
  const { status, revision, marks, note } = head;
  if (status !== 'accepted' && status !== 'returned') return head.earlier;
  return { decision: status, revision, marks, ...(note !== undefined && { note }) };
}

/** One revision; written once. */
export interface Revision {
  readonly revision: number;
  readonly receivedAt: string;
  /** Absent in revisions stored before it was recorded here. */
  readonly submittedBy?: string;
  readonly contentHash: string;
  readonly templateHash: string;
  /** Absent in revisions stored before rounds could take more than one version. */
  readonly templateVersion?: string;
  readonly values: Values;
  readonly notes: Notes;
  readonly ratios: Readonly<Record<string, number | null>>;
  readonly findings: Shown['findings'];
  /** Revision of the rule set that the verdict was made under; what changes later leaves it as it is. */
  readonly ruleSet: number;
  /** Opening balances that differ from the closing ones before; absent in revisions stored before they were recorded. */
  readonly restatements?: Shown['restatements'];
  /** The report that was compared with, where there was one. */
  readonly prior: { readonly round: string; readonly revision: number } | null;
  /** Whether the workbook is kept beside it. */
  readonly hasWorkbook: boolean;
}

/** What an approver of the institution said of a revision; written once. */
export type Approval = NonNullable<Shown['approval']>;

/** A revision of a submission, and what it is shown with. */
export interface FoundSubmission {
  readonly head: StoredDocument<SubmissionHead>;
  readonly revision: Revision;
  /** Undefined for the first one. */
  readonly before: Revision | undefined;
  /** Undefined where nobody has approved or declined it, or nobody had to. */
  readonly approval: Approval | undefined;
}

/** The record of an idempotency key: the same content again gets the same receipt. */
export interface KeyRecord {
  readonly contentHash: string;
  readonly receipt: Receipt;
}

export const headId = (round: string) => `submission:${round}`;
export const revisionId = (round: string, revision: number) =>
  `revision:${round}:${String(revision).padStart(4, '0')}`;
export const workbookId = (round: string, revision: number) =>
  `workbook:${round}:${String(revision).padStart(4, '0')}`;
export const approvalId = (round: string, revision: number) =>
  `approval:${round}:${String(revision).padStart(4, '0')}`;
export const keyId = (round: string, key: string) => `key:${round}:${key}`;

/** Undefined where nothing was submitted. */
export function findHead(
  store: Store,
  partition: PartitionKey,
  round: string,
): Promise<StoredDocument<SubmissionHead> | undefined> {
  return store.get<SubmissionHead>(partition, headId(round));
}

/** One revision; undefined where there is none of that number. */
export async function findRevision(
  store: Store,
  partition: PartitionKey,
  round: string,
  revision: number,
): Promise<Revision | undefined> {
  return (await store.get<Revision>(partition, revisionId(round, revision)))?.body;
}

/** The head, a revision (the current one unless told), and the one before it. Throws not_found. */
export async function findSubmission(
  store: Store,
  partition: PartitionKey,
  round: string,
  wanted?: number,
): Promise<FoundSubmission> {
  const head = await findHead(store, partition, round);
  if (!head) throw new Problem('not_found');
  const number = wanted ?? head.body.revision;
  const [before, revision, approval] = await Promise.all([
    findRevision(store, partition, round, number - 1),
    findRevision(store, partition, round, number),
    store.get<Approval>(partition, approvalId(round, number)),
  ]);
  if (!revision) throw new Problem('not_found');
  return { head, revision, before, approval: approval?.body };
}

/** The workbook of a revision, where one was kept. */
export async function findWorkbook(
  store: Store,
  partition: PartitionKey,
  round: string,
  revision: number,
): Promise<Uint8Array | undefined> {
  const document = await store.get<{ base64: string }>(partition, workbookId(round, revision));
  return document && new Uint8Array(Buffer.from(document.body.base64, 'base64'));
}

/** How many warnings ask for a second look: one that an accepted explanation answers asks nobody. */
export function unexplainedWarnings(
  findings: readonly { readonly severity: Severity; readonly explained?: unknown }[],
): number {
  return findings.filter(({ severity, explained }) => severity === 'warning' && !explained).length;
}

/** "awaiting approval", for sentences. */
export function statusInWords(status: Shown['status']): string {
  return status.replaceAll('_', ' ');
}

/** A submission as the contract shows it. What is of the revision is of that one, also where it is not the current one. */
export function shownSubmission(
  {
    head,
    revision,
    before,
    approval,
  }: Omit<FoundSubmission, 'head'> & { readonly head: SubmissionHead },
  shown: {
    readonly institutionName: string;
    /** Indicators in the order that changes are told in. */
    readonly codes: readonly string[];
    readonly explanations: readonly Explanation[];
  },
): Shown {
  const { institution, round, status, marks, note, earlier, withdrawal } = head;
  const isCurrent = revision.revision === head.revision;
  return {
    institution,
    institutionName: shown.institutionName,
    round,
    status,
    receivedAt: revision.receivedAt,
    submittedBy: revision.submittedBy ?? (isCurrent ? head.submittedBy : ''),
    warnings: unexplainedWarnings(revision.findings),
    marks: { ...marks },
    revision: revision.revision,
    contentHash: revision.contentHash,
    values: { ...revision.values } as Shown['values'],
    notes: revision.notes as Shown['notes'],
    ...(before && { changes: changesBetween(shown.codes, before, revision) as Shown['changes'] }),
    ratios: { ...revision.ratios },
    findings: revision.findings,
    ruleSet: revision.ruleSet,
    restatements: revision.restatements ?? [],
    explanations: shown.explanations,
    ...(note !== undefined && { note }),
    ...(approval && { approval }),
    ...(withdrawal && { withdrawal }),
    ...(earlier && { earlierDecision: withoutMarks(earlier) }),
  };
}

function withoutMarks({ decision, revision, note }: EarlierDecision) {
  return { decision, revision, ...(note !== undefined && { note }) };
}
