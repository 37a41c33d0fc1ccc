// Who may do what, as the model has it: a table of its own.
import type { Read, Request } from './request.ts';
import type { Institution } from './state.ts';

interface Roles {
  /** preparer or approver of this institution. */
  readonly sendsFor?: Institution;
  readonly approvesFor?: Institution;
  readonly isStaff?: true;
  readonly isManager?: true;
}

export const cast: Readonly<Record<string, Roles>> = {
  preparer: { sendsFor: 'one' },
  colleague: { sendsFor: 'one' },
  approver: { sendsFor: 'one', approvesFor: 'one' },
  neighbour: { sendsFor: 'two' },
  officer: { isStaff: true },
  manager: { isStaff: true, isManager: true },
  both: { sendsFor: 'one', approvesFor: 'one', isStaff: true },
  observer: {},
};

/** What everybody reads. */
const open: readonly Read['what'][] = ['round', 'releases', 'benchmarks'];

/** Undefined where it is allowed. */
export function forbidden(request: Request): 'role_missing' | 'not_found' | undefined {
  const roles = cast[request.person] ?? {};
  const ofOwn = (own: Institution | undefined) => {
    if (own === undefined) return 'role_missing';
    return own === request.institution ? undefined : 'not_found';
  };
  const onlyIf = (is: true | undefined) => (is ? undefined : 'role_missing');
  switch (request.kind) {
    case 'send':
    case 'edit':
    case 'withdraw':
      return ofOwn(roles.sendsFor);
    case 'approve':
      return ofOwn(roles.approvesFor);
    case 'decide':
      return onlyIf(roles.isStaff);
    case 'extend':
    case 'move':
    case 'close':
    case 'release':
      return onlyIf(roles.isManager);
    case 'read':
      if (open.includes(request.what)) return undefined;
      if (request.what === 'reports' || request.what === 'events') return onlyIf(roles.isStaff);
      return roles.isStaff ? undefined : ofOwn(roles.sendsFor);
  }
}

export function isApprover(person: string, institution: Institution): boolean {
  return cast[person]?.approvesFor === institution;
}
