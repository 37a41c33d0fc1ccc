// The disclosure policy of an association: stricter than the default or the default, told in numbers and in sentences, and named by
// the releases that were made under it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { availableLanguages, defaultPolicy, policySentences } from '@peerbook/shared';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { acceptAll, aNetwork, done, lake, release, roundOf2024 } from './network.ts';

const institutions = 11;
let accepted: TestService;
beforeAll(async () => {
  accepted = await aNetwork({ institutions });
  await acceptAll(accepted, institutions);
});

const put = (service: TestService, body: object) =>
  service.call('putDisclosurePolicy', 'manager', { params: lake, body });
const get = async (service: TestService, query = {}) =>
  (await done(service, 'getDisclosurePolicy', 'preparerOne', { params: lake, query })).json;

describe('the policy', () => {
  test('is the default as long as nobody makes it stricter', async () => {
    const { version, by, at, parameters } = await get(accepted);
    expect({ version, by, at, ...parameters }).toEqual({ ...defaultPolicy, by: null, at: null });
  });

  test('of a release is the one that it was made under, whatever came later', async () => {
    const service = await aNetwork({ institutions: 12 });
    await release(service, 12);
    await put(service, { medianFrom: 12 });
    expect((await get(service)).parameters.medianFrom).toBe(12);
    const { version, parameters, sentences } = await get(service, { release: '1', language: 'es' });
    expect({ version, medianFrom: parameters.medianFrom }).toEqual({
      version: '1.0.0',
      medianFrom: 10,
    });
    expect(sentences).toEqual(policySentences(defaultPolicy, 'es'));
    for (const other of ['2', '0', 'x']) {
      const query = { release: other };
      const answer = await service.call('getDisclosurePolicy', 'manager', { params: lake, query });
      expect(answer.code).toBe('not_found');
    }
  });

  test('becomes stricter in what is named, as a version of its own', async () => {
    const service = await copyOf(accepted);
    expect((await put(service, { medianFrom: 12 })).json.version).toBe('1.0.0-1');
    expect((await put(service, { difference: 6 })).json.version).toBe('1.0.0-2');
    const { parameters, by } = await get(service);
    expect(parameters).toMatchObject({ medianFrom: 10, difference: 6 });
    expect(by).toBe('The manager');
  });

  test('that is set twice alike is one version', async () => {
    const service = await copyOf(accepted);
    await put(service, { medianFrom: 12 });
    const before = await contentOf(service.store);
    expect((await put(service, { medianFrom: 12 })).json.version).toBe('1.0.0-1');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test.each([
    [{ medianFrom: 9 }, 'medianFrom', '10'],
    [{ digits: 1, windowPart: 5 }, 'windowPart', '4'],
    [{ classBelow: 95 }, 'classBelow', '90'],
    [{ bands: [10, 12, 15] }, 'bands', '10,15,20,30,50,100'],
  ])('is never milder: %j', async (body, parameter, limit) => {
    const answer = await put(accepted, body);
    expect(answer.code).toBe('policy_too_lax');
    expect(answer.json.details).toEqual({ parameter, limit });
  });

  test.each([
    [{ bands: [20, 10] }],
    [{ bands: [100] }],
    [{ version: '9' }],
    [{ medianFrom: '12' }],
  ])('is refused where it makes no sense: %j', async (body) => {
    expect((await put(accepted, body)).code).toBe('request_invalid');
  });

  test.each(availableLanguages)('is told in %s with its own numbers', async (language) => {
    const service = await copyOf(accepted);
    await put(service, { medianFrom: 13, quartilesFrom: 27, windowMinimum: 6, sticky: 4 });
    const { sentences } = await get(service, { language });
    const text = sentences.join(' ');
    for (const number of [13, 27, 6, 4]) expect(text).toMatch(new RegExp(`\\b${number}\\b`));
    expect(text).not.toMatch(/[{}]/);
    expect(sentences).toHaveLength(9);
  });
});

describe('a release', () => {
  test('is made under the policy that stands, and names it', async () => {
    const service = await copyOf(accepted);
    await put(service, { medianFrom: 12 });
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    const body = { round: '2024' };
    const { json } = await done(service, 'postRelease', 'manager', { params: lake, body });
    // Eleven answers would do for a median by the default.
    expect(json).toMatchObject({ policyVersion: '1.0.0-1', published: 0 });
  });

  test('tells something of as many members by the default', async () => {
    const service = await copyOf(accepted);
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    const body = { round: '2024' };
    const { json } = await done(service, 'postRelease', 'manager', { params: lake, body });
    expect(json.policyVersion).toBe(defaultPolicy.version);
    expect(json.published).toBeGreaterThan(10);
  });
});
