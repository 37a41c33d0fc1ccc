// An institution's own figures: what its reports say as they stand, and nobody else's.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { copyOf, type TestService } from '../../support/service.ts';
import { accept, aNetwork, answersOf, decide, done, lake, roundBody, submit } from './network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aNetwork();
  const body = { ...roundBody, periodStart: '2023-01-01', periodEnd: '2023-12-31' };
  await done(network, 'putRound', 'manager', { params: { ...lake, round: 'year-2023' }, body });
  await submit(network, 'one', { round: 'year-2023' });
  await submit(network, 'one');
  await submit(network, 'two');
  await accept(network, 'one');
});

const figures = (service: TestService, institution = 'one') =>
  done(service, 'getFigures', institution === 'one' ? 'preparerOne' : 'preparerTwo', {
    params: { ...lake, institution },
  });

describe('the own figures', () => {
  test('are those of each round by the end of its period, answers and ratios alike', async () => {
    const { reports } = (await figures(network)).json;
    expect(reports.map(({ figures: _, ...head }: { figures: object }) => head)).toEqual([
      { round: 'year-2023', periodEnd: '2023-12-31', status: 'submitted', revision: 1 },
      { round: '2024', periodEnd: '2024-12-31', status: 'accepted', revision: 1 },
    ]);
    const own = answersOf('one');
    expect(reports[1].figures).toMatchObject({ outreach_borrowers: own['outreach_borrowers'] });
    expect(Object.keys(reports[1].figures)).toContain('ratio_women_share');
  });

  test('are numbers only: no text, no choice, nothing blank', async () => {
    const { reports } = (await figures(network)).json;
    const values = reports.flatMap((one: { figures: object }) => Object.values(one.figures));
    expect(values.every((value: unknown) => typeof value === 'number')).toBe(true);
  });

  test('of a report that was returned do not stand any more', async () => {
    const service = await copyOf(network);
    const body = { decision: 'returned', revision: 1, note: 'Please look again.' };
    expect((await decide(service, 'two', body)).status).toBe(201);
    expect((await figures(network, 'two')).json.reports).toHaveLength(1);
    expect((await figures(service, 'two')).json.reports).toEqual([]);
  });

  test.each(['preparerTwo', 'observer', 'stranger'] as const)(
    'are not told to %s',
    async (person) => {
      const params = { ...lake, institution: 'one' };
      const answer = await network.call('getFigures', person, { params });
      expect(answer.code).toBe(person === 'observer' ? 'role_missing' : 'not_found');
    },
  );
});
