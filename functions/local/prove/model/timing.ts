// What the model says of the round itself: its times, later times for one institution, its end and its release.
import type { Extend, Move, Simple } from './request.ts';
import { type Prediction, problem } from './sending.ts';
import { roundStatus, type State, told } from './state.ts';

const instant = (at: number) => new Date(at).toISOString();

export function predictMove(state: State, { opens, closes, approval }: Move): Prediction {
  if (opens >= closes) return problem(400, 'request_invalid', state);
  if (state.round.closedAt !== undefined) return problem(409, 'round_closed', state);
  const hasReports = Object.keys(state.reports).length > 0;
  if (approval !== state.round.approval && hasReports) return problem(409, 'round_fixed', state);
  const next = told({ ...state, round: { opens, closes, approval } }, 'round_changed');
  return [{ status: 200, body: { status: roundStatus(next), closes: instant(closes) } }, next];
}

export function predictExtend(state: State, { institution, until }: Extend): Prediction {
  const { now, round, extensions } = state;
  if (until !== null && until <= Math.max(round.closes, now))
    return problem(400, 'request_invalid', state);
  if (until === null && extensions[institution] === undefined)
    return problem(404, 'not_found', state);
  const end = until ?? now;
  const next = { ...state, extensions: { ...extensions, [institution]: end } };
  const event = until === null ? 'extension_ended' : 'extension_granted';
  return [{ status: 200, body: { institution, until: instant(end) } }, told(next, event)];
}

export function predictEnd(state: State, { kind }: Simple): Prediction {
  const { now, round } = state;
  if (kind === 'close') {
    if (round.closedAt !== undefined)
      return [{ status: 200, body: { closedAt: instant(round.closedAt) } }, state];
    const next = told({ ...state, round: { ...round, closedAt: now } }, 'round_closed');
    return [{ status: 200, body: { status: 'closed', closedAt: instant(now) } }, next];
  }
  if (roundStatus(state) !== 'closed') return problem(409, 'round_still_open', state);
  if (state.isReleased) return problem(409, 'release_exists', state);
  // Two institutions are too few for any figure to be told.
  const body = { release: 1, published: 0, releasedAt: instant(now) };
  return [{ status: 201, body }, told({ ...state, isReleased: true }, 'release_made')];
}
