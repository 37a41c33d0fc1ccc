// Whether the person signed in may send the report of the open workbook.
import type { Identity } from '@peerbook/shared';
import type { Me } from '../useSession.ts';

export type Membership = Me['memberships'][number];

export type Standpoint =
  | { readonly kind: 'submitter'; readonly membership: Membership }
  /** Belongs to the institution or to the association's staff, but does not submit. */
  | { readonly kind: 'onlooker'; readonly membership: Membership }
  | { readonly kind: 'stranger' };

/** The best membership for a workbook: one that may submit goes before one that may look. */
export function membershipFor(
  me: Me,
  { association, institution }: Pick<Identity, 'association' | 'institution'>,
): Standpoint {
  const own = me.memberships.filter((one) => one.association === association);
  const submitter = own.find(
    (one) =>
      one.institution === institution && (one.role === 'preparer' || one.role === 'approver'),
  );
  if (submitter) return { kind: 'submitter', membership: submitter };
  const staff = own.find((one) => one.institution === undefined);
  return staff ? { kind: 'onlooker', membership: staff } : { kind: 'stranger' };
}
