// The filled workbook as a report: what it says, and every file that is not what it should be.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '@peerbook/shared';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import {
  filledFor,
  identityPlaces,
  issuedFor,
  repacked,
  send,
  tokenIn,
  withToken,
} from './filledWorkbook.ts';
import { aNetwork, answersOf, identityToken, roundOf2024, submit } from './network.ts';

let network: TestService;
let filled: Uint8Array;
beforeAll(async () => {
  network = await aNetwork();
  filled = await filledFor(network, 'one');
});

const params = { ...roundOf2024, institution: 'one' };

/** Sends a file that must be refused; the store is as it was. */
async function refusal(bytes: Uint8Array) {
  const before = await contentOf(network.store);
  const answer = await send(network, 'one', bytes);
  expect(await contentOf(network.store)).toEqual(before);
  return answer;
}

describe('a filled workbook', () => {
  test('is the same report as its answers sent as JSON: values, ratios, content hash', async () => {
    const [byFile, byJson] = [await copyOf(network), await copyOf(network)];
    const file = await send(byFile, 'one', filled);
    const answers = Object.fromEntries(
      Object.entries(answersOf('one')).map(([code, data]) => [
        code,
        Array.isArray(data) ? [...data].reverse() : data,
      ]),
    );
    const name = `  ${answers['profile_legal_name']} \n`;
    const json = await submit(byJson, 'one', {
      answers: { ...answers, profile_legal_name: name },
    });
    expect(file.status).toBe(201);
    expect(file.json.contentHash).toBe(json.json.contentHash);
    const [fromFile, fromJson] = await Promise.all(
      [byFile, byJson].map((one) => one.call('getSubmission', 'preparerOne', { params })),
    );
    expect(fromFile?.json.values).toEqual(answersOf('one'));
    expect(fromJson?.json.values).toEqual(answersOf('one'));
    expect(fromFile?.json.ratios).toEqual(fromJson?.json.ratios);
  });

  test.each(identityPlaces)(
    'is taken with its identity left in one place only: %s',
    async (kept) => {
      const service = await copyOf(network);
      const lost = identityPlaces.filter((place) => place !== kept);
      const answer = await send(service, 'one', withToken(filled, '', lost));
      expect(answer.status).toBe(201);
    },
  );

  test('with errors is refused, each finding with its cell', async () => {
    const changed = await filledFor(network, 'one', {
      staff_left: 'n/a',
      profile_offices: '1,500',
    });
    const answer = await refusal(changed);
    expect(answer.code).toBe('submission_has_errors');
    const found = (answer.json.findings as Finding[]).map(({ code, indicators, places }) => ({
      code,
      indicator: indicators[0],
      cell: places[0]?.cell,
    }));
    const cell = expect.stringMatching(/^C\d+$/);
    expect(found).toContainEqual({ code: 'not_a_number', indicator: 'staff_left', cell });
    expect(found).toContainEqual({ code: 'ambiguous_number', indicator: 'profile_offices', cell });
  });

  test('as it was issued is refused: what is required is blank', async () => {
    const answer = await refusal(await issuedFor(network, 'one'));
    expect(answer.code).toBe('submission_has_errors');
    expect(answer.json.findings[0].code).toBe('required_blank');
  });
});

describe('a file that is no workbook', () => {
  const bytesOf = {
    'an empty file': () => new Uint8Array(),
    'a text': () => strToU8('borrowers;1200\n'),
    'an old .xls': () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'a zip of something else': () => zipSync({ 'letter.txt': strToU8('hello') }),
    'half a workbook': () => filled.slice(0, filled.length >> 1),
    'a workbook without its workbook part': () =>
      repacked(filled, ({ 'xl/workbook.xml': _, ...others }) => others),
  };
  test.each(Object.keys(bytesOf) as (keyof typeof bytesOf)[])('%s is refused', async (what) => {
    expect((await refusal(bytesOf[what]())).code).toBe('file_not_workbook');
  });
});

describe('a workbook that is not safe to read', () => {
  test.each([
    ['xl/vbaProject.bin', 'macros'],
    ['xl/embeddings/oleObject1.bin', 'embedded'],
    ['xl/activeX/activeX1.xml', 'ActiveX'],
  ])('with %s is refused, naming the part', async (part, word) => {
    const answer = await refusal(repacked(filled, (parts) => ({ ...parts, [part]: strToU8('x') })));
    expect(answer.code).toBe('file_refused');
    expect(answer.json.details).toEqual({ part, reason: expect.stringContaining(word) });
  });

  test('with a document type declaration is refused', async () => {
    const answer = await refusal(
      repacked(filled, (parts) => ({
        ...parts,
        'docProps/custom.xml': strToU8(
          '<!DOCTYPE p [<!ENTITY a "a">]><Properties>&a;</Properties>',
        ),
      })),
    );
    expect(answer.code).toBe('file_refused');
  });
});

describe('the identity of a workbook', () => {
  test('taken out of all three places: refused', async () => {
    expect((await refusal(withToken(filled, ''))).code).toBe('workbook_without_identity');
  });

  test.each(identityPlaces)('altered in one place (%s): refused', async (place) => {
    const token = tokenIn(filled);
    const at = token.indexOf('.') + 5;
    const letter = token[at] === 'A' ? 'B' : 'A';
    const altered = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
    const answer = await refusal(withToken(filled, altered, [place]));
    expect(answer.code).toBe('workbook_identity_invalid');
  });

  test.each(identityPlaces)("another institution's in one place (%s): refused", async (place) => {
    const other = await identityToken(network, 'two');
    const answer = await refusal(withToken(filled, other, [place]));
    expect(answer.code).toBe('workbook_identity_invalid');
  });

  test('a receipt in its place: refused', async () => {
    const { json } = await submit(await copyOf(network), 'one');
    expect((await refusal(withToken(filled, json.token))).code).toBe('workbook_identity_invalid');
  });

  test('its cell on the hidden sheet emptied: the other two places serve', async () => {
    const emptied = repacked(filled, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          name === 'xl/sharedStrings.xml'
            ? strToU8(strFromU8(content).replace(tokenIn(filled), ' '))
            : content,
        ]),
      ),
    );
    expect((await send(await copyOf(network), 'one', emptied)).status).toBe(201);
  });
});
