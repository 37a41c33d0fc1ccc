// Texts and figures that are nowhere but where they were put, with who may ever see them; and the search for those who may not.
import type { Role } from '@peerbook/shared';
import { strFromU8, unzipSync } from 'fflate';
import type { Seen } from './door.ts';

export interface Canary {
  readonly text: string;
  readonly association: string;
  /** Those of its institution alone, and staff. */
  readonly institution?: string;
  /** Nobody sees what is for no role: codes, tokens. */
  readonly roles: readonly Role[];
  /** An id: it may come back to whoever named it, and stand in the log. */
  readonly isId?: true;
}

/** What somebody is, as far as what they may see goes. */
export interface Sight {
  readonly association: string;
  readonly institution?: string | undefined;
  readonly role: Role;
}

/** The canaries in a text that nobody of these may see. */
export function unseemly(
  text: string,
  canaries: readonly Canary[],
  sights: readonly Sight[],
): readonly Canary[] {
  // Figures may be shown with their digits in groups.
  const joined = text.replaceAll(/(?<=\d)[.,'\s\u00a0\u202f](?=\d)/g, '');
  return canaries.filter(
    (one) => (text.includes(one.text) || joined.includes(one.text)) && !isFor(one, sights),
  );
}

function isFor(canary: Canary, sights: readonly Sight[]): boolean {
  return sights.some(
    ({ role, association, institution }) =>
      canary.roles.includes(role) &&
      (role === 'operator' || association === canary.association) &&
      (canary.institution === undefined ||
        institution === undefined ||
        institution === canary.institution),
  );
}

/** Everything that an answer tells: headers and body, of a workbook every part. */
export function textOf({ headers, body }: Seen): string {
  const isZip = body[0] === 0x50 && body[1] === 0x4b;
  const parts = isZip
    ? Object.entries(unzipSync(body)).map(([name, part]) => `${name}\n${strFromU8(part)}`)
    : [Buffer.from(body).toString('utf8')];
  return [JSON.stringify(headers), ...parts].join('\n');
}
