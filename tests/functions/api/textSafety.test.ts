// Texts that are sent as JSON are kept as they would be from a workbook, or refused; nothing in between.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Finding, indicatorsOf, spCore, textLimit } from '@peerbook/shared';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { type Expected, expectedNote } from '../workbook/expectedText.ts';
import { aNetwork, answersOf, decide, done, lake, roundOf2024, submit } from './network.ts';

const texts = [...naughtyTexts, ...formulaPayloads].filter((text) => text.length <= textLimit);
const kept = texts.filter((text) => typeof expectedNote(text) === 'object');
const refused = texts.filter((text) => typeof expectedNote(text) === 'string');
const keptAs = (text: string) => (expectedNote(text) as Exclude<Expected, string>).text;
const codes = indicatorsOf(spCore).map(({ code }) => code);
const question = codes.find((code) => code === 'profile_legal_name') as string;
const params = { ...roundOf2024, institution: 'one' };

/** Pieces of a list, each no longer than there are indicators. */
function pieces<T>(list: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / codes.length);
  return Array.from({ length: count }, (_, i) =>
    list.slice(i * codes.length, (i + 1) * codes.length),
  );
}
const byCode = <T>(piece: readonly string[], make: (text: string) => T) =>
  Object.fromEntries(piece.map((text, i) => [codes[i] as string, make(text)]));

let network: TestService;
beforeAll(async () => {
  network = await aNetwork();
});

describe('evidence and comments', () => {
  test('are kept as a workbook would bring them', async () => {
    expect(kept.length).toBeGreaterThan(700);
    for (const piece of pieces(kept)) {
      const service = await copyOf(network);
      const notes = byCode(piece, (text) => ({ evidence: text, comment: text }));
      expect((await submit(service, 'one', { notes })).status).toBe(201);
      const { json } = await done(service, 'getSubmission', 'officer', { params });
      const expected = piece.flatMap((text, i) => {
        const note = keptAs(text);
        return note === '' ? [] : [[codes[i], { evidence: note, comment: note }]];
      });
      expect(json.notes).toEqual(Object.fromEntries(expected));
    }
  });

  test('that hold what no workbook can are findings, and nothing is stored', async () => {
    expect(refused.length).toBeGreaterThan(100);
    const before = await contentOf(network.store);
    for (const piece of pieces(refused)) {
      for (const note of ['evidence', 'comment']) {
        const notes = byCode(piece, (text) => ({ [note]: text }));
        const answer = await submit(network, 'one', { notes });
        expect(answer.code).toBe('submission_has_errors');
        const found = (answer.json.findings as Finding[]).filter(
          ({ code }) => code === 'forbidden_character',
        );
        expect(new Set(found.map((one) => one.indicators[0]))).toEqual(
          new Set(codes.slice(0, piece.length)),
        );
      }
    }
    expect(await contentOf(network.store)).toEqual(before);
  });

  test('are the same content whichever way their line ends and accents are written', async () => {
    const hashes = await Promise.all(
      ['Ame\u0301lie\r\nx ', 'Am\u00e9lie\nx'].map(async (comment) => {
        const notes = { [question]: { comment } };
        return (await submit(await copyOf(network), 'one', { notes })).json.contentHash;
      }),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });
});

describe('an answer in words', () => {
  test('is kept as a workbook would bring it, or is a finding', async () => {
    const wrong: unknown[] = [];
    for (const text of texts) {
      const values = { ...answersOf('one'), [question]: text };
      const { json } = await network.call('postValidation', 'preparerOne', {
        params: roundOf2024,
        body: { values },
      });
      const found = (json.findings as Finding[]).filter(
        ({ code, indicators }) => indicators[0] === question && code !== 'rule_failed',
      );
      const expected = expectedNote(text);
      const code = typeof expected === 'string' ? expected : 'required_blank';
      const isTold = found.some((one) => one.code === code);
      const isWrong =
        typeof expected === 'object' && expected.text !== '' ? found.length > 0 : !isTold;
      if (isWrong) wrong.push({ text, found });
    }
    expect(wrong).toEqual([]);
  });
});

describe('the note of a decision', () => {
  test('and of its marks is kept as it was written', async () => {
    const submitted = await copyOf(network);
    await submit(submitted, 'one');
    for (const piece of pieces(kept)) {
      const service = await copyOf(submitted);
      const marks = byCode(piece, (note) => ({ mark: 'queried', note }));
      const body = { decision: 'returned', revision: 1, marks, note: piece[0] ?? '' };
      expect((await decide(service, 'one', body)).status).toBe(201);
      const { json } = await done(service, 'getSubmission', 'preparerOne', { params });
      expect({ note: json.note, marks: json.marks }).toEqual({
        note: keptAs(body.note),
        marks: byCode(piece, (text) => ({ mark: 'queried', note: keptAs(text) })),
      });
    }
  });

  test('and of its marks is refused where it holds what no workbook can', async () => {
    const service = await copyOf(network);
    await submit(service, 'one');
    for (const note of refused) {
      const whole = { decision: 'returned', revision: 1, note };
      expect((await decide(service, 'one', whole)).code).toBe('request_invalid');
      const marks = { [question]: { mark: 'queried', note } };
      const one = { decision: 'returned', revision: 1, marks };
      expect((await decide(service, 'one', one)).code).toBe('request_invalid');
    }
  });
});

describe('the name of an institution and of an association', () => {
  test('is kept as a text in a workbook would be, or refused', async () => {
    const service = await copyOf(network);
    for (const text of texts) {
      const institution = { name: text, country: 'pe', currency: 'pen' };
      const association = { name: text, contact: text, language: 'en' };
      const answers = [
        await service.call('putInstitution', 'manager', {
          params: { ...lake, institution: 'one' },
          body: institution,
        }),
        await service.call('putAssociation', 'operator', { params: lake, body: association }),
      ];
      const expected = expectedNote(text);
      const name = typeof expected === 'object' ? expected.text : '';
      for (const answer of answers) {
        if (name !== '' && name.length <= 200) expect(answer.json.name).toBe(name);
        else expect(answer.code).toBe('request_invalid');
      }
    }
  });
});

describe('the name of a file', () => {
  test('is made of ids alone, and what is no id is not found', async () => {
    for (const text of texts.filter((one) => one !== '' && !/\p{Cs}/u.test(one))) {
      const answer = await network.call('getWorkbook', 'preparerOne', {
        params: { ...lake, round: text },
        query: { institution: 'one' },
      });
      expect(['not_found', 'request_invalid']).toContain(answer.code);
    }
    const { headers } = await done(network, 'getWorkbook', 'preparerOne', {
      params: roundOf2024,
      query: { institution: 'one' },
    });
    expect(headers['content-disposition']).toBe('attachment; filename="2024-one.xlsx"');
  });
});
