// Bodies that are not what the contract says, at every route that takes one: refused with a reason, nothing stored.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Route, type RouteName, routes, workbookMediaType } from '@peerbook/shared';
import type { Person } from '../../support/people.ts';
import { type Answer, contentOf, copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork, examples } from './examples.ts';
import { aNetwork, lake, roundOf2024, submissionOf, submit } from './network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

const names = Object.keys(routes) as RouteName[];
const isJson = (name: RouteName) => {
  const { request } = routes[name] as Route;
  return request === 'json_or_workbook' || (request !== undefined && typeof request !== 'string');
};
const jsonRoutes = names.filter(isJson);
const personFor = (name: RouteName): Person => {
  const { access } = routes[name] as Route;
  if (access.includes('manager')) return 'manager';
  if (access.includes('operator')) return 'operator';
  return access.length === 1 ? 'approverOne' : 'preparerOne';
};

/** The good call of a route with another body; refused, and the store is as it was. */
async function refusal(name: RouteName, body: unknown, headers = {}): Promise<Answer> {
  const service = await copyOf(network);
  const options = await examples[name](service);
  const before = await contentOf(service.store);
  const changed = typeof body === 'function' ? body(options.body) : body;
  const answer = await service.call(name, personFor(name), {
    ...options,
    body: changed,
    headers: { ...options.headers, ...headers },
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await contentOf(service.store)).toEqual(before);
  return answer;
}

describe('every route that takes JSON', () => {
  test.each(jsonRoutes)('%s: broken JSON is refused', async (name) => {
    for (const body of ['{"a":', '', 'a=1', '{"a":1}}', '\ufeff{'])
      expect((await refusal(name, body)).code).toBe('body_not_json');
  });

  test.each(jsonRoutes)('%s: no body at all is refused', async (name) => {
    const headers = { 'content-type': 'application/json' };
    expect((await refusal(name, undefined, headers)).code).toBe('body_not_json');
  });

  test.each(jsonRoutes)('%s: an unknown member is named and refused', async (name) => {
    const answer = await refusal(name, (good: object) => ({ ...good, surplus: 1 }));
    expect(answer.code).toBe('request_invalid');
    expect(answer.json.title).toContain('surplus');
  });

  test.each(jsonRoutes)('%s: a list, a number, null are refused', async (name) => {
    for (const body of ['[]', '1', 'null', '"text"'])
      expect((await refusal(name, body)).code).toBe('request_invalid');
  });

  test.each(jsonRoutes)('%s: text that is not UTF-8 is refused', async (name) => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const headers = { 'content-type': 'application/json' };
    expect((await refusal(name, bytes, headers)).code).toBe('request_invalid');
  });

  test.each(jsonRoutes)('%s: JSON nested 200,000 deep is refused', async (name) => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await refusal(name, deep)).code).toBe('request_invalid');
    const inside = (good: object) => `${JSON.stringify(good).slice(0, -1)},"deep":${deep}}`;
    expect((await refusal(name, inside)).code).toBe('request_invalid');
  });

  test.each(jsonRoutes)('%s: a key __proto__ is refused, not passed over', async (name) => {
    const answer = await refusal(
      name,
      (good: object) => `{"__proto__":{"isOperator":true},${JSON.stringify(good).slice(1)}`,
    );
    expect(answer.code).toBe('request_invalid');
    expect(({} as { isOperator?: boolean }).isOperator).toBeUndefined();
  });
});

describe('the reason of a refusal', () => {
  test.each(jsonRoutes)(
    '%s: is short, however long the names are that it is about',
    async (name) => {
      const long = 'k'.repeat(1_000_000);
      for (const surplus of [{ [long]: 1 }, { values: { [long]: 1 } }]) {
        const answer = await refusal(name, (good: object) => ({ ...good, ...surplus }));
        expect(answer.code).toBe('request_invalid');
        expect(answer.bytes.length).toBeLessThan(4000);
      }
    },
  );

  test('is short for a query as well', async () => {
    const query = { institution: 'one', ['k'.repeat(100_000)]: '1' };
    const answer = await network.call('getWorkbook', 'manager', { params: roundOf2024, query });
    expect(answer.code).toBe('request_invalid');
    expect(answer.bytes.length).toBeLessThan(4000);
  });
});

describe('the size of a body', () => {
  test.each(jsonRoutes)(
    '%s: an object of 20,001 members is refused before it is looked at',
    async (name) => {
      const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`key_${i}`, i]));
      const answer = await refusal(name, (good: object) => ({ ...good, values: many }));
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain('20000');
    },
  );

  test.each(names.filter((name) => (routes[name] as Route).request !== undefined))(
    '%s: 5,000,001 bytes are refused before anything is parsed',
    async (name) => {
      const answer = await refusal(name, '{'.repeat(5_000_001));
      expect(answer.code).toBe('too_large');
      expect(answer.json.details).toEqual({ limit: 5_000_000 });
    },
  );

  test('a length that is announced too large is refused unread', async () => {
    const headers = { 'content-length': '5000001' };
    expect((await refusal('putRound', '{}', headers)).code).toBe('too_large');
  });

  test('5,000,000 bytes are read', async () => {
    const padded = (good: object) => JSON.stringify(good).padEnd(5_000_000, ' ');
    const service = await copyOf(network);
    const options = await examples.putRound(service);
    const body = padded(options.body as object);
    expect((await service.call('putRound', 'manager', { ...options, body })).status).toBe(200);
  });
});

describe('the content type of a submission', () => {
  test.each(['text/plain', 'application/xml', 'application/vnd.ms-excel', 'application/jsonp', ''])(
    '%j is refused, and the answer names the two that are taken',
    async (type) => {
      const answer = await refusal('putSubmission', '{}', { 'content-type': type });
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain('application/json');
      expect(answer.json.title).toContain(workbookMediaType);
    },
  );

  test('is told apart without regard to small and capital letters (RFC 9110, 8.3.1)', async () => {
    const service = await aNetwork();
    const options = await submissionOf(service, 'one');
    const headers = { ...options.headers, 'content-type': 'Application/JSON; charset=UTF-8' };
    const answer = await service.call('putSubmission', 'preparerOne', { ...options, headers });
    expect(answer.status).toBe(201);
  });
});

describe('values sent as JSON', () => {
  test.each([
    ['staff_total', 'many', 'not_a_number'],
    ['staff_total', '12', 'not_a_number'],
    ['staff_total', 1.5, 'not_whole'],
    ['staff_total', true, 'not_a_number'],
    ['profile_regulated', 'yes', 'not_an_option'],
    ['profile_legal_form', 'guild', 'not_an_option'],
    ['mission_target_groups', 'women', 'not_an_option'],
    ['mission_target_groups', ['women', 'women'], 'not_an_option'],
    ['profile_period_end', '2024-02-30', 'not_a_date'],
    ['profile_legal_name', 7, 'not_text'],
    ['profile_legal_name', 'A\u0000B', 'forbidden_character'],
  ])('%s = %j is the finding %s, and nothing is stored', async (code, value, finding) => {
    const service = await aNetwork();
    const before = await contentOf(service.store);
    const options = await submissionOf(service, 'one');
    const { values } = options.body as { values: object };
    const answer = await submit(service, 'one', { answers: { ...values, [code]: value } });
    expect(answer.code).toBe('submission_has_errors');
    expect(answer.json.findings).toContainEqual(
      expect.objectContaining({ code: finding, severity: 'error', indicators: [code] }),
    );
    expect(await contentOf(service.store)).toEqual(before);
  });

  test.each(['no_such_code', 'constructor', 'toString', 'ratio_women_share'])(
    'the code %s, which the template does not have, is refused by name',
    async (code) => {
      const service = await aNetwork();
      const answer = await submit(service, 'one', { answers: { [code]: 1 } });
      expect(answer.code).toBe('request_invalid');
      expect(answer.json.title).toContain(code);
    },
  );

  test.each(['values', 'notes'])('a key __proto__ among %s is refused', async (member) => {
    const service = await aNetwork();
    const before = await contentOf(service.store);
    const options = await submissionOf(service, 'one');
    const text = JSON.stringify({ notes: { staff_total: {} }, ...(options.body as object) });
    for (const key of ['__proto__', '__pro\\u0074o__']) {
      const body = text.replace(`"${member}":{`, `"${member}":{"${key}":{},`);
      const answer = await service.call('putSubmission', 'preparerOne', { ...options, body });
      expect(answer.code).toBe('request_invalid');
    }
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('checking them names the same findings and stores nothing', async () => {
    const before = await contentOf(network.store);
    const body = { values: { staff_total: 1.5 } };
    const { json } = await network.call('postValidation', 'preparerOne', {
      params: roundOf2024,
      body,
    });
    expect(json.findings).toContainEqual(expect.objectContaining({ code: 'not_whole' }));
    expect(await contentOf(network.store)).toEqual(before);
  });
});

describe('the key of a submission', () => {
  test.each(['', 'short', 'a'.repeat(101), 'with space 1', 'umlaut-ü-12', '../../etc/passwd'])(
    '%j is refused',
    async (key) => {
      const service = await aNetwork();
      const options = await submissionOf(service, 'one');
      const headers = { 'idempotency-key': encodeURI(key) };
      const answer = await service.call('putSubmission', 'preparerOne', { ...options, headers });
      expect(answer.code).toBe('key_missing');
    },
  );
});

describe('a query', () => {
  test.each([
    ['getWorkbook', {}],
    ['getWorkbook', { institution: 'One' }],
    ['getWorkbook', { institution: 'one', language: 'xx' }],
    ['getWorkbook', { institution: 'one', surplus: '1' }],
    ['getBenchmarks', { release: '2' }],
    ['getBenchmarks', { ['__proto__']: '1' }],
  ] as const)('of %s that reads %j is refused', async (name, query) => {
    const options = await examples[name](network);
    expect((await network.call(name, 'manager', { ...options, query })).code).toBe(
      'request_invalid',
    );
  });

  test.each(['a b', 'ä', '../x', '', 'benchmark:00001'])(
    'for benchmarks of the indicator %j finds no rows',
    async (indicator) => {
      const params = { ...lake, release: '1' };
      const answer = await network.call('getBenchmarks', 'observer', {
        params,
        query: { indicator },
      });
      expect(answer.json.rows).toEqual([]);
    },
  );
});
