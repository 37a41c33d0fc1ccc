// The registry of routes, walked: what holds for every route, and that each has its handler.
import { describe, expect, test } from '@jest/globals';
import {
  fillPath,
  pathParameters,
  type Route,
  type RouteName,
  roles,
  routes,
} from '@peerbook/shared';
import { handlers } from '../../../functions/handlers.ts';

const names = Object.keys(routes) as RouteName[];
const route = (name: RouteName): Route => routes[name];

describe('the registry of routes', () => {
  test('has a handler for every route, and a route for every handler', () => {
    expect(Object.keys(handlers).sort()).toEqual([...names].sort());
  });

  test('has no method and path twice, whatever the placeholders are called', () => {
    const addresses = names.map(
      (name) => `${route(name).method} ${route(name).path.replaceAll(/\{\w+\}/g, '{}')}`,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('has no path that the host could take for another of the same method', () => {
    const takes = (one: Route, path: string) =>
      new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
    for (const name of names) {
      const path = fillPath(
        route(name).path,
        Object.fromEntries(pathParameters(route(name).path).map((parameter) => [parameter, 'x-1'])),
      );
      const taking = names.filter(
        (other) => route(other).method === route(name).method && takes(route(other), path),
      );
      expect(taking).toEqual([name]);
    }
  });
});

describe('every route', () => {
  test.each(names)('%s: its path begins with /api/ and is plain', (name) => {
    expect(route(name).path).toMatch(/^\/api(\/([a-z.-]+|\{[a-z]+\}))+$/);
  });

  test.each(names)('%s: its summary is a sentence', (name) => {
    expect(route(name).summary).toMatch(/^[A-Z].{5,}\.$/);
  });

  test.each(names)('%s: is open to somebody, and to known roles only', (name) => {
    const { access } = route(name);
    if (typeof access === 'string') expect(['public', 'signed_in']).toContain(access);
    else {
      expect(access.length).toBeGreaterThan(0);
      for (const role of access) expect(roles).toContain(role);
      const isOfInstallation = access.length === 1 && access[0] === 'operator';
      if (!isOfInstallation) expect(route(name).path).toContain('/associations/{association}');
    }
  });

  test.each(names)('%s: a GET takes no body, a write by roles is never a GET', (name) => {
    const { method, request, status } = route(name);
    if (method === 'GET') expect({ request, status }).toEqual({ request: undefined, status: 200 });
  });

  test.each(names)('%s: an observer sees aggregates and what is asked, no report', (name) => {
    const { access, path } = route(name);
    if (access.includes('observer')) expect(path).not.toMatch(/submission|workbook|institution/);
  });
});

describe('fillPath', () => {
  test('fills each placeholder, encoded', () => {
    const path = fillPath('/api/a/{one}/b/{two}', { one: 'x/y', two: 'ä?' });
    expect(path).toBe('/api/a/x%2Fy/b/%C3%A4%3F');
  });
});
