// Copies of one submitted report in a folder: the same, in another language, changed, forged, of somebody else, with receipts
// in them; the store that the submission is in, and a service that answers with it.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type AnswerData, type Language, spCore } from '@peerbook/shared';
import { createSigner, newSigningKey } from '../../../functions/access/signer.ts';
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

/** What is written beside the answers in the submission. */
const notes = { staff_left: { comment: 'Two retired' } };
/** What other.xlsx says instead; it has no notes. */
export const wrong = { staff_left: 901, profile_offices: 77, profile_legal_name: 'Caja Otra' };

export interface Copies {
  /** Address of a service that has the submission, for the token "good". */
  readonly service: string;
  close(): Promise<void>;
}

/** Writes the files; the store goes into the folder `local` in it, as `npm start` has it. */
export async function copiesIn(folder: string): Promise<Copies> {
  const local = join(folder, 'local');
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
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  await store.close();
  const server = await serve(submission);
  return {
    service: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

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
