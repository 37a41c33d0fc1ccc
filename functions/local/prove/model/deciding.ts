// What the model says of approving, taking back and deciding on a report.
import type { Approve, Decide, Request, Withdraw } from './request.ts';
import { type Prediction, problem } from './sending.ts';
import { type Report, refusal, type State, type Status, told, withReport } from './state.ts';

/** A report that stands anew, as its answer and its ETag say. */
function standsNow(
  state: State,
  { institution }: Request,
  report: Report,
  event: string,
): Prediction {
  const version = report.version + 1;
  const next = told(withReport(state, institution, { ...report, version }), event);
  const body = { status: report.status, revision: report.revisions.length, marks: report.marks };
  return [{ status: 201, body, version }, next];
}

const submitter = (report: Report) => report.revisions.at(-1)?.by;

export function predictApprove(state: State, request: Approve): Prediction {
  const report = state.reports[request.institution];
  if (!report) return problem(404, 'not_found', state);
  if (report.revisions.length !== request.revision)
    return problem(412, 'precondition_failed', state);
  if (submitter(report) === request.person) return problem(403, 'own_approval', state);
  if (report.status !== 'awaiting_approval') return problem(409, 'approval_not_possible', state);
  const closed = refusal(state, request.institution);
  if (closed) return problem(409, closed, state);
  const { approved } = request;
  const revisions = report.revisions.map((one, i) =>
    i === report.revisions.length - 1 ? { ...one, approved } : one,
  );
  const decided: Report = {
    ...report,
    revisions,
    status: approved ? 'submitted' : 'declined',
    ...(approved && { approver: request.person }),
  };
  return standsNow(state, request, decided, `submission_${approved ? 'approved' : 'declined'}`);
}

const undecided: readonly Status[] = ['awaiting_approval', 'declined', 'submitted'];

export function predictWithdraw(state: State, request: Withdraw): Prediction {
  const report = state.reports[request.institution];
  if (!report) return problem(404, 'not_found', state);
  if (report.revisions.length !== request.revision)
    return problem(412, 'precondition_failed', state);
  if (!undecided.includes(report.status)) return problem(409, 'withdrawal_not_possible', state);
  const withdrawn: Report = { ...report, status: 'withdrawn', withdrawnBy: request.person };
  return standsNow(state, request, withdrawn, 'submission_withdrawn');
}

export function predictDecide(state: State, request: Decide): Prediction {
  const { institution, person, decision, marks, note } = request;
  const report = state.reports[institution];
  const last = report?.revisions.at(-1);
  if (!report || !last) return problem(404, 'not_found', state);
  if (submitter(report) === person || report.approver === person)
    return problem(403, 'own_submission', state);
  if (report.revisions.length !== request.revision)
    return problem(412, 'precondition_failed', state);
  if (report.status !== 'submitted') return problem(409, 'decision_not_possible', state);
  if (marks.people_unknown) return problem(400, 'request_invalid', state);
  if (request.explains && last.content.people_women !== 0)
    return problem(409, 'explanation_without_warning', state);
  if (request.explains && last.content.comment === null)
    return problem(409, 'explanation_without_comment', state);
  const { revision } = request;
  const decided: Report = {
    ...report,
    status: decision,
    marks,
    decided: { decision, revision, marks, ...(note !== undefined && { note }) },
  };
  const others = state.explained.filter((one) => one !== institution);
  const wasExplained = state.explained.includes(institution);
  const isExplained = request.explains || (wasExplained && !request.ends);
  const explained = isExplained ? [...others, institution] : others;
  return standsNow({ ...state, explained }, request, decided, `submission_${decision}`);
}
