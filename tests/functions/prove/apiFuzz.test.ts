// The proof of hostile requests, in short; and that it finds what it looks for.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApiDocument } from '@peerbook/shared';
import fc from 'fast-check';
import { contractOf } from '../../../functions/local/prove/apiFuzz/contract.ts';
import { fromSchema, type JsonSchema } from '../../../functions/local/prove/apiFuzz/fromSchema.ts';
import { nearlyValid } from '../../../functions/local/prove/apiFuzz/nearlyValid.ts';
import { apiFuzzWith } from '../../../functions/local/prove/apiFuzz.ts';
import { bundle } from '../local/bundle.ts';

const seed = 66;
let program: string;
let faulty: string;

beforeAll(async () => {
  const sound = require.resolve('../../../functions/local/prove/apiFuzz/program.ts');
  program = await bundle(sound, `fuzzService-${process.pid}`);
  faulty = await bundle(require.resolve('./faultyFuzzService.ts'), `faultyFuzz-${process.pid}`);
}, 60_000);

async function prove(size: number, by: string) {
  const said: string[] = [];
  const outcome = await apiFuzzWith({ seed, size, say: (line) => said.push(line) }, by);
  return { ...outcome, said };
}

describe(`requests made of the contract (seed ${seed})`, () => {
  test('are answered as the contract says, however they are spoilt', async () => {
    const { failed, said, cases, figures } = await prove(700, program);
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(cases).toBe(700);
    expect(Number(figures['routesReached'])).toBeGreaterThan(30);
    // Much gets past who may and what is there.
    expect(Number(/valid (\d+)/.exec(String(figures['done']))?.[1])).toBeGreaterThan(60);
  }, 60_000);

  test('are failed by a service that fails, answers otherwise, connects, is changed, or hears nothing', async () => {
    const { failed, said } = await prove(500, faulty);
    expect(failed).toBeGreaterThan(5);
    const words = said.join('\n');
    for (const found of [
      /answered 500/,
      /listRounds: status 200: .*required/i,
      /wanted to connect to 192\.0\.2\.1:80/,
      /Object\.isOperator/,
      /heard nothing for/,
    ])
      expect(words).toMatch(found);
  }, 60_000);
});

describe('the contract, held against an answer', () => {
  const contract = contractOf(openApiDocument());
  const json = 'application/json';
  const of = (status: number, contentType: string, body: unknown) =>
    contract.fault('getHealth', { status, contentType, body: Buffer.from(JSON.stringify(body)) });

  test('finds nothing wrong with what it declares', () => {
    expect(of(200, json, { status: 'ok' })).toBeUndefined();
    expect(of(200, 'application/json; charset=utf-8', { status: 'ok' })).toBeUndefined();
  });

  test.each([
    ['another status', 204, json, { status: 'ok' }],
    ['another media type', 200, 'text/html', { status: 'ok' }],
    ['another value', 200, json, { status: 'well' }],
    ['a member too many', 200, json, { status: 'ok', version: '1' }],
    [
      'a problem without a code',
      404,
      'application/problem+json',
      { type: '', title: '', status: 404 },
    ],
  ])('finds %s', (_, status, contentType, body) => {
    expect(of(status, contentType, body)).toBeDefined();
  });

  test('knows which operation an address is', () => {
    expect(contract.find('GET', '/api/associations/a/rounds/b')).toBe('getRound');
    expect(contract.find('PUT', '/API/associations/a/rounds/b/')).toBe('putRound');
    expect(contract.find('GET', '/api/associations/a/rounds/b/c/d/e')).toBeUndefined();
    expect(contract.find('HEAD', '/api/health')).toBeUndefined();
  });
});

describe('values made of the schemas of the contract', () => {
  const paths = openApiDocument()['paths'] as Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: JsonSchema }> } }>
  >;
  const schemas = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      // Templates are sent as they are and spoilt: what is made of their schema alone is never one.
      return schema && !path.endsWith('/versions/{version}')
        ? [[`${method} ${path}`, schema] as const]
        : [];
    }),
  );

  test.each(schemas)('%s: fit their schema, and seldom once a place is changed', (_, schema) => {
    const known = { indicator: fc.constant('people_total') };
    const { fault } = contractOf({
      paths: {
        '/x': {
          get: {
            operationId: 'x',
            responses: { 200: { content: { 'application/json': { schema } } } },
          },
        },
      },
    });
    const isSound = (value: unknown) =>
      fault('x', {
        status: 200,
        contentType: 'application/json',
        body: Buffer.from(JSON.stringify(value) ?? ''),
      }) === undefined;
    const values = fc.sample(fromSchema(schema, known), { seed, numRuns: 15 });
    expect(values.filter((value) => !isSound(value))).toEqual([]);
    const spoilt = values.map((value, i) => nearlyValid(value, i * 7, i * 11));
    expect(spoilt.filter(isSound).length).toBeLessThan(values.length / 2);
  });
});
