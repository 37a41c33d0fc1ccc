// Nobody's figures reach anybody else. Each report is full of canaries: its long numbers, its contact address, its notes.
// Every answer that a member, an observer or an outsider can get is searched for those of all others, workbooks unpacked.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { indicatorsOf, type RouteName, spCore } from '@peerbook/shared';
import { strFromU8, unzipSync } from 'fflate';
import { canonicalJson, contentHash } from '../../../functions/canonical.ts';
import type { Person } from '../../support/people.ts';
import type { Answer, CallOptions, TestService } from '../../support/service.ts';
import { filledFor, send } from './filledWorkbook.ts';
import {
  accept,
  aNetwork,
  changesOf,
  done,
  hill,
  institutionId,
  lake,
  preparerOf,
  roundBody,
  roundOf2024,
  submissionOf,
  submit,
} from './network.ts';

const roundOf2025 = { ...lake, round: '2025' };
const institutions = 20;
let network: TestService;
/** Institution to the texts that only its own people, and the association's staff, may ever see. */
const canaries = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  network = await aNetwork({ institutions });
  for (let i = 0; i < institutions; i += 1) {
    const institution = institutionId(i);
    const notes = { staff_total: { comment: noteOf(institution) } };
    // Two come as files, so that kept workbooks are among what is searched.
    if (i < 2) await send(network, institution, await filledFor(network, institution));
    else await submit(network, institution, { notes });
    await accept(network, institution);
  }
  await done(network, 'postClosing', 'manager', { params: roundOf2024 });
  await done(network, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
  // The round after it, in which all that was accepted is the history of each.
  const body = { ...roundBody, periodStart: '2025-01-01', periodEnd: '2025-12-31' };
  await done(network, 'putRound', 'manager', { params: roundOf2025, body });
  const found = new Map<string, readonly string[]>();
  for (let i = 0; i < institutions; i += 1)
    found.set(institutionId(i), await canariesOf(institutionId(i)));
  // A simple share such as 83.33333333 may belong to several; seen, it would tell nothing.
  const times = new Map<string, number>();
  for (const text of [...found.values()].flat()) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [institution, texts] of found)
    canaries.set(institution, new Set(texts.filter((text) => times.get(text) === 1)));
});

/** Numbers of six digits or more, which two published digits can't equal, and all that is text. */
async function canariesOf(institution: string): Promise<readonly string[]> {
  const params = { ...roundOf2024, institution };
  const { json } = await done(network, 'getSubmission', 'officer', { params });
  const figures = Object.values({ ...json.values, ...json.ratios })
    .filter((one): one is number => typeof one === 'number')
    .map(String)
    .filter((text) => text.replace(/\D|0+$/g, '').length >= 6);
  const texts = [json.contentHash, json.values.profile_contact_email, noteOf(institution)];
  return [...new Set([...figures, ...texts])];
}

function noteOf(institution: string): string {
  return `canary-note-of-${institution}`;
}

/** Everything an answer holds, as text: a workbook part by part. */
function textOf(answer: Answer): string {
  const isWorkbook = answer.bytes[0] === 0x50 && answer.bytes[1] === 0x4b;
  if (!isWorkbook) return `${answer.text}\n${JSON.stringify(answer.headers)}`;
  return Object.values(unzipSync(answer.bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** The numbers and words of a text, so that 123456 is not found within 91234567. */
function tokensOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\d][\p{L}\d.@-]*/gu));
}

function seenOf(text: string, own?: string): readonly string[] {
  const tokens = tokensOf(text);
  return [...canaries].flatMap(([institution, texts]) =>
    institution === own ? [] : [...texts].filter((one) => tokens.has(one)),
  );
}

const codes = [
  ...indicatorsOf(spCore).map((one) => one.code),
  ...spCore.ratios.map((one) => one.code),
];
const statistics = ['median', 'lower_quartile', 'upper_quartile', 'answers'];

/** Calls that try to see institution `target`: each read there is, and failing writes for what their errors say. */
async function attempts(target: string): Promise<readonly [RouteName, CallOptions][]> {
  const params = { ...roundOf2024, institution: target };
  const release = { ...lake, release: '1' };
  const query = { institution: target };
  const lookups = statistics.map((statistic): [RouteName, CallOptions] => [
    'postLookup',
    { body: { ...lake, requests: codes.map((indicator) => ({ indicator, statistic })) } },
  ]);
  return [
    ['getMe', {}],
    ['getOpenApi', {}],
    ['listInstitutions', { params: lake }],
    ['getFigures', { params: { ...lake, institution: target } }],
    ['getFigures', { params: { ...hill, institution: target } }],
    ['getTemplateVersion', { params: { ...lake, template: 'sp_core', version: '1.0.0' } }],
    ['getRound', { params: roundOf2024 }],
    ['listRounds', { params: lake }],
    ['getRuleSet', { params: { ...lake, template: 'sp_core', version: '1.0.0' } }],
    ['getWorkbook', { params: roundOf2024, query }],
    ['getWorkbook', { params: roundOf2025, query }],
    ['getReference', { params: roundOf2024, query }],
    ['getReference', { params: roundOf2025, query }],
    ['getReference', { params: { ...roundOf2025, ...hill }, query }],
    ['getSubmission', { params }],
    ['getSubmission', { params: { ...params, ...hill } }],
    ['getSubmission', { params, query: { revision: '1' } }],
    ['listSubmissions', { params: roundOf2024 }],
    ['listReleases', { params: lake }],
    ['getBenchmarks', { params: release }],
    ['getReleaseWorkbook', { params: release, query }],
    ['getReleaseWorkbook', { params: release, query: { ...query, groups: 'published' } }],
    ['getComparisonWorkbook', { params: roundOf2024, query }],
    ['postValidation', { params: roundOf2024, body: { values: { staff_total: 'x' } } }],
    [
      'postValidation',
      { params: roundOf2025, body: { values: { staff_total: 1 }, institution: target } },
    ],
    ['putSubmission', await submissionOf(network, target)],
    ['putSubmission', { params, body: '{', headers: { 'idempotency-key': 'any-key-at-all' } }],
    ['patchSubmission', await changesOf(network, target, { ifMatch: '"stale"' })],
    ['postApproval', { params, body: { revision: 9, approved: true } }],
    ['postDecision', { params, body: { decision: 'accepted', revision: 9 } }],
    ['postRelease', { params: lake, body: { round: '2024' } }],
    ...lookups,
  ];
}

describe('the canaries', () => {
  test('are many for each institution', () => {
    expect(canaries.size).toBe(institutions);
    for (const texts of canaries.values()) expect(texts.size).toBeGreaterThan(20);
  });

  test.each(['one', 'inst-05'])('are seen where they may be: by %s itself', async (institution) => {
    const params = { ...roundOf2024, institution };
    const answer = await network.call('getSubmission', preparerOf(institution), { params });
    expect(seenOf(textOf(answer)).length).toBeGreaterThan(20);
    expect(seenOf(textOf(answer), institution)).toEqual([]);
  });

  test('are seen in what the next report of one is held against', async () => {
    const answer = await network.call('getReference', 'preparerOne', {
      params: roundOf2025,
      query: { institution: 'one' },
    });
    expect(seenOf(textOf(answer)).length).toBeGreaterThan(20);
    expect(seenOf(textOf(answer), 'one')).toEqual([]);
  });

  test('are seen in the own workbook, where a search within its parts finds them', async () => {
    const answer = await network.call('getReleaseWorkbook', 'preparerOne', {
      params: { ...lake, release: '1' },
      query: { institution: 'one' },
    });
    expect(seenOf(textOf(answer)).length).toBeGreaterThan(10);
  });
});

describe('the summary of a release', () => {
  test('holds no digest of the answers: a guess at the last unknown one could be tried on it', async () => {
    const { json } = await done(network, 'listReleases', preparerOf('one'), { params: lake });
    const params = { ...lake, release: '1' };
    const { rows } = (await done(network, 'getBenchmarks', preparerOf('one'), { params })).json;
    const digests = JSON.stringify(json).match(/[0-9a-f]{32,}/g);
    // The one that there is follows from what is published, and from nothing else.
    expect(digests).toEqual([contentHash(rows.map(canonicalJson).sort())]);
  });
});

describe('no answer of any route holds a figure of another institution', () => {
  const viewers: readonly [Person, string | undefined][] = [
    ['preparerOne', 'one'],
    ['preparerTwo', 'two'],
    ['preparer:inst-07', 'inst-07'],
    ['observer', undefined],
    ['stranger', undefined],
    ['operator', undefined],
    ['otherManager', undefined],
  ];

  test.each(viewers)('to %s', async (person, own) => {
    let answered = 0;
    for (const target of ['one', 'two', 'inst-07']) {
      for (const [name, options] of await attempts(target)) {
        const answer = await network.call(name, person, options);
        if (answer.status < 400) answered += 1;
        expect({ name, target, seen: seenOf(textOf(answer), own) }).toEqual({
          name,
          target,
          seen: [],
        });
      }
    }
    expect(answered).toBeGreaterThan(0);
  });
});
