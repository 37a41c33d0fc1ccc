// Identity: what a workbook was issued for. Signed by the server, carried in three places of the file, never secret:
// no token and no other member's data is ever put in a workbook.
import { z } from 'zod';
import { plainCodeSchema } from '../template/code.ts';
import { templateVersionSchema } from '../template/template.ts';
import { languageSchema } from '../template/words.ts';
import { numberLocaleSchema } from './numberLocale.ts';

/** Ids of associations, institutions and rounds: small letters, digits and hyphens. */
export const slugSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has small letters, digits and single hyphens');

export const identitySchema = z.strictObject({
  association: slugSchema,
  institution: slugSchema,
  round: slugSchema,
  template: plainCodeSchema,
  version: templateVersionSchema,
  /** SHA-256 of the template's canonical JSON, as 64 hexadecimal digits. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  language: languageSchema,
  /** How numbers typed as text are read. Absent in workbooks issued before it was kept: then the language decides. */
  locale: numberLocaleSchema.optional(),
});
export type Identity = z.output<typeof identitySchema>;

/** Namespace of the customXml part that holds the identity. */
export const identityNamespace = 'urn:peerbook:identity:1';
/** Name of the hidden sheet, and its cell. */
export const identitySheet = '_peerbook';
export const identityCell = 'B2';
/** Custom document properties hold at most 255 characters each, so the token is split over several. */
export const identityProperty = 'PeerbookIdentity';
export const identityPropertyLength = 240;

/**
 * The identity in a token (compact JWS), unverified: good enough to show, and for the add-in to know which template to
 * check with. The server verifies the signature.
 */
export function decodeIdentity(token: string): Identity | undefined {
  const payload = token.split('.')[1];
  if (!payload || !/^[A-Za-z0-9_-]+$/.test(payload)) return undefined;
  try {
    return identitySchema.safeParse(JSON.parse(decodeBase64Url(payload))).data;
  } catch {
    return undefined;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url to text. Identities are ASCII, so bytes are characters. */
function decodeBase64Url(text: string): string {
  let bits = 0;
  let held = 0;
  let decoded = '';
  for (const letter of text) {
    held = (held << 6) | alphabet.indexOf(letter);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += String.fromCharCode((held >> bits) & 0xff);
  }
  return decoded;
}
