// A workbook is read as its country writes numbers: the service says so in the signed identity, and everybody reads by it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  decodeIdentity,
  type Finding,
  type NumberLocale,
  readPackage,
  readWorkbook,
  spCore,
} from '@peerbook/shared';
import type { TestService } from '../../support/service.ts';
import { filledFor, send, tokenIn, withToken } from './filledWorkbook.ts';
import { aNetwork, done, identityToken, lake, roundOf2024 } from './network.ts';

const inputs = { name: 'One', currency: 'pen' };
let network: TestService;
beforeAll(async () => {
  network = await aNetwork();
});

async function moveTo(country: string): Promise<void> {
  const body = { ...inputs, country };
  await done(network, 'putInstitution', 'manager', {
    params: { ...lake, institution: 'one' },
    body,
  });
}

/** Codes of findings at an answer, of an upload with it typed as text. */
async function codesOf(bytes: Uint8Array, indicator: string): Promise<readonly string[]> {
  const answer = await send(network, 'one', bytes);
  const findings: readonly Finding[] = answer.json.findings ?? [];
  return findings.filter((one) => one.indicators[0] === indicator).map((one) => one.code);
}

describe('an issued workbook', () => {
  test.each<[string, 'en' | 'es', NumberLocale]>([
    ['pe', 'es', 'es-MX'],
    ['bo', 'es', 'es-ES'],
    ['in', 'en', 'en-IN'],
    ['ke', 'en', 'en-US'],
  ])('of %s in %s says that it is read as %s', async (country, language, locale) => {
    await moveTo(country);
    const { bytes } = await done(network, 'getWorkbook', 'preparerOne', {
      params: roundOf2024,
      query: { institution: 'one', language },
    });
    expect(decodeIdentity(tokenIn(bytes))).toMatchObject({ language, locale });
  });
});

describe('a number typed as text', () => {
  const typed = { staff_left: '1,23,456' };

  test('is read by the locale that the identity names', async () => {
    await moveTo('in');
    expect(await codesOf(await filledFor(network, 'one', typed), 'staff_left')).not.toContain(
      'foreign_number',
    );
    await moveTo('ke');
    expect(await codesOf(await filledFor(network, 'one', typed), 'staff_left')).toContain(
      'foreign_number',
    );
  });

  test('is read by the language in workbooks that were issued before identities named a locale', async () => {
    await moveTo('in');
    const token = await identityToken(network, 'one');
    const old = withToken(await filledFor(network, 'one', typed), token);
    expect(decodeIdentity(token)).not.toHaveProperty('locale');
    expect(await codesOf(old, 'staff_left')).toContain('foreign_number');
    expect(
      (await send(network, 'one', withToken(await filledFor(network, 'one'), token))).status,
    ).toBe(201);
  });

  test('is told of with what was seen and both readings', async () => {
    await moveTo('ke');
    const bytes = await filledFor(network, 'one', { staff_left: '1,234' });
    const { json } = await send(network, 'one', bytes);
    const found = (json.findings as Finding[]).find(({ code }) => code === 'ambiguous_number');
    expect(found?.details).toEqual({ seen: '1,234', first: '1.234', second: '1234' });
    expect(found?.sentence).toContain('"1,234" is text that may be read as 1.234 or as 1234.');
  });

  test('is read alike without a service', async () => {
    await moveTo('in');
    const bytes = await filledFor(network, 'one', typed);
    const identity = decodeIdentity(tokenIn(bytes));
    const { readings } = readWorkbook(readPackage(bytes).grid, spCore, 'en', identity?.locale);
    const reading = readings.find(({ indicator }) => indicator === 'staff_left');
    expect(reading?.answer).toEqual({ kind: 'number', value: 123456 });
  });
});
