// Filled workbooks and what may have been done to them on their way: an identity taken out, changed, put in from elsewhere.
import { type AnswerData, spCore } from '@peerbook/shared';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import type { Person } from '../../support/people.ts';
import type { Answer, TestService } from '../../support/service.ts';
import { answersOf, done, lake, newKey, preparerOf, roundOf2024 } from './network.ts';

/** The workbook of an institution as it is issued. */
export async function issuedFor(
  service: TestService,
  institution: string,
  params: Readonly<Record<string, string>> = roundOf2024,
  person: Person = preparerOf(institution),
): Promise<Uint8Array> {
  return (await done(service, 'getWorkbook', person, { params, query: { institution } })).bytes;
}

export async function filledFor(
  service: TestService,
  institution: string,
  changes: Readonly<Record<string, AnswerData>> = {},
): Promise<Uint8Array> {
  const answers = { ...answersOf(institution), ...changes };
  return fillWorkbook(await issuedFor(service, institution), spCore, 'en', answers);
}

/** Sends a file as a report of the lake's round. */
export function send(
  service: TestService,
  institution: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return service.call('putSubmission', preparerOf(institution), {
    params: { ...roundOf2024, institution },
    body,
    headers: { 'idempotency-key': newKey(), ...headers },
  });
}

/** Hands in the workbook of the first institution, to have it back for the round of a year. */
export function handIn(service: TestService, year: number, body: Uint8Array): Promise<Answer> {
  return service.call('postWorkbook', 'preparerOne', {
    params: { ...lake, round: String(year) },
    query: { institution: 'one' },
    body,
  });
}

export type Parts = Readonly<Record<string, Uint8Array>>;

/** The workbook with its parts changed. */
export function repacked(bytes: Uint8Array, change: (parts: Parts) => Parts): Uint8Array {
  return zipSync(change(unzipSync(bytes)) as Record<string, Uint8Array>);
}

const pieceLength = 240;
const places = {
  customXml: /^customXml\/item\d+\.xml$/,
  properties: /^docProps\/custom\.xml$/,
  sheet: /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/,
} as const;
export type IdentityPlace = keyof typeof places;
export const identityPlaces = Object.keys(places) as readonly IdentityPlace[];

/** The token that a workbook carries, as it stands in the customXml part. */
export function tokenIn(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['customXml/item1.xml'];
  const token = part && /[\w-]+\.[\w-]+\.[\w-]+(?=<)/.exec(strFromU8(part))?.[0];
  if (!token) throw new Error('the workbook has no identity part');
  return token;
}

/** The workbook with another token, or none (''), in some of the three places. */
export function withToken(
  bytes: Uint8Array,
  token: string,
  where: readonly IdentityPlace[] = identityPlaces,
): Uint8Array {
  const old = tokenIn(bytes);
  return repacked(bytes, (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => {
        const place = identityPlaces.find((one) => places[one].test(name));
        if (!place || !where.includes(place)) return [name, content];
        const text = strFromU8(content);
        if (place === 'properties') return [name, strToU8(withPieces(text, token))];
        // The hidden sheet is gone; what stands in its cell would still be there as a string that no cell shows.
        const hidden = token === '' && place === 'sheet';
        if (hidden) return [name, strToU8(text.replace('name="_peerbook"', 'name="_removed"'))];
        return [name, strToU8(text.replaceAll(old, token))];
      }),
    ),
  );
}

/** A document property takes a piece of the token only. */
function withPieces(xml: string, token: string): string {
  return xml.replaceAll(
    /(name="PeerbookIdentity(\d+)"[^>]*>\s*<vt:lpwstr>)[^<]*/g,
    (_, before: string, n: string) =>
      `${before}${token.slice((Number(n) - 1) * pieceLength, Number(n) * pieceLength)}`,
  );
}
