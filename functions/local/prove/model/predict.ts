// The model: what must come of a request, and what the world is then. A small program of its own, written from the contract; where
// it and the service differ, one of them is wrong.
import { forbidden } from './access.ts';
import { predictApprove, predictDecide, predictWithdraw } from './deciding.ts';
import { predictRead } from './reading.ts';
import type { Request } from './request.ts';
import { type Prediction, predictEdit, predictSend, problem } from './sending.ts';
import type { State } from './state.ts';
import { predictEnd, predictExtend, predictMove } from './timing.ts';

export function predict(state: State, request: Request): Prediction {
  const refused = forbidden(request);
  if (refused) return problem(refused === 'role_missing' ? 403 : 404, refused, state);
  switch (request.kind) {
    case 'send':
      return predictSend(state, request);
    case 'edit':
      return predictEdit(state, request);
    case 'approve':
      return predictApprove(state, request);
    case 'withdraw':
      return predictWithdraw(state, request);
    case 'decide':
      return predictDecide(state, request);
    case 'extend':
      return predictExtend(state, request);
    case 'move':
      return predictMove(state, request);
    case 'close':
    case 'release':
      return predictEnd(state, request);
    case 'read':
      return predictRead(state, request);
  }
}
