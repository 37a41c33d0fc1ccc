// The OpenAPI document: every route is in it, and what is in it is sound OpenAPI 3.1 in the parts that are used.
import { describe, expect, test } from '@jest/globals';
import { openApiDocument, pathParameters, problems, type Route, routes } from '@peerbook/shared';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: unknown;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Json };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Json }>
  >;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Json;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every object within a value, with its place. */
function objectsOf(value: unknown, place = '#'): readonly { place: string; object: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    objectsOf(member, `${place}/${key}`),
  );
  return [{ place, object: value as Json }, ...inside];
}

/** What a JSON pointer within the document points at (RFC 6901). */
function pointedAt(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, step) => (at as Json | undefined)?.[step], document);
}

describe('the OpenAPI document', () => {
  test('says which version it is of', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Peerbook', version: expect.any(String) });
  });

  test('is JSON: nothing of it is lost on the way', () => {
    expect(document).toEqual(openApiDocument());
  });

  test('has every route at its path and method, under its name, and no other', () => {
    const wanted = Object.entries(routes).map(([name, { path, method }]) => ({
      name,
      path,
      method,
    }));
    const found = operations.map(({ path, method, operation }) => ({
      name: operation.operationId,
      path,
      method: method.toUpperCase(),
    }));
    const sort = (list: readonly { name: string }[]) =>
      [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(sort(found)).toEqual(sort(wanted));
    expect(new Set(found.map((one) => one.name)).size).toBe(found.length);
  });

  test('has references that lead somewhere', () => {
    const references = objectsOf(document)
      .map(({ object }) => object['$ref'])
      .filter((one): one is string => typeof one === 'string');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(reference).toMatch(/^#\//);
      expect({ reference, found: pointedAt(reference) !== undefined }).toEqual({
        reference,
        found: true,
      });
    }
  });

  test('lists every code a problem can have', () => {
    const { schemas } = document.components as { schemas: { Problem: { properties: Json } } };
    expect(schemas.Problem.properties['code']).toEqual({
      type: 'string',
      enum: Object.keys(problems),
    });
  });
});

describe('every operation', () => {
  const cases = operations.map(({ path, method, operation }) => ({
    name: operation.operationId,
    path,
    method,
    operation,
    route: routes[operation.operationId as keyof typeof routes] as Route,
  }));

  test.each(cases)(
    '$name: names each placeholder of its path, required, once',
    ({ path, operation }) => {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(inPath.map((one) => one.name)).toEqual(pathParameters(path));
      for (const parameter of inPath)
        expect(parameter).toMatchObject({ required: true, schema: { type: 'string' } });
    },
  );

  test.each(cases)('$name: names each member of its query, no other', ({ operation, route }) => {
    const inQuery = (operation.parameters ?? []).filter((one) => one.in === 'query');
    expect(inQuery.map((one) => one.name)).toEqual(Object.keys(route.query?.shape ?? {}));
  });

  test.each(cases)('$name: has no parameter twice', ({ operation }) => {
    const names = (operation.parameters ?? []).map((one) => `${one.in} ${one.name.toLowerCase()}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(cases)(
    '$name: says whether it takes If-Match, and needs it',
    ({ operation, route }) => {
      const header = (operation.parameters ?? []).find((one) => one.name === 'If-Match');
      expect(header?.required).toBe(route.idempotencyKey ? route.ifMatch === 'always' : undefined);
    },
  );

  test.each(cases)('$name: asks for a token unless it is public', ({ operation, route }) => {
    expect(operation.security).toEqual(route.access === 'public' ? undefined : [{ bearer: [] }]);
  });

  test.each(cases)('$name: takes a body where the route does', ({ operation, route }) => {
    expect(operation.requestBody !== undefined).toBe(route.request !== undefined);
    const contents = Object.values(operation.requestBody?.content ?? {});
    for (const content of contents) expect(content).toHaveProperty('schema.type');
  });

  test.each(cases)('$name: describes its answer and problems', ({ operation, route }) => {
    // Numbers come first in an object, in their order.
    const statuses = [route.status, route.repeated ?? [], route.unfinished ?? []]
      .flat()
      .map(String);
    expect(Object.keys(operation.responses)).toEqual([...statuses.sort(), 'default']);
    for (const response of Object.values(operation.responses)) {
      expect(response.description).not.toBe('');
      const schemas = Object.values(response.content) as { schema: object }[];
      expect(schemas.length).toBeGreaterThan(0);
      for (const { schema } of schemas) expect(Object.keys(schema).length).toBeGreaterThan(0);
    }
    expect(Object.keys(operation.responses['default']?.content ?? {})).toEqual([
      'application/problem+json',
    ]);
  });
});
