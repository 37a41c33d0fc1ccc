// The caller: an authenticated person with the roles that invitations gave them. Read anew for each request, so that a
// role taken away is gone at once.
import type { Role } from '@peerbook/shared';
import { contentHash } from '../canonical.ts';
import type { PartitionKey, Store } from '../store/store.ts';

export interface Membership {
  readonly association: string;
  readonly role: Role;
  readonly institution?: string;
}

export interface Caller {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Only where the issuer says that it was verified; in small letters. */
  readonly email?: string;
  readonly memberships: readonly Membership[];
  readonly isOperator: boolean;
}

/** The installation's own documents: who may do what, open invitations. */
export const installation: PartitionKey = ['_', ''];

/** What is stored of a person. */
export interface Grant {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

export function grantId(issuer: string, subject: string): string {
  return `grant:${contentHash([issuer, subject])}`;
}

export type Identified = {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
};

/** Finds the roles of a person whose token was verified. Operators are named in the settings, not in the store. */
export async function findCaller(
  store: Store,
  identified: Identified,
  operators: readonly string[],
): Promise<Caller> {
  const grant = await store.get<Grant>(
    installation,
    grantId(identified.issuer, identified.subject),
  );
  return {
    issuer: identified.issuer,
    subject: identified.subject,
    name: identified.name ?? grant?.body.name ?? identified.subject,
    ...(identified.email !== undefined && { email: identified.email }),
    memberships: grant?.body.memberships ?? [],
    isOperator: operators.includes(`${identified.issuer}|${identified.subject}`),
  };
}
