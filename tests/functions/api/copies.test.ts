// Copies of a workbook that are sent as something else than what it was issued for: each is refused, nothing is stored, and
// the sentence says which file this is and what to do.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import { type Answer, contentOf, copyOf, type TestService } from '../../support/service.ts';
import { filledFor, issuedFor, send, withToken } from './filledWorkbook.ts';
import { aNetwork, answersOf, done, identityToken, lake, roundBody, submit } from './network.ts';

let network: TestService;
let filled: Uint8Array;
const ofHill = { association: 'hill', round: '2024' };
const ofLastYear = { ...lake, round: '2023' };
beforeAll(async () => {
  network = await aNetwork();
  const body = { ...roundBody, periodStart: '2023-01-01', periodEnd: '2023-12-31' };
  await done(network, 'putRound', 'manager', { params: ofLastYear, body });
  filled = await filledFor(network, 'one');
});

const fill = (issued: Uint8Array) => fillWorkbook(issued, spCore, 'en', answersOf('one'));

/** Each as a file that somebody could have, all with the answers of institution one. */
const copies = {
  async institution() {
    return fill(await issuedFor(network, 'two'));
  },
  async association() {
    return fill(await issuedFor(network, 'one', ofHill, 'otherManager'));
  },
  async round() {
    return fill(await issuedFor(network, 'one', ofLastYear));
  },
} as const;

/** Sends a file as institution one's report of 2024, which must be refused; the store is as it was. */
async function refusal(bytes: Uint8Array): Promise<Answer> {
  const before = await contentOf(network.store);
  const answer = await send(network, 'one', bytes);
  expect(await contentOf(network.store)).toEqual(before);
  return answer;
}

describe('a copy of a workbook', () => {
  test.each([
    [
      'institution',
      'workbook_of_other',
      'This workbook was issued for the institution two, but you are submitting for the institution one. Nothing was stored. Submit the workbook of one; if you filled in this one by mistake, download that of one and copy your answers into it.',
    ],
    [
      'association',
      'workbook_of_other_association',
      'This workbook was issued by the association hill, but you are submitting to the association lake. Nothing was stored. Submit the workbook that you downloaded from lake.',
    ],
    [
      'round',
      'workbook_of_other_round',
      'This workbook was issued for the round 2023, but you are submitting to the round 2024. Nothing was stored. Download the workbook of 2024 and fill in that one; answers of 2023 are not taken for 2024.',
    ],
  ] as const)('of another %s is refused and says what to do', async (what, code, sentence) => {
    const answer = await refusal(await copies[what]());
    expect(answer.status).toBe(409);
    expect(answer.code).toBe(code);
    expect(answer.json.title).toBe(sentence);
  });

  test.each([
    ['a version that is not published', { version: '9.9.9' }],
    ['a version whose content was another', { contentHash: 'f'.repeat(64) }],
    ['another template than the round asks for', { template: 'lake_core' }],
  ])('of %s is refused and says what to do', async (_, changes) => {
    const token = await identityToken(network, 'one', changes);
    const answer = await refusal(withToken(filled, token));
    expect(answer.status).toBe(409);
    expect(answer.code).toBe('workbook_of_other_version');
    const { version = spCore.version, template = 'sp_core' } = changes as Record<string, string>;
    expect(answer.json.title).toBe(
      `This workbook was issued from version ${version} of the template ${template}, which the round 2024 does not take. Nothing was stored. Download the workbook of 2024 again and copy your answers into it.`,
    );
  });

  test('of another association tells no more than the file itself: an unknown one is refused alike', async () => {
    const [known, unknown] = await Promise.all(
      ['hill', 'dale'].map(async (association) =>
        refusal(withToken(filled, await identityToken(network, 'one', { association }))),
      ),
    );
    const withoutId = (answer: Answer | undefined) => answer?.text.replaceAll(/hill|dale/g, '…');
    expect(withoutId(known)).toBe(withoutId(unknown));
    expect(known?.text).not.toContain('Network of the');
  });

  test('of another association and institution names the association first', async () => {
    const token = await identityToken(network, 'two', { association: 'hill', round: '2023' });
    expect((await refusal(withToken(filled, token))).code).toBe('workbook_of_other_association');
  });

  test('of the same report is the report, and sent twice with one key gives one receipt', async () => {
    const service = await copyOf(network);
    const headers = { 'idempotency-key': 'a-copy-and-another' };
    const copy = await fill(await issuedFor(network, 'one'));
    const first = await send(service, 'one', filled, headers);
    const second = await send(service, 'one', copy, headers);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toEqual(first.json);
  });

  test('sent as JSON under a foreign identity is refused alike', async () => {
    const identity = await identityToken(network, 'one', { round: '2023' });
    const body = { identity, values: answersOf('one') };
    const params = { ...lake, round: '2024', institution: 'one' };
    const headers = { 'idempotency-key': 'as-json-of-2023' };
    const answer = await network.call('putSubmission', 'preparerOne', { params, headers, body });
    expect(answer.code).toBe('workbook_of_other_round');
    expect((await submit(await copyOf(network), 'one')).status).toBe(201);
  });
});
