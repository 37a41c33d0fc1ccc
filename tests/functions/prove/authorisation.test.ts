// The proof of who may see and do what: that it passes, that its table is read by the contract, and that it finds faults.
import { describe, expect, test } from '@jest/globals';
import { Problem, type Role, type Route, type RouteName, routes } from '@peerbook/shared';
import {
  declaredOutcome,
  publicRoutes,
  relations,
  standings,
} from '../../../functions/local/prove/authorisation/declared.ts';
import type { Fault } from '../../../functions/local/prove/authorisation/door.ts';
import { authorisationWith } from '../../../functions/local/prove/authorisation.ts';

const names = Object.keys(routes) as RouteName[];

async function prove(fault?: Fault, only?: readonly RouteName[]) {
  const said: string[] = [];
  const outcome = await authorisationWith({ say: (line) => said.push(line) }, fault, only);
  return { ...outcome, said };
}

describe('the declared table', () => {
  test.each(names)('%s: lets those do it whom the contract lets', (name) => {
    const { access } = routes[name] as Route;
    for (const standing of standings) {
      const may =
        typeof access === 'string' ||
        (standing !== 'stranger' && access.includes(standing as Role));
      // Lookups ask for a role in their association, which the contract can't say.
      const isNarrowed =
        name === 'postLookup' &&
        !['manager', 'officer', 'observer', 'preparer', 'approver'].includes(standing);
      expect([standing, declaredOutcome(name, 'own', standing) === '+']).toEqual([
        standing,
        may && !isNarrowed,
      ]);
    }
    expect(publicRoutes.includes(name)).toBe(access === 'public');
  });

  test.each(names)('%s: has a letter for each standing in every relation that it has', (name) => {
    for (const relation of relations)
      for (const standing of standings) {
        const outcome = declaredOutcome(name, relation, standing);
        if (declaredOutcome(name, relation, 'stranger') === undefined)
          expect(outcome).toBeUndefined();
        else expect(['+', '3', '4', 'o']).toContain(outcome);
      }
    const { path, query } = routes[name] as Route;
    const isIn = (parameter: string) =>
      path.includes(`{${parameter}}`) || query?.shape[parameter] !== undefined;
    expect(declaredOutcome(name, 'foreign', 'manager') !== undefined).toBe(
      isIn('association') || isIn('code') || name === 'postLookup',
    );
    if (isIn('institution')) expect(declaredOutcome(name, 'same', 'manager')).toBeDefined();
  });
});

/** Routes without files, which take most of the time. */
const withoutFiles = names.filter((name) => !/workbook/i.test(name));

describe('everybody asks for everything', () => {
  test('and the service answers as it is declared', async () => {
    const { failed, said, cases, figures } = await prove(undefined, withoutFiles);
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(cases).toBeGreaterThan(8000);
    expect(Number(figures['canaries'])).toBeGreaterThan(400);
    expect(Number(figures['allowed'])).toBeGreaterThan(300);
  }, 60_000);
});

const text = (body: unknown) => Buffer.from(body as string).toString('utf8');

/** Faults that a service might have, the routes they are sought at, and the figure that tells of them. */
const faults: readonly (readonly [string, Fault, readonly RouteName[], string])[] = [
  [
    'a handler that forgets whose institution it is',
    {
      handlers: (given) => ({
        ...given,
        postValidation: (input) =>
          given.postValidation({
            ...input,
            caller: {
              ...input.caller,
              memberships: input.caller.memberships.map(({ association }) => ({
                association,
                role: 'officer',
              })),
            },
          }),
      }),
    },
    ['postValidation'],
    'deviations',
  ],
  [
    'a list that is of another association',
    {
      handlers: (given) => ({
        ...given,
        listRounds: (input) =>
          given.listRounds({ ...input, params: { ...input.params, association: 'hill' } }),
      }),
    },
    ['listRounds'],
    'leaked',
  ],
  [
    'a 403 for what is there, but another association’s',
    {
      answer: async (reply, { path }) =>
        reply.status === 404 && path.includes('/hill/') ? { ...reply, status: 403 } : reply,
    },
    ['getRound'],
    'deviations',
  ],
  [
    'an answer that says what was asked for',
    {
      answer: async (reply, { path }) =>
        reply.status === 404
          ? { ...reply, body: text(reply.body).replace('here', `at ${path}`) }
          : reply,
    },
    ['getRound'],
    'unlike',
  ],
  [
    'a header that is there only where something is hidden',
    {
      answer: async (reply, { path }) =>
        reply.status === 404 && path.includes('hill')
          ? { ...reply, headers: { ...(reply.headers as object), etag: '"1"' } }
          : reply,
    },
    ['getRound'],
    'unlike',
  ],
  [
    'a line of the log with a name',
    {
      log: (line, { headers }) =>
        `${line}${JSON.parse(Buffer.from(headers['authorization']?.split('.')[1] ?? 'e30', 'base64url').toString()).name}`,
    },
    ['getRound'],
    'leakedToLog',
  ],
  [
    'a line of the log with the token',
    { log: (line, { headers }) => `${line} ${headers['authorization']}` },
    ['getRound'],
    'leakedToLog',
  ],
  [
    'roles that are remembered after they were taken away',
    {
      store: (store) => ({
        ...store,
        get: async (partition, id) => {
          const found = await store.get(partition, id);
          const body = found?.body as { memberships?: unknown[]; subject?: string } | undefined;
          if (!found || body?.subject !== 'revoked-manager') return found as never;
          const memberships = [{ association: 'lake', role: 'manager' }];
          return { ...found, body: { ...body, memberships } } as never;
        },
      }),
    },
    ['listInstitutions'],
    'leaked',
  ],
  [
    'a refusal that has written already',
    {
      handlers: (given) => ({
        ...given,
        async putExtension(input) {
          const { services, params } = input;
          await services.store.create([params['association'] as string, ''], {
            id: 'half-done',
            kind: 'half',
            body: {},
          });
          return given.putExtension(input);
        },
      }),
    },
    ['putExtension'],
    'written',
  ],
  [
    'a problem with the words of another’s report in it',
    {
      handlers: (given) => ({
        ...given,
        async getSubmission({ services }) {
          const found = await services.store.get<{ note?: string }>(
            ['hill', 'hill-one'],
            'submission:hill-closed',
          );
          throw new Problem('not_found', {}, { extra: { found: JSON.stringify(found?.body) } });
        },
      }),
    },
    ['getSubmission'],
    'leaked',
  ],
];

describe('the proof fails for', () => {
  test.each(faults)('%s', async (_name, fault, only, figure) => {
    const { failed, figures } = await prove(fault, only);
    expect(failed).toBeGreaterThan(0);
    expect(Number(figures[figure])).toBeGreaterThan(0);
  });
});
