// The id by which a request is found again: in its answer, in the log, in the trail of events.
import type { HttpRequest, InvocationContext } from '@azure/functions';

/** What a caller may choose: nothing that could break a line of a log, nothing long. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The caller's own where it is sane, else the host's id of the invocation. */
export function requestIdOf(request: HttpRequest, { invocationId }: InvocationContext): string {
  const given = request.headers.get('x-request-id') ?? '';
  return sane.test(given) ? given : invocationId;
}
