// What the model says of reading: what each role sees of reports, round and release.
import type { Read } from './request.ts';
import { type Prediction, problem } from './sending.ts';
import { type Report, roundStatus, type State } from './state.ts';

export function predictRead(state: State, request: Read): Prediction {
  const { institution, what } = request;
  switch (what) {
    case 'report': {
      const report = state.reports[institution];
      const revision = request.revision ?? report?.revisions.length ?? 0;
      if (!report?.revisions[revision - 1]) return problem(404, 'not_found', state);
      return [{ status: 200, body: shownReport(report, revision), version: report.version }, state];
    }
    case 'reports':
      return [{ status: 200, body: { submissions: summaries(state) } }, state];
    case 'round': {
      const { closes, closedAt, approval } = state.round;
      const body = {
        status: roundStatus(state),
        closes: new Date(closes).toISOString(),
        closedAt: closedAt === undefined ? undefined : new Date(closedAt).toISOString(),
        approval,
      };
      return [{ status: 200, body }, state];
    }
    case 'extension': {
      const until = state.extensions[institution];
      if (until === undefined) return problem(404, 'not_found', state);
      return [{ status: 200, body: { until: new Date(until).toISOString() } }, state];
    }
    case 'releases':
      return [{ status: 200, body: { releases: state.isReleased ? [{ release: 1 }] : [] } }, state];
    case 'benchmarks':
      return state.isReleased ? [{ status: 200 }, state] : problem(404, 'not_found', state);
    case 'events':
      return [{ status: 200, events: state.events }, state];
  }
}

/** A revision, with where the current one stands. */
function shownReport(report: Report, wanted: number): Readonly<Record<string, unknown>> {
  const revision = report.revisions[wanted - 1];
  if (!revision) throw new Error('there is no such revision');
  const { content, approved } = revision;
  const { decided, status } = report;
  const isDecided = status === 'accepted' || status === 'returned';
  const comment = content.comment;
  return {
    status,
    revision: wanted,
    receivedAt: new Date(revision.at).toISOString(),
    submittedBy: revision.by,
    warnings: revision.warnings,
    values: { people_total: content.people_total, people_women: content.people_women },
    notes: comment === null ? {} : { people_women: { comment } },
    marks: report.marks,
    note: isDecided ? decided?.note : undefined,
    approval: approved === undefined ? undefined : { approved },
    withdrawal: status === 'withdrawn' ? { by: report.withdrawnBy } : undefined,
    earlierDecision:
      decided && !isDecided
        ? { decision: decided.decision, revision: decided.revision, note: decided.note }
        : undefined,
  };
}

function summaries({ reports }: State) {
  return (['one', 'two'] as const).flatMap((institution) => {
    const report = reports[institution];
    const last = report?.revisions.at(-1);
    if (!report || !last) return [];
    const { at, warnings } = last;
    const revision = report.revisions.length;
    const receivedAt = new Date(at).toISOString();
    return [{ institution, status: report.status, revision, warnings, receivedAt }];
  });
}
