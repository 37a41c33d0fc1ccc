// Whose share of requests a request is taken off: a person's, or that of whoever asks without a name from one address.
import type { HttpRequest } from '@azure/functions';
import { Problem, type Route } from '@peerbook/shared';
import { type Caller, grantId } from './caller.ts';
import type { RateLimiter } from './rateLimiter.ts';

/** Throws too_many_requests. Without a limiter nobody is asked to wait. */
export function checkShare(
  limiter: RateLimiter | undefined,
  route: Route,
  caller: Caller,
  request: HttpRequest,
): void {
  const seconds = limiter?.take(keyOf(caller, request), route.writes ? 'writes' : 'reads') ?? 0;
  if (seconds > 0) throw new Problem('too_many_requests', { seconds });
}

function keyOf({ issuer, subject }: Caller, request: HttpRequest): string {
  if (subject !== '') return grantId(issuer, subject);
  return `address:${addressOf(request.headers.get('x-forwarded-for') ?? '')}`;
}

/** The front end adds the address that it saw at the end, in Azure with its port, which changes with every connection. */
function addressOf(forwarded: string): string {
  const last = forwarded.split(',').at(-1)?.trim().slice(0, 64) ?? '';
  return last.replace(/^([\d.]+|\[[\da-f:]+\]):\d+$/i, '$1');
}
