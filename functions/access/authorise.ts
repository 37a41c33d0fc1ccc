// Whether a caller may call a route. Another association's id answers exactly as an unknown id: 404.
import { Problem, type Role, type Route } from '@peerbook/shared';
import type { Caller } from './caller.ts';

/** Where a request points: ids from its path and query. */
export interface Aim {
  readonly association?: string | undefined;
  readonly institution?: string | undefined;
}

const institutionRoles: readonly Role[] = ['preparer', 'approver'];

/** Throws not_found where the caller has nothing to do with what the request points at, role_missing where the role falls short. */
export function authorise(route: Route, caller: Caller, aim: Aim): void {
  if (route.access === 'public' || route.access === 'signed_in') return;
  const allowed = route.access;
  if (caller.isOperator && allowed.includes('operator')) return;
  const here = caller.memberships.filter((one) => one.association === aim.association);
  if (here.length === 0) throw new Problem('not_found');
  const fitting = here.filter((one) => allowed.includes(one.role));
  if (fitting.length === 0) throw new Problem('role_missing');
  if (aim.institution === undefined) return;
  const reaches = fitting.some(
    (one) => !institutionRoles.includes(one.role) || one.institution === aim.institution,
  );
  if (!reaches) throw new Problem('not_found');
}
