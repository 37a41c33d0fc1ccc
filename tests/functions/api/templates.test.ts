// Publishing templates: once, sound, and only for the association that did.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import { contentHash } from '../../../functions/canonical.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { smallTemplate } from './examples.ts';
import { aNetwork, hill, lake, roundBody, roundOf2024 } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});
const address = { template: smallTemplate.code, version: smallTemplate.version };
const publish = (body: unknown, where: object = {}) =>
  service.call('putTemplateVersion', 'manager', {
    params: { ...lake, ...address, ...where },
    body,
  });
const read = (where: object = {}) =>
  service.call('getTemplateVersion', 'preparerOne', { params: { ...lake, ...address, ...where } });

describe('publishing a template', () => {
  test('answers with its content hash, and so does reading it', async () => {
    const answer = await publish(smallTemplate);
    expect(answer.status).toBe(201);
    expect(answer.json.contentHash).toBe(contentHash(smallTemplate));
    expect((await read()).json).toEqual(answer.json);
  });

  test('again with the same content is a retry: 200 and the same answer', async () => {
    const first = await publish(smallTemplate);
    service.clock.now = new Date('2025-03-01T00:00:00.000Z');
    const second = await publish(smallTemplate);
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
  });

  test('again with other content is refused: a version never changes', async () => {
    await publish(smallTemplate);
    const before = await contentOf(service.store);
    expect((await publish({ ...smallTemplate, ratios: [] })).code).toBe('template_version_exists');
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('under the code of the built-in one is refused', async () => {
    const next = { ...spCore, version: '1.0.1' };
    const answer = await publish(next, { template: 'sp_core', version: '1.0.1' });
    expect(answer.code).toBe('template_version_exists');
  });

  test.each([
    [{ version: '2.0.0' }, 'address'],
    [{ template: 'other_core' }, 'address'],
  ])('at an address that is not its own (%j) is refused', async (where, word) => {
    const answer = await publish(smallTemplate, where);
    expect(answer.code).toBe('request_invalid');
    expect(answer.json.title).toContain(word);
  });

  test('with a ratio over a name that does not exist is refused, naming it', async () => {
    const [ratio] = smallTemplate.ratios;
    const broken = { ...ratio, formula: 'no_such_code*2' };
    const answer = await publish({ ...smallTemplate, ratios: [broken] });
    expect(answer.code).toBe('request_invalid');
    expect(answer.json.title).toContain('no_such_code');
  });
});

describe('a published template', () => {
  test('belongs to its association alone', async () => {
    await publish(smallTemplate);
    const body = { ...roundBody, ...address };
    const own = await service.call('putRound', 'manager', { params: roundOf2024, body });
    expect(own.status).toBe(200);
    const params = { ...hill, round: 'r1' };
    const other = await service.call('putRound', 'otherManager', { params, body });
    expect(other.code).toBe('template_version_unknown');
  });

  test('is not known to another installation in the same process', async () => {
    await publish(smallTemplate);
    await read();
    service = await aNetwork();
    expect((await read()).code).toBe('not_found');
  });

  test.each(['nope', '__proto__', 'a'.repeat(61), '../x', 'A'])(
    'of a code that cannot be (%s) is unknown',
    async (template) => {
      expect((await read({ template })).code).toBe('not_found');
    },
  );
});
