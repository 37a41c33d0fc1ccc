// Consent: which classes of its figures an institution lets be compared; what it takes back counts no more from the next release on.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { acceptAll, aNetwork, done, lake, release, roundOf2024 } from './network.ts';

const institutions = 10;
let accepted: TestService;
beforeAll(async () => {
  accepted = await aNetwork({ institutions });
  await acceptAll(accepted, institutions);
});

const ofOne = { ...lake, institution: 'one' };
const say = (service: TestService, classes: readonly string[]) =>
  service.call('putConsent', 'preparerOne', { params: ofOne, body: { classes } });

/** Indicators that are told of all members after the round's release. */
async function toldOfAll(service: TestService): Promise<readonly string[]> {
  await done(service, 'postClosing', 'manager', { params: roundOf2024 });
  await done(service, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
  const params = { ...lake, release: '1' };
  const query = { group: 'all' };
  const { json } = await done(service, 'getBenchmarks', 'observer', { params, query });
  return json.rows
    .filter((row: { status: string }) => row.status !== 'withheld')
    .map((row: { indicator: string }) => row.indicator);
}

describe('consent', () => {
  test('is to all classes as long as the institution says nothing', async () => {
    const { json } = await done(accepted, 'getConsent', 'officer', { params: ofOne });
    const classes = ['A', 'B', 'C'];
    expect(json).toEqual({ institution: 'one', version: 0, classes, by: null, at: null });
  });

  test('is kept with its version, who said it and when, and told in the trail', async () => {
    const service = await copyOf(accepted);
    const at = service.clock.now.toISOString();
    const by = 'The preparerOne';
    const said = await say(service, ['B', 'A']);
    expect(said.json).toEqual({ institution: 'one', version: 1, classes: ['A', 'B'], by, at });
    expect((await say(service, [])).json).toMatchObject({ version: 2, classes: [] });
    const query = { institution: 'one' };
    const { json } = await done(service, 'listEvents', 'officer', { params: lake, query });
    const told = json.events.filter((one: { event: string }) => one.event === 'consent_changed');
    expect(told.map(({ about }: { about: { consent: number } }) => about.consent)).toEqual([1, 2]);
  });

  test('that is said twice is one version', async () => {
    const service = await copyOf(accepted);
    await say(service, ['A', 'B']);
    const before = await contentOf(service.store);
    expect((await say(service, ['B', 'A'])).json.version).toBe(1);
    expect(await contentOf(service.store)).toEqual(before);
  });

  test.each([[['D']], [['A', 'A', 'B', 'C']], ['A']])('to %j is refused', async (classes) => {
    const answer = await say(accepted, classes as readonly string[]);
    expect(answer.code).toBe('request_invalid');
  });
});

describe('a release', () => {
  test('leaves out what an institution does not let be compared', async () => {
    const [whole, without] = [await copyOf(accepted), await copyOf(accepted)];
    await say(without, ['B', 'C']);
    const told = await toldOfAll(whole);
    const left = await toldOfAll(without);
    // Ten answers are just enough for a median: with nine there is none.
    expect(told).toContain('outreach_borrowers');
    expect(left).not.toContain('outreach_borrowers');
    expect(left).toContain('ratio_par30_ratio');
  });

  test('that stands is not changed by what is taken back later', async () => {
    const service = await copyOf(accepted);
    await release(service, 0);
    const params = { ...lake, release: '1' };
    const before = (await done(service, 'getBenchmarks', 'observer', { params })).json;
    await say(service, []);
    expect((await done(service, 'getBenchmarks', 'observer', { params })).json).toEqual(before);
  });
});
