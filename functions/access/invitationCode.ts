// Codes of invitations: long enough that nobody guesses one, and such that they can be handed over on paper and typed.
import { randomBytes } from 'node:crypto';
import { contentHash } from '../canonical.ts';

/** Crockford's Base32: digits and capitals, without I, L, O and U, which are misread or spell words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 5;
const lettersOfGroup = 5;

/** A new code of 125 random bits, such as `7ZK3M-…`. */
export function newInvitationCode(): string {
  // 256 is a multiple of 32: each letter is as likely as any other.
  const drawn = [...randomBytes(groups * lettersOfGroup)].map((byte) => letters[byte % 32]);
  return Array.from({ length: groups }, (_, i) =>
    drawn.slice(i * lettersOfGroup, (i + 1) * lettersOfGroup).join(''),
  ).join('-');
}

/** The id of an invitation: what is kept of its code. Small letters, spaces and letters misread make no difference. */
export function invitationIdOf(code: string): string {
  const read = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return contentHash(read).slice(0, 32);
}
