// `peerbook compare` through the bundled program: exit status, sentences, the line of JSON, and that a copy which is not the
// same is never said to be.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AnswerData, type Language, labelOf, layoutOf, spCore } from '@peerbook/shared';
import { createSigner, newSigningKey } from '../../../functions/access/signer.ts';
import { compare as compareHere } from '../../../functions/local/commands/compare.ts';
import { fillWorkbook, type Notes } from '../../../functions/local/story/fillWorkbook.ts';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import type { TestService } from '../../support/service.ts';
import { withSettings } from '../../support/withSettings.ts';
import { tokenIn, withToken } from '../api/filledWorkbook.ts';
import {
  aNetwork,
  answersOf,
  done,
  identityToken,
  preparerOf,
  roundOf2024,
  submit,
} from '../api/network.ts';
import { buildTestProgram, type TestProgram } from './program.ts';

const fiveMinutes = 300_000;
const notes = { staff_left: { comment: 'Two retired' } };
const wrong = { staff_left: 901, profile_offices: 77, profile_legal_name: 'Caja Otra' };
let program: TestProgram;
let server: Server;
let service: string;

const workbookOf = async (
  network: TestService,
  institution: string,
  answers: Readonly<Record<string, AnswerData>>,
  written: Readonly<Record<string, Notes>> = notes,
  language: Language = 'en',
) => {
  const query = { institution, language };
  const person = preparerOf(institution);
  const issued = await done(network, 'getWorkbook', person, { params: roundOf2024, query });
  return fillWorkbook(issued.bytes, spCore, language, answers, written);
};

beforeAll(async () => {
  program = await buildTestProgram();
  process.env['INIT_CWD'] = program.folder;
  const local = join(program.folder, 'local');
  mkdirSync(local);
  const key = newSigningKey();
  const store = await openSqliteStore({ file: join(local, 'store.sqlite') });
  const network = await aNetwork({ store, signer: createSigner(key) });
  const answers = answersOf('one');
  const receipt = (await submit(network, 'one', { answers, notes })).json;
  const submission = (
    await done(network, 'getSubmission', 'preparerOne', {
      params: { ...roundOf2024, institution: 'one' },
    })
  ).json;
  const filled = await workbookOf(network, 'one', answers);
  const spanish = await workbookOf(network, 'one', answers, notes, 'es');
  const other = await workbookOf(network, 'one', { ...answers, ...wrong }, {});
  const two = await workbookOf(network, 'two', answers);
  const publicKey = createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'pem' });
  const another = createPublicKey(createPrivateKey(newSigningKey()));
  const claims = { ...receipt, revision: 2, contentHash: 'e'.repeat(64), token: undefined };
  const later = { ...claims, token: await createSigner(key).sign('receipt', claims) };
  const unreadable = { ...answers, staff_left: 'n/a' };
  const files = {
    'filled.xlsx': filled,
    'spanish.xlsx': spanish,
    'other.xlsx': other,
    'two.xlsx': two,
    'unreadable.xlsx': await workbookOf(network, 'one', unreadable),
    'long.xlsx': await workbookOf(network, 'one', answers, {
      ...notes,
      profile_offices: { comment: 'x'.repeat(2001) },
    }),
    'kept.xlsx': withSettings(filled, { 'peerbook.receipts': [receipt] }),
    'kept-later.xlsx': withSettings(filled, { 'peerbook.receipts': [receipt, later] }),
    'two-kept.xlsx': withSettings(two, { 'peerbook.receipts': [receipt] }),
    'kept-altered.xlsx': withSettings(filled, {
      'peerbook.receipts': [{ ...receipt, receivedAt: '2024-02-03T10:00:00.000Z' }],
    }),
    'anonymous.xlsx': withToken(filled, ''),
    'half-identity.xlsx': withToken(filled, await identityToken(network, 'two'), ['customXml']),
    'old-version.xlsx': withToken(
      filled,
      await identityToken(network, 'one', { version: '0.9.0' }),
    ),
    'edition.xlsx': withToken(
      filled,
      await identityToken(network, 'one', { contentHash: 'f'.repeat(64) }),
    ),
    'forged.xlsx': withToken(filled, `${tokenIn(filled).slice(0, -4)}AAAA`),
    'receipt.json': JSON.stringify(receipt),
    'submission.json': `\uFEFF${JSON.stringify(submission)}`,
    'submission-changed.json': JSON.stringify({
      ...submission,
      values: { ...submission.values, staff_left: 3 },
    }),
    'public.pem': publicKey,
    'another.pem': another.export({ type: 'spki', format: 'pem' }),
    'letter.json': '"Dear all"',
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(program.folder, name), content);
  await store.close();
  server = await serve(submission);
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, fiveMinutes);
afterAll(async () => {
  await new Promise((resolve) => server?.close(resolve));
  program?.remove();
});

/** A service with one submission in it, for those who have the token. */
function serve(submission: object): Promise<Server> {
  const path = '/api/associations/lake/rounds/2024/submissions/one';
  const started = createServer((request, response) => {
    const isKnown = request.headers.authorization === 'Bearer good';
    const found = isKnown && request.method === 'GET' && request.url === path;
    const [status, body] = found
      ? [200, submission]
      : isKnown
        ? [404, { title: 'There is nothing here that you may see.', code: 'not_found' }]
        : [401, { title: 'Please sign in again.', code: 'token_refused' }];
    response.writeHead(status as number, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  return new Promise((resolve) => {
    started.listen(0, '127.0.0.1', () => resolve(started));
  });
}

// A port on which nothing runs: the program then looks into the folder beside itself.
const compare = (...words: readonly string[]) =>
  program.run('peerbook', 'compare', '--port', '41100', ...words);
const jsonOf = async (...words: readonly string[]) => {
  const { code, output, errors } = await compare(...words, '--json');
  expect(errors).toBe('');
  expect(output.trim().split('\n')).toHaveLength(1);
  return { code, ...JSON.parse(output) };
};
const submitted = 'what was submitted on 2025-02-03 10:00 UTC as revision 1';
const { places } = layoutOf(spCore, 'en');
const [legalName, offices, left] = ['profile_legal_name', 'profile_offices', 'staff_left'].map(
  (code) => ({ ...places.get(code), code, label: labelOf(spCore, 'en', code) }),
) as [Told, Told, Told];
type Told = Readonly<Record<'sheet' | 'cell' | 'code' | 'label', string>>;

/** What differs between the report and other.xlsx, seen from the latter. */
const wanted = (answers: Readonly<Record<string, AnswerData>>) => [
  ...[legalName, offices, left].map(({ sheet, cell, code, label }) => ({
    indicator: code,
    part: 'answer',
    label,
    sheet,
    cell,
    here: (wrong as Readonly<Record<string, AnswerData>>)[code],
    there: answers[code],
  })),
  {
    indicator: left.code,
    part: 'comment',
    label: left.label,
    sheet: left.sheet,
    cell: left.cell.replace('C', 'H'),
    here: null,
    there: 'Two retired',
  },
];

describe('a copy compared with the submission on this machine', () => {
  test('is shown to be identical', async () => {
    const { code, output } = await compare('filled.xlsx');
    expect(output).toBe(
      `lake / one / 2024, sp_core 1.0.0\nfilled.xlsx is identical to ${submitted}.\n`,
    );
    expect(code).toBe(0);
  });

  test('in another language is shown to be identical', async () => {
    expect(await jsonOf('spanish.xlsx')).toMatchObject({ code: 0, identical: true });
  });

  test('that differs has each cell named, with both values', async () => {
    const { code, output } = await compare('other.xlsx');
    expect(code).toBe(1);
    const theirs = answersOf('one');
    expect(output).toContain(`other.xlsx is different from ${submitted}, in 4 places:\n`);
    expect(output).toContain(
      `  ${`${left.sheet}!${left.cell}`.padEnd(24)}  ${left.label}: here 901, there ${theirs[left.code]}\n`,
    );
    expect(output).toContain(`${left.label}, comment: here blank, there "Two retired"\n`);
    expect(output).toContain(`here "Caja Otra", there "${theirs[legalName.code]}"\n`);
  });

  test('with --json gives it all in one line', async () => {
    const {
      code,
      identical,
      contentHash,
      submitted: found,
      differences,
    } = await jsonOf('other.xlsx');
    expect({ code, identical }).toEqual({ code: 1, identical: false });
    expect(found).toEqual({
      revision: 1,
      receivedAt: '2025-02-03T10:00:00.000Z',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(contentHash).not.toBe(found.contentHash);
    const inOrder = [...differences].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
    const sorted = [...wanted(answersOf('one'))].sort((a, b) =>
      a.indicator < b.indicator ? -1 : 1,
    );
    expect(inOrder).toEqual(sorted);
  });

  test('with a cell that cannot be read names it, and is not identical', async () => {
    const { code, output } = await compare('unreadable.xlsx');
    expect(code).toBe(1);
    expect(output).toMatch(/^error +.+!C\d+ +.*n\/a/m);
    expect(output).toContain(`${left.label}: here not readable, there`);
  });
});

describe('a copy of which not all can be read', () => {
  test('is not shown to be identical, though all that can be read is the same', async () => {
    const { code, output } = await compare('long.xlsx');
    expect(code).toBe(1);
    expect(output).toContain(
      `long.xlsx can't be shown to be identical to ${submitted}: not all of it can be read.\n`,
    );
    expect(output).toMatch(/^error +.+!H\d+ /m);
  });
});

describe('a copy compared with another workbook', () => {
  test.each([
    ['filled.xlsx', 'filled.xlsx'],
    ['filled.xlsx', 'spanish.xlsx'],
    ['other.xlsx', 'other.xlsx'],
  ])('%s is identical to %s', async (one, other) => {
    const answer = await jsonOf(one, '--with', other);
    expect(answer).toMatchObject({ code: 0, identical: true, submitted: null, differences: [] });
  });

  test('has each difference named with the cells of both', async () => {
    const { code, output } = await compare('other.xlsx', '--with', 'spanish.xlsx');
    expect(code).toBe(1);
    const place = layoutOf(spCore, 'es').places.get(left.code);
    expect(output).toContain(
      `  ${left.sheet}!${left.cell} | ${place?.sheet}!${place?.cell}  ${left.label}: here 901, there`,
    );
    const { differences } = await jsonOf('other.xlsx', '--with', 'spanish.xlsx');
    expect(differences).toContainEqual(
      expect.objectContaining({
        indicator: left.code,
        otherSheet: place?.sheet,
        otherCell: place?.cell,
      }),
    );
  });

  test('of another institution is not identical, though all answers are', async () => {
    const { code, output } = await compare('filled.xlsx', '--with', 'two.xlsx');
    expect(code).toBe(1);
    expect(output).toContain('two.xlsx was issued for another report: lake / two / 2024.');
  });

  test('with a cell that cannot be read is not identical even to itself', async () => {
    const answer = await jsonOf('unreadable.xlsx', '--with', 'unreadable.xlsx');
    expect(answer).toMatchObject({ code: 1, identical: false });
    expect(answer.differences).toMatchObject([{ indicator: left.code, unread: ['here', 'there'] }]);
  });
});

describe('a copy compared with a receipt', () => {
  test.each([
    ['filled.xlsx', 'receipt.json'],
    ['spanish.xlsx', 'kept.xlsx'],
  ])('%s is identical to what %s is of, and the signature holds', async (file, receipt) => {
    const { code, output } = await compare(
      file,
      '--receipt',
      receipt,
      '--public-key',
      'public.pem',
    );
    expect(code).toBe(0);
    expect(output).toContain(`${file} is identical to ${submitted}.\n`);
    expect(output).toContain("The receipt's signature is the service's.\n");
  });

  test('that differs is told so, and how its cells can be named', async () => {
    const { code, output } = await compare('other.xlsx', '--receipt', 'receipt.json');
    expect(code).toBe(1);
    expect(output).toContain(`other.xlsx is different from ${submitted}.\n`);
    expect(output).toContain('--submission or --service name the cells that differ.');
  });

  test('says where a later revision was submitted', async () => {
    const { code, output } = await compare('filled.xlsx', '--receipt', 'kept-later.xlsx');
    expect(code).toBe(0);
    expect(output).toContain('Later on, revision 2 was submitted, which is different.');
  });

  test.each([
    [
      ['two.xlsx', '--receipt', 'receipt.json'],
      'was issued for lake / two / 2024, but the receipt',
    ],
    [['two.xlsx', '--receipt', 'two-kept.xlsx'], 'is of lake / one / 2024'],
    [['filled.xlsx', '--receipt', 'kept-altered.xlsx'], 'was altered'],
    [
      ['filled.xlsx', '--receipt', 'receipt.json', '--public-key', 'another.pem'],
      'was altered, or was not signed with this key',
    ],
    [
      ['filled.xlsx', '--receipt', 'receipt.json', '--public-key', 'receipt.json'],
      'receipt.json holds no key',
    ],
    [
      ['forged.xlsx', '--receipt', 'receipt.json', '--public-key', 'public.pem'],
      'identity in forged.xlsx was changed',
    ],
    [['filled.xlsx', '--receipt', 'letter.json'], 'letter.json is no receipt'],
    [['filled.xlsx', '--receipt', 'filled.xlsx'], 'There is no receipt in filled.xlsx.'],
  ])('%j proves nothing: exit status 2 and a sentence', async (words, sentence) => {
    await holdSentence(words, sentence);
  });
});

describe('a copy compared with a submission in a file or at a service', () => {
  test.each([
    ['filled.xlsx', 0],
    ['other.xlsx', 1],
  ])('%s: both say the same as the folder does', async (file, code) => {
    const here = await jsonOf(file);
    expect(here.code).toBe(code);
    expect(await jsonOf(file, '--submission', 'submission.json')).toEqual(here);
    expect(await jsonOf(file, '--service', `${service}/`, '--token', 'good')).toEqual(here);
  });

  test.each([
    [['filled.xlsx', '--submission', 'submission-changed.json'], 'not those of its content hash'],
    [['two.xlsx', '--submission', 'submission.json'], 'but submission.json is of one / 2024'],
    [['filled.xlsx', '--submission', 'letter.json'], 'letter.json is no submission'],
    [
      ['filled.xlsx', '--service', 'http://reports.example', '--token', 'good'],
      'begins with https://',
    ],
    [['filled.xlsx', '--service', 'http://127.0.0.1:9', '--token', 'good'], 'no Peerbook service'],
    [['filled.xlsx', '--service', 'http://127.0.0.1:9'], '--service needs --token'],
  ])('%j is a mistake that it explains', async (words, sentence) => {
    await holdSentence(words, sentence);
  });

  test('that may not be seen is told from one that is different', async () => {
    await holdSentence(
      ['two.xlsx', '--service', service, '--token', 'good'],
      'or you may not see it',
    );
    await holdSentence(
      ['filled.xlsx', '--service', service, '--token', 'bad'],
      'Please sign in again.',
    );
  });
});

describe('a file that can not be compared', () => {
  test.each([
    [[], 'Name one file'],
    [['nowhere.xlsx'], 'There is no file nowhere.xlsx.'],
    [['letter.json'], 'letter.json cannot be read.'],
    [['anonymous.xlsx'], 'not issued by Peerbook'],
    [['half-identity.xlsx'], 'its copies in the file differ'],
    [
      ['old-version.xlsx', '--with', 'filled.xlsx'],
      'only sp_core 1.0.0 is known without a service',
    ],
    [['edition.xlsx'], 'another edition of sp_core 1.0.0'],
    [['filled.xlsx', '--with', 'a.xlsx', '--receipt', 'b.json'], 'one thing at a time'],
  ])('%j is told so in a sentence', async (words, sentence) => {
    await holdSentence(words, sentence);
  });
});

describe('a mistake', () => {
  test('ends with status 2 and a sentence, with nothing on the output', async () => {
    const { code, output, errors } = await compare('old-version.xlsx', '--json');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toBe(
      'old-version.xlsx was issued from version 0.9.0 of template sp_core, which the service does not have, or you may not see.\n',
    );
  });
});

/** Last, since the store beside the program is taken away. */
describe('without a submission on this machine', () => {
  beforeAll(() => rmSync(join(program.folder, 'local'), { recursive: true }));

  test('the receipt in the workbook serves, and its signature is not said to be verified', async () => {
    const { code, output } = await compare('kept.xlsx');
    expect(code).toBe(0);
    expect(output).toContain(`kept.xlsx is identical to ${submitted}.\n`);
    expect(output).toContain("The receipt's signature was not verified");
  });

  test('and without a receipt it says what could be compared with', async () => {
    await holdSentence(['filled.xlsx'], 'Add --with, --receipt, --submission or --service.');
    await holdSentence(
      ['two-kept.xlsx'],
      'but the receipt in two-kept.xlsx is of lake / one / 2024',
    );
  });
});

/** A mistake that the program tells in a sentence and ends with status 2, as the first test of mistakes holds for one of them. */
async function holdSentence(words: readonly string[], sentence: string): Promise<void> {
  const mistake: unknown = await compareHere([...words]).catch((error: unknown) => error);
  expect(mistake).toMatchObject({
    name: expect.stringMatching(/^(UsageError|ServiceProblem)$/),
    message: expect.stringContaining(sentence),
  });
}
