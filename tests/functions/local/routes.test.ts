// Which function answers which path, and which routes stop the start.
import { describe, expect, test } from '@jest/globals';
import type { RegisteredFunction } from '../../../functions/local/host/functionsCore.ts';
import { findRoute, toRoutes } from '../../../functions/local/host/routes.ts';

function http(name: string, route?: string, methods = ['GET']): RegisteredFunction {
  const trigger = { type: 'httpTrigger', direction: 'in', methods };
  return {
    metadata: {
      name,
      bindings: {
        request: route === undefined ? trigger : { ...trigger, route },
        $return: { type: 'http', direction: 'out' },
      },
    },
    callback: () => undefined,
  };
}

describe('a route', () => {
  const routes = toRoutes(
    [
      http('rest', 'a/{*rest}'),
      http('free', 'a/{x}'),
      http('number', 'a/{x:int}'),
      http('yesNo', 'a/{x:bool}/end'),
      http('letters', 'a/{x:alpha}/end'),
      http('text', 'a/all'),
      http('optional', 'b/{x}/c/{y?}'),
      http('dots', 'openapi.json'),
      http('unnamed'),
      http('put', 'a/{x}', ['put', 'DELETE']),
    ],
    'api',
  );
  const find = (path: string, method = 'GET') => {
    const match = findRoute(routes, method, path);
    return match && [match.route.registered.metadata.name, match.parameters];
  };

  test.each<[string, string, Record<string, string>]>([
    ['/api/a/all', 'text', {}],
    ['/API/A/ALL/', 'text', {}],
    ['/api/a/12', 'number', { x: '12' }],
    ['/api/a/-12', 'number', { x: '-12' }],
    ['/api/a/12x', 'free', { x: '12x' }],
    ['/api/a/true/end', 'yesNo', { x: 'true' }],
    ['/api/a/abc/end', 'letters', { x: 'abc' }],
    ['/api/a/abc/other', 'rest', { rest: 'abc/other' }],
    ['/api/a', 'rest', {}],
    ['/api/b/1/c', 'optional', { x: '1' }],
    ['/api/b/1/c/2', 'optional', { x: '1', y: '2' }],
    ['/api/openapi.json', 'dots', {}],
    ['/api/unnamed', 'unnamed', {}],
    ['/api/a/%C3%A9%20%2B', 'free', { x: 'é +' }],
    ['/api/a/x%2Fy%2fz', 'free', { x: 'x%2Fy%2Fz' }],
  ])('%s is answered by %s', (path, name, parameters) => {
    expect(find(path)).toEqual([name, parameters]);
  });

  test.each(['/a/all', '/api', '/api/', '/apia/all', '/api/b/1', '/api/b//c', '/api/openapiXjson'])(
    '%s is answered by none',
    (path) => {
      expect(find(path)).toBeUndefined();
    },
  );

  test('is chosen by the method too', () => {
    expect(find('/api/a/x', 'PUT')?.[0]).toBe('put');
    expect(find('/api/a/x', 'DELETE')?.[0]).toBe('put');
    expect(find('/api/a/x', 'PATCH')).toBeUndefined();
    expect(find('/api/a/x', 'HEAD')).toBeUndefined();
  });

  test('has no prefix where host.json says so', () => {
    expect(findRoute(toRoutes([http('x')], ''), 'GET', '/x')).toBeDefined();
  });
});

describe('the start is refused for', () => {
  test.each<[string, RegisteredFunction[], string]>([
    ['an unknown constraint', [http('f', 'a/{x:regex}')], 'constraint of {x:regex}'],
    ['half a parameter', [http('f', 'a/{x}.json')], '{x}.json is not understood'],
    ['twins', [http('f', 'a/{x}'), http('g', 'A/{y}', ['POST', 'GET'])], '"f" and "g"'],
    ['no trigger', [{ metadata: { name: 'f', bindings: {} }, callback: () => 0 }], 'no trigger'],
    ['a timer', [bound('timerTrigger', 'in')], 'a binding timerTrigger'],
    ['a change feed', [bound('cosmosDBTrigger', 'in')], 'a binding cosmosDBTrigger'],
    ['an output that would be dropped', [bound('queue', 'out')], 'a binding queue'],
    ['an input that nobody would read', [bound('http', 'in')], 'a binding http'],
  ])('%s', (_, functions, words) => {
    expect(() => toRoutes(functions, 'api')).toThrow(words);
  });

  function bound(type: string, direction: string): RegisteredFunction {
    return { metadata: { name: 'f', bindings: { x: { type, direction } } }, callback: () => 0 };
  }
});
