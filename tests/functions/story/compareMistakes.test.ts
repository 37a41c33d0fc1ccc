// What `peerbook compare` can't tell: each a mistake or a forgery that it explains in one sentence. The program ends with
// status 2 for each of them, as peerbook.test.ts and compare.test.ts hold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compare } from '../../../functions/local/commands/compare.ts';
import { type Copies, copiesIn } from './copies.ts';

let folder: string;
let copies: Copies;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peerbook-copies-'));
  process.env['INIT_CWD'] = folder;
  copies = await copiesIn(folder);
}, 300_000);
afterAll(async () => {
  await copies?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a receipt', () => {
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

describe('a submission in a file or at a service', () => {
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
      ['two.xlsx', '--service', copies.service, '--token', 'good'],
      'or you may not see it',
    );
    await holdSentence(
      ['filled.xlsx', '--service', copies.service, '--token', 'bad'],
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

describe('where there is no submission', () => {
  test('and without a receipt it says what could be compared with', async () => {
    await holdSentence(['filled.xlsx'], 'Add --with, --receipt, --submission or --service.');
    await holdSentence(
      ['two-kept.xlsx'],
      'but the receipt in two-kept.xlsx is of lake / one / 2024',
    );
  });
});

/** The command must fail with this sentence, on a port where nothing runs. */
async function holdSentence(words: readonly string[], sentence: string): Promise<void> {
  const mistake: unknown = await compare(['--port', '41100', ...words]).catch(
    (error: unknown) => error,
  );
  expect(mistake).toMatchObject({
    name: expect.stringMatching(/^(UsageError|ServiceProblem)$/),
    message: expect.stringContaining(sentence),
  });
}
