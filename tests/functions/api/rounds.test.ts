// Rounds: announced, open, closed; to the very instant. And what may still change once reports are in.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentHash } from '../../../functions/canonical.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { smallTemplate } from './examples.ts';
import {
  aNetwork,
  done,
  identityToken,
  lake,
  roundBody,
  roundOf2024,
  submissionOf,
  submit,
} from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const at = (instant: string) => {
  service.clock.now = new Date(instant);
};
const put = (changes: object, round = '2024') =>
  service.call('putRound', 'manager', {
    params: { ...roundOf2024, round },
    body: { ...roundBody, ...changes },
  });
const statusOfRound = async () =>
  (await service.call('getRound', 'preparerOne', { params: roundOf2024 })).json.status;

describe('the hours of a round', () => {
  test.each([
    ['2025-01-14T23:59:59.999Z', 'announced', 'round_not_open'],
    ['2025-01-15T00:00:00.000Z', 'open', undefined],
    ['2025-04-30T00:00:00.000Z', 'open', undefined],
    ['2025-04-30T00:00:00.001Z', 'closed', 'round_closed'],
  ])('at %s it is %s', async (instant, status, code) => {
    at(instant);
    expect(await statusOfRound()).toBe(status);
    expect((await submit(service, 'one')).code).toBe(code);
  });

  // RFC 3339 lets the fraction of a second be left out; as texts "…00Z" and "…00.000Z" are in the wrong order.
  test.each([
    ['2025-01-15T00:00:00.000Z', 'open'],
    ['2025-04-30T00:00:00.000Z', 'open'],
    ['2025-04-30T00:00:00.500Z', 'closed'],
  ])('given without fractions of a second, at %s it is %s', async (instant, status) => {
    await done(service, 'putRound', 'manager', {
      params: roundOf2024,
      body: { ...roundBody, opens: '2025-01-15T00:00:00Z', closes: '2025-04-30T00:00:00Z' },
    });
    at(instant);
    expect(await statusOfRound()).toBe(status);
  });

  test('a refused report leaves nothing behind', async () => {
    at('2025-05-01T00:00:00.000Z');
    const before = await contentOf(service.store);
    expect((await submit(service, 'one')).code).toBe('round_closed');
    expect(await contentOf(service.store)).toEqual(before);
  });
});

describe('announcing a round', () => {
  test.each([
    [{ periodEnd: '2024-01-01' }, 'periodEnd'],
    [{ closes: roundBody.opens }, 'closes'],
    [{ opens: '2025-01-15T00:00:00Z', closes: '2025-01-15T00:00:00.000Z' }, 'closes'],
  ])('with %j is refused', async (changes, word) => {
    const answer = await put(changes, 'new');
    expect(answer.code).toBe('request_invalid');
    expect(answer.json.title).toContain(word);
  });

  test('on a template that is not published is refused', async () => {
    expect((await put({ version: '9.9.9' }, 'new')).code).toBe('template_version_unknown');
  });

  test('its hours may change while reports come in', async () => {
    await submit(service, 'one');
    expect((await put({ closes: '2025-06-30T00:00:00.000Z' })).json.closes).toBe(
      '2025-06-30T00:00:00.000Z',
    );
  });

  test('its period may not change once a report is in', async () => {
    expect((await put({ periodEnd: '2024-11-30' })).status).toBe(200);
    await put({});
    await submit(service, 'one');
    expect((await put({ periodEnd: '2024-11-30' })).code).toBe('round_fixed');
  });

  test('reports of another round whose name begins alike do not fix it', async () => {
    await put({}, '2024-late');
    await submit(service, 'one', { round: '2024-late' });
    expect((await put({ periodEnd: '2024-11-30' })).status).toBe(200);
  });

  test('stands in the list of rounds', async () => {
    await put({}, '2024-late');
    const { json } = await service.call('listRounds', 'observer', { params: roundOf2024 });
    expect(json.rounds.map((one: { round: string }) => one.round)).toEqual(['2024', '2024-late']);
  });
});

describe('versions of the template that a round takes', () => {
  const newer = { ...smallTemplate, version: '2.0.0' };
  const versionOf = (template: typeof smallTemplate) => ({
    ...lake,
    template: template.code,
    version: template.version,
  });
  const announce = (alsoAccepts: string[]) =>
    put({ template: newer.code, version: newer.version, alsoAccepts }, 'small');
  const send = async ({ version }: typeof smallTemplate, ifMatch?: string) => {
    const options = await submissionOf(service, 'one', {
      round: 'small',
      ...(ifMatch !== undefined && { ifMatch }),
    });
    const identity = await identityToken(service, 'one', {
      round: 'small',
      template: newer.code,
      version,
      contentHash: contentHash(version === newer.version ? newer : smallTemplate),
    });
    const values = { profile_legal_name: 'One', outreach_borrowers: 10 };
    return service.call('putSubmission', 'preparerOne', { ...options, body: { identity, values } });
  };

  beforeEach(async () => {
    for (const body of [smallTemplate, newer])
      await done(service, 'putTemplateVersion', 'manager', { params: versionOf(body), body });
  });

  test('are its own and no older one, unless it says so', async () => {
    expect((await announce([])).json.alsoAccepts).toEqual([]);
    expect((await send(smallTemplate)).code).toBe('workbook_of_other_version');
    expect((await send(newer)).status).toBe(201);
  });

  test('are older ones that it names; the report is shown by the version it was filled in', async () => {
    expect((await announce([smallTemplate.version])).json.alsoAccepts).toEqual(['1.0.0']);
    expect((await send(smallTemplate)).status).toBe(201);
    const params = { ...lake, round: 'small', institution: 'one' };
    const shown = await done(service, 'getSubmission', 'officer', { params });
    expect(shown.json.values.outreach_borrowers).toBe(10);
    expect((await send(newer, shown.headers['etag'] as string)).json.revision).toBe(2);
  });

  test('must be published', async () => {
    expect((await announce(['9.9.9'])).code).toBe('template_version_unknown');
  });

  test('may become more while reports come in, and fewer', async () => {
    await announce([]);
    await send(newer);
    expect((await announce([smallTemplate.version])).status).toBe(200);
    expect((await announce([])).status).toBe(200);
  });
});

describe('closing a round', () => {
  const close = () => service.call('postClosing', 'manager', { params: roundOf2024 });

  test('takes no report from that moment on', async () => {
    expect((await close()).json).toMatchObject({ status: 'closed' });
    expect((await submit(service, 'one')).code).toBe('round_closed');
    expect((await put({})).code).toBe('round_closed');
  });

  test('twice leaves the first moment', async () => {
    const first = await close();
    at('2025-03-01T00:00:00.000Z');
    expect((await close()).text).toBe(first.text);
  });

  test('by two clicks at once is closing it once', async () => {
    const both = await Promise.all([close(), close()]);
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    expect(both[1]?.text).toBe(both[0]?.text);
  });

  test('is not undone by a change that is on its way', async () => {
    await Promise.all([put({ closes: '2025-06-30T00:00:00.000Z' }), close()]);
    expect(await statusOfRound()).toBe('closed');
    await Promise.all([close(), put({ closes: '2025-06-30T00:00:00.000Z' })]);
    expect(await statusOfRound()).toBe('closed');
  });
});
