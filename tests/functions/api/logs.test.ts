// What the log is told: codes, ids and times. Every route is called by whom it is for and by a stranger, and each line is searched for what was
// reported, for names and for tokens.
import { describe, expect, test } from '@jest/globals';
import { type RouteName, routes } from '@peerbook/shared';
import type { NamedPerson } from '../../support/people.ts';
import { copyOf } from '../../support/service.ts';
import { aStandingNetwork, examples } from './examples.ts';
import { answersOf } from './network.ts';

const names = Object.keys(routes) as RouteName[];
const people: readonly NamedPerson[] = ['manager', 'preparerOne', 'approverOne', 'stranger'];
const allowed = ['time', 'request', 'route', 'status', 'problem', 'milliseconds', 'caller'];

describe('the log', () => {
  test('has one line for each request, with nothing but codes, ids and times', async () => {
    const network = await aStandingNetwork();
    const canaries = Object.values(answersOf('one')).filter(
      (one): one is string | number =>
        (typeof one === 'string' && one.length > 6 && /\W/.test(one)) ||
        (typeof one === 'number' && String(one).length > 6),
    );
    expect(canaries.length).toBeGreaterThan(10);
    const secrets = [...canaries.map(String), 'token-of-', ...people.map((one) => `The ${one}`)];
    for (const name of names) {
      const service = await copyOf(network);
      const options = await examples[name](service);
      const before = service.logs.length;
      for (const person of people) await service.call(name, person, options);
      const lines = service.logs.slice(before);
      expect(lines).toHaveLength(people.length);
      for (const line of lines) {
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))));
        for (const secret of secrets) expect(line).not.toContain(secret);
      }
    }
  });

  test('tells the requests of one person by the same letters, which are not their id', async () => {
    const network = await aStandingNetwork();
    const callerIn = async (person: NamedPerson) => {
      await network.call('getMe', person);
      return JSON.parse(network.logs.at(-1) ?? '').caller;
    };
    const manager = await callerIn('manager');
    expect(manager).toMatch(/^[0-9a-f]{16}$/);
    expect(await callerIn('manager')).toBe(manager);
    expect(await callerIn('officer')).not.toBe(manager);
  });
});
