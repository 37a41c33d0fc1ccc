// Memberships: who has which role, listed and ended. A role stands in the person's grant, which every request reads anew, and
// once more in a list of the association's people; one batch changes both.
import { Problem } from '@peerbook/shared';
import { anewOnConflict } from '../association/documents.ts';
import { contentHash } from '../canonical.ts';
import type { Handlers } from '../handlers.ts';
import type { Store, StoreOperation } from '../store/store.ts';
import { type Caller, type Grant, grantId, installation, type Membership } from './caller.ts';
import { findOwnGrant } from './grants.ts';

/** A role as it is listed. */
interface Member {
  readonly person: string;
  readonly name: string;
  readonly since: string;
  readonly membership: Membership;
}

const prefix = (association: string) => `member:${association}:`;

/** The id of a person's role: always the same, so that a role given again is the same one. */
export function membershipId(
  person: string,
  { association, role, institution }: Membership,
): string {
  return contentHash([person, association, role, institution ?? '']).slice(0, 32);
}

/** The operation that lists a role beside the grant that gives it. */
export async function listMember(store: Store, member: Member): Promise<StoreOperation> {
  const id = `${prefix(member.membership.association)}${membershipId(member.person, member.membership)}`;
  const standing = await store.get(installation, id);
  const document = { id, kind: 'member', body: member };
  return standing
    ? { type: 'replace', ...document, etag: standing.etag }
    : { type: 'create', ...document };
}

export const membershipHandlers: Pick<Handlers, 'listMemberships' | 'deleteMembership'> = {
  async listMemberships({ services, caller, params, query }) {
    const association = params['association'] as string;
    const [at, institution] = installation;
    const found = await services.store.list<Member>({
      association: at,
      institution,
      idPrefix: prefix(association),
    });
    const memberships = found
      .map(({ body }) => body)
      .filter(({ membership }) => isSeenBy(caller, membership))
      .filter(
        ({ membership }) =>
          query.institution === undefined || membership.institution === query.institution,
      )
      .map(shown);
    return { body: { memberships } };
  },

  deleteMembership({ services, caller, params, record }) {
    const association = params['association'] as string;
    const { store } = services;
    const id = params['membership'] as string;
    // Anew where the person's other roles changed meanwhile.
    return anewOnConflict(async () => {
      const member = /^[0-9a-f]{32}$/.test(id)
        ? await store.get<Member>(installation, `${prefix(association)}${id}`)
        : undefined;
      if (!member || !isSeenBy(caller, member.body.membership)) throw new Problem('not_found');
      const { person, membership } = member.body;
      if (person === grantId(caller.issuer, caller.subject)) throw new Problem('own_membership');
      const grant = await store.get<Grant>(installation, person);
      if (!grant) throw new Error('a member is listed who has no grant');
      const memberships = grant.body.memberships.filter((one) => membershipId(person, one) !== id);
      await store.batch(installation, [
        // Two who take each other's role at once: one of them is quicker, and the other has none to do it with.
        await findOwnGrant(store, caller, association),
        {
          type: 'replace',
          id: person,
          kind: 'grant',
          body: { ...grant.body, memberships },
          etag: grant.etag,
        },
        { type: 'delete', id: member.id, etag: member.etag },
        record('membership_ended', subjectOf(id, membership), { association }),
      ]);
      return { body: shown(member.body) };
    });
  },
};

/** What an event says of a membership. */
export function subjectOf(membership: string, { role, institution }: Membership) {
  return { membership, role, ...(institution !== undefined && { institution }) };
}

/** Managers see all, an operator who is none the managers, people of an institution their own. */
function isSeenBy({ memberships, isOperator }: Caller, seen: Membership): boolean {
  const here = memberships.filter((one) => one.association === seen.association);
  return (
    here.some(
      ({ role, institution }) =>
        role === 'manager' || (institution !== undefined && institution === seen.institution),
    ) ||
    (isOperator && seen.role === 'manager')
  );
}

function shown({ person, name, since, membership }: Member) {
  return { ...membership, membership: membershipId(person, membership), name, since };
}
