// Restatements: what a report says anew about the period before is kept beside it, and the earlier report stays as it was.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { TestService } from '../../support/service.ts';
import { aNetwork, done, lake, submit } from './network.ts';
import { announce, reported, reportsOf } from './years.ts';

const [first = {}, second = {}] = reportsOf(2023, 2);
let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
  for (const year of [2023, 2024]) await announce(service, year);
});
const shown = async (round: string) =>
  (
    await done(service, 'getSubmission', 'officer', {
      params: { ...lake, round, institution: 'one' },
    })
  ).json;
const restated = async (changes: object) => {
  const sent = await submit(service, 'one', { round: '2024', answers: { ...second, ...changes } });
  expect(sent.status).toBe(201);
  return (await shown('2024')).restatements;
};
const more = (code: string, by = 1) => Number(second[code]) + by;
/** One employee more at the start, and one fewer who joined: the staff still adds up. */
const otherStaff = {
  staff_start_total: more('staff_start_total'),
  staff_joined: more('staff_joined', -1),
};

describe('a submission', () => {
  test('that opens with the closing balances before restates nothing', async () => {
    await reported(service, 2023, first);
    expect(await restated({})).toEqual([]);
  });

  test('of a first report restates nothing', async () => {
    expect(await restated(otherStaff)).toEqual([]);
  });

  test('names each opening balance that differs, with both figures and the round before', async () => {
    await reported(service, 2023, first);
    const before = await shown('2023');
    const changes = {
      retention_borrowers_start: more('retention_borrowers_start'),
      portfolio_glp_start: more('portfolio_glp_start'),
      staff_start_total: more('staff_start_total'),
    };
    const found = await restated({ ...otherStaff, ...changes });
    const closing = {
      retention_borrowers_start: first['outreach_borrowers'],
      portfolio_glp_start: first['portfolio_glp'],
      staff_start_total: first['staff_total'],
    };
    expect(found.toSorted(byIndicator)).toEqual(
      Object.entries(changes)
        .map(([indicator, value]) => ({
          indicator,
          verified: closing[indicator as keyof typeof closing],
          restated: value,
          round: '2023',
        }))
        .toSorted(byIndicator),
    );
    // The accepted report is as it was, to the last member.
    expect(await shown('2023')).toEqual(before);
  });

  test('has no figure to restate where the officer queried it', async () => {
    const marks = { staff_total: { mark: 'queried' } };
    await reported(service, 2023, first, { decision: { marks } });
    expect(await restated(otherStaff)).toEqual([]);
  });

  test('compares no amounts of another scale', async () => {
    await reported(service, 2023, first);
    const found = await restated({
      profile_scale_factor: 'thousands',
      portfolio_glp_start: more('portfolio_glp_start'),
      ...otherStaff,
    });
    expect(found.map((one: { indicator: string }) => one.indicator)).toEqual(['staff_start_total']);
  });

  test('keeps what each revision restated: a corrected one restates nothing any more', async () => {
    await reported(service, 2023, first);
    const sent = await submit(service, 'one', {
      round: '2024',
      answers: { ...second, ...otherStaff },
    });
    expect((await shown('2024')).restatements).toHaveLength(1);
    const again = await submit(service, 'one', {
      round: '2024',
      answers: second,
      ifMatch: sent.headers['etag'] as string,
    });
    expect(again.status).toBe(201);
    expect((await shown('2024')).restatements).toEqual([]);
  });
});

const byIndicator = (one: { indicator: string }, other: { indicator: string }) =>
  one.indicator < other.indicator ? -1 : 1;
