// What the model says of sending a report, whole or by changing single cells.
import { isApprover } from './access.ts';
import { type Edit, type Expected, figures, type Send } from './request.ts';
import {
  type Content,
  type Decision,
  keyName,
  type Marks,
  type Report,
  refusal,
  type State,
  told,
  withReport,
} from './state.ts';

export type Prediction = readonly [Expected, State];

export const problem = (status: number, code: string, state: State): Prediction => [
  { status, code },
  state,
];

export function predictSend(state: State, request: Send): Prediction {
  if (request.key === null) return problem(400, 'key_missing', state);
  if (request.identity === 'broken') return problem(400, 'workbook_identity_invalid', state);
  if (request.identity !== request.institution) return problem(409, 'workbook_of_other', state);
  return take(state, { ...request, key: request.key });
}

export function predictEdit(state: State, request: Edit): Prediction {
  if (request.key === null) return problem(400, 'key_missing', state);
  const standing = state.reports[request.institution];
  const base = standing?.revisions[request.base - 1];
  if (!standing) return problem(404, 'not_found', state);
  if (!base) return problem(412, 'precondition_failed', state);
  const content = { ...base.content, ...request.changes };
  return take(state, { ...request, key: request.key, content });
}

type Taken = (Send | Edit) & { readonly key: string; readonly content: Content };

function take(state: State, request: Taken): Prediction {
  const { institution, key, content } = request;
  const kept = state.keys[keyName(institution, key)];
  if (kept)
    return isSame(kept.content, content)
      ? [
          { status: 200, body: { revision: kept.revision }, receipt: keyName(institution, key) },
          state,
        ]
      : problem(409, 'key_reused', state);
  const closed = refusal(state, institution);
  if (closed) return problem(409, closed, state);
  const standing = state.reports[institution];
  const stale = staleness(standing, request);
  // What is wrong in changes to an older report is of no use to anybody; else the mistakes come first.
  if (stale && request.kind === 'edit') return [stale, state];
  const errors = errorsIn(content);
  if (errors > 0)
    return [{ status: 422, code: 'submission_has_errors', body: { details: { errors } } }, state];
  if (stale) return [stale, state];
  return store(state, request);
}

function staleness(standing: Report | undefined, request: Taken): Expected | undefined {
  if (!standing) return undefined;
  if (request.match === null) return { status: 428, code: 'precondition_missing' };
  const isOnTop = request.kind === 'send' || request.base === standing.revisions.length;
  if (request.match === standing.version && isOnTop) return undefined;
  return { status: 412, code: 'precondition_failed' };
}

function store(state: State, { person, institution, key, content }: Taken): Prediction {
  const { now, round } = state;
  const before = state.reports[institution];
  const needs = round.approval;
  const approves = isApprover(person, institution);
  const warnings = content.people_women === 0 && !state.explained.includes(institution) ? 1 : 0;
  const sent = { content, at: now, by: person, warnings };
  const revisions = [
    ...(before?.revisions ?? []),
    needs && approves ? { ...sent, approved: true } : sent,
  ];
  const version = (before?.version ?? 0) + 1;
  const report: Report = {
    version,
    status: needs && !approves ? 'awaiting_approval' : 'submitted',
    revisions,
    marks: before?.decided ? marksLeft(before.decided, before, content) : {},
    ...(before?.decided && { decided: before.decided }),
  };
  const revision = revisions.length;
  const isLate = round.closedAt !== undefined || now > round.closes;
  const body = {
    institution,
    revision,
    warnings,
    receivedAt: new Date(now).toISOString(),
    lateUntil: isLate ? new Date(state.extensions[institution] ?? 0).toISOString() : undefined,
  };
  const next = told(withReport(state, institution, report), 'submission_sent');
  const name = keyName(institution, key);
  return [
    { status: 201, body, version, receipt: name, ...specialty(report, content, isLate) },
    { ...next, keys: { ...state.keys, [name]: { content, revision } } },
  ];
}

/** Late, explained, with a question that was answered or one that was not. */
function specialty({ marks, revisions }: Report, content: Content, isLate: boolean) {
  const left = Object.values(marks);
  if (isLate) return { special: 'late' };
  if (content.people_women === 0 && revisions.at(-1)?.warnings === 0)
    return { special: 'explained' };
  if (left.some(({ question }) => question !== undefined)) return { special: 'answered' };
  if (left.some(({ mark }) => mark === 'queried')) return { special: 'queried' };
  return {};
}

/** A query that was answered stays as a question; any other word on a figure that changed is gone. */
function marksLeft(decided: Decision, report: Report, now: Content): Marks {
  const then = report.revisions[decided.revision - 1]?.content;
  const left: Record<string, unknown> = {};
  for (const figure of figures) {
    const mark = decided.marks[figure];
    if (!mark) continue;
    const isChanged =
      then?.[figure] !== now[figure] || (figure === 'people_women' && then.comment !== now.comment);
    if (!isChanged) left[figure] = mark;
    else if (mark.mark === 'queried')
      left[figure] = { mark: 'reported', question: mark.note ?? mark.question ?? '' };
  }
  return left;
}

function errorsIn({ people_total, people_women }: Content): number {
  const blank = [people_total, people_women].filter((one) => one === null).length;
  return blank > 0 ? blank : (people_women ?? 0) > (people_total ?? 0) ? 1 : 0;
}

function isSame(one: Content, other: Content): boolean {
  return (
    one.people_total === other.people_total &&
    one.people_women === other.people_women &&
    one.comment === other.comment
  );
}
