// The named people of the service's tests. Who holds which token is a table, so that a test of rights needs no issuer.
import type { Identified } from '../../functions/access/caller.ts';
import { TokenRefused } from '../../functions/access/tokens.ts';
import type { Access } from '../../functions/endpoint.ts';

export const people = [
  'operator',
  'manager',
  'officer',
  'observer',
  'preparerOne',
  'preparerTwo',
  'stranger',
  'otherManager',
  'approverOne',
] as const;
/** A stranger has no role at all, the other manager has one in another association. */
export type NamedPerson = (typeof people)[number];

/** One of the named people, or the preparer of a further institution. */
export type Person = NamedPerson | `preparer:${string}`;

const issuer = 'https://issuer.example';

export function identifiedAs(person: Person): Identified {
  return { issuer, subject: person, name: `The ${person}` };
}

export function authorizationOf(person: Person): string {
  return `Bearer token-of-${person}`;
}

/** Believes the tokens of `authorizationOf` and no other. */
export const testAccess: Access = {
  operators: [`${issuer}|operator`],
  async verifyToken(authorization) {
    const person = authorization?.startsWith('Bearer token-of-')
      ? authorization.slice('Bearer token-of-'.length)
      : '';
    const isKnown = (people as readonly string[]).includes(person) || /^preparer:/.test(person);
    if (!isKnown) throw new TokenRefused('refused');
    return identifiedAs(person as Person);
  },
};
