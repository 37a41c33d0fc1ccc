// The catalogue of peer groups of an association: set whole, kept by versions, and what a release is made with.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { defaultCatalogue } from '@peerbook/shared';
import { jobId, type ReleaseJob } from '../../../functions/release/documents.ts';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { acceptAll, aNetwork, done, lake, roundOf2024 } from './network.ts';

const institutions = 22;
let accepted: TestService;
beforeAll(async () => {
  accepted = await aNetwork({ institutions });
  await acceptAll(accepted, institutions);
});

const put = (service: TestService, body: object) =>
  service.call('putPeerGroups', 'manager', { params: lake, body });
const get = async (service: TestService) =>
  (await done(service, 'getPeerGroups', 'preparerOne', { params: lake })).json;
const releaseIt = async (service: TestService) => {
  await done(service, 'postClosing', 'manager', { params: roundOf2024 });
  const body = { round: '2024' };
  return (await done(service, 'postRelease', 'manager', { params: lake, body })).json;
};
const groupsOf = async (service: TestService): Promise<readonly string[]> => {
  const params = { ...lake, release: '1' };
  const query = { indicator: 'outreach_borrowers' };
  const { json } = await done(service, 'getBenchmarks', 'observer', { params, query });
  return json.rows.map(({ group }: { group: string }) => group);
};

describe('the catalogue', () => {
  test('is the default as long as nobody chooses another one', async () => {
    expect(await get(accepted)).toEqual({
      ...defaultCatalogue,
      version: '1.0.0',
      by: null,
      at: null,
    });
  });

  test('is set whole, as a version of its own, in the order of release', async () => {
    const service = await copyOf(accepted);
    const answer = await put(service, {
      kinds: [{ kind: 'legal' }, { kind: 'size', bounds: [5_000, 20_000] }],
      pairs: [['legal', 'size']],
    });
    expect(answer.json).toMatchObject({
      version: '1.0.0-1',
      kinds: [{ kind: 'size', bounds: [5_000, 20_000] }, { kind: 'legal' }],
      pairs: [['size', 'legal']],
      by: 'The manager',
    });
    expect((await put(service, { kinds: [{ kind: 'age' }] })).json).toMatchObject({
      version: '1.0.0-2',
      kinds: [{ kind: 'age' }],
      pairs: [],
    });
    expect(await get(service)).toMatchObject({ version: '1.0.0-2' });
  });

  test('that is set twice alike is one version, whatever the order', async () => {
    const service = await copyOf(accepted);
    await put(service, { kinds: [{ kind: 'age' }, { kind: 'legal' }] });
    const before = await contentOf(service.store);
    const again = await put(service, { kinds: [{ kind: 'legal' }, { kind: 'age' }] });
    expect(again.json.version).toBe('1.0.0-1');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test.each([
    [{}, /kinds/],
    [{ kinds: [{ kind: 'size', bounds: [200, 100] }] }, /ascending/],
    [{ kinds: [{ kind: 'size' }, { kind: 'size' }] }, /once/],
    [{ kinds: [{ kind: 'members', of: ['one', 'two'] }] }, /kind/],
    [{ kinds: [], filter: 'size > 5000' }, /filter/],
  ])('is refused where it is none, with what is wrong: %j', async (body, reason) => {
    const answer = await put(accepted, body);
    expect(answer.code).toBe('request_invalid');
    expect(answer.json.details.reason).toMatch(reason);
  });

  test('is another one for each association', async () => {
    const service = await copyOf(accepted);
    await put(service, { kinds: [] });
    const other = await done(service, 'getPeerGroups', 'otherManager', {
      params: { association: 'hill' },
    });
    expect(other.json.version).toBe('1.0.0');
  });
});

describe('a release', () => {
  test('is made with the catalogue that stands, and says by what members were grouped', async () => {
    const service = await copyOf(accepted);
    const own = {
      kinds: [{ kind: 'size', bounds: [20_000] }, { kind: 'age' }, { kind: 'profit' }],
      pairs: [['size', 'profit']],
    };
    await put(service, own);
    const { catalogue } = await releaseIt(service);
    expect(catalogue).toEqual({ ...own, version: '1.0.0-1' });
    expect(await groupsOf(service)).toEqual([
      'all',
      'size:under_20000',
      'size:from_20000',
      'age:under_5',
      'age:5_to_9',
      'age:from_9',
      'profit:for_profit',
      'profit:not_for_profit',
      ...['under', 'from'].flatMap((band) =>
        ['for_profit', 'not_for_profit'].map((status) => `size:${band}_20000,profit:${status}`),
      ),
    ]);
  });

  test('that was begun keeps its catalogue, whatever is chosen meanwhile', async () => {
    const service = await copyOf(accepted);
    await releaseIt(service);
    await put(service, { kinds: [] });
    const job = await service.store.get<ReleaseJob>(['lake', ''], jobId(1));
    expect(job?.body.catalogue).toMatchObject({ version: '1.0.0', kinds: defaultCatalogue.kinds });
    const { json } = await done(service, 'listReleases', 'observer', { params: lake });
    expect(json.releases[0].catalogue.version).toBe('1.0.0');
  });

  test('groups by what is registered, and where nothing is, by what was reported', async () => {
    const service = await copyOf(accepted);
    const params = { ...lake, institution: 'one' };
    const { json } = await done(service, 'listInstitutions', 'manager', { params: lake });
    const { institution: _, ...standing } = json.institutions.find(
      (one: { institution: string }) => one.institution === 'one',
    );
    const registered = { ...standing, foundedYear: 2022, profitStatus: 'for_profit' };
    const answer = await done(service, 'putInstitution', 'manager', { params, body: registered });
    expect(answer.json).toEqual({ ...registered, institution: 'one' });
    await put(service, { kinds: [{ kind: 'age' }, { kind: 'profit' }] });
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    const preview = await done(service, 'postPeerGroupPreview', 'officer', {
      params: roundOf2024,
      body: { indicators: ['outreach_borrowers'] },
    });
    const membersIn = (group: string): number =>
      preview.json.groups.find((one: { group: string }) => one.group === group).members;
    expect(membersIn('age:under_5')).toBeGreaterThanOrEqual(1);
    expect(membersIn('age:under_5') + membersIn('age:5_to_9') + membersIn('age:from_9')).toBe(
      institutions,
    );
    expect(membersIn('profit:for_profit') + membersIn('profit:not_for_profit')).toBe(institutions);
  });

  test.each([
    [{ foundedYear: 1700 }],
    [{ foundedYear: 2000.5 }],
    [{ profitStatus: 'sometimes' }],
    [{ methodology: 'Individual' }],
  ])('no institution is registered with %j', async (wrong) => {
    const params = { ...lake, institution: 'one' };
    const body = { name: 'One', country: 'pe', currency: 'pen', ...wrong };
    const answer = await accepted.call('putInstitution', 'manager', { params, body });
    expect(answer.code).toBe('request_invalid');
  });
});
