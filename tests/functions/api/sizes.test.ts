// What is larger than the store takes in one go is a problem with a sentence, or a workbook that is not kept: never a bug.
import { describe, expect, test } from '@jest/globals';
import { deriveTemplate, indicatorsOf, layoutOf, spCore, type Template } from '@peerbook/shared';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { checked, openSpreadsheet, saveSpreadsheet } from '../../../functions/workbook/excelize.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { smallTemplate } from './examples.ts';
import { filledFor, send } from './filledWorkbook.ts';
import { aNetwork, done, identityToken, lake, newKey, roundBody, roundOf2024 } from './network.ts';

const params = { ...roundOf2024, institution: 'one' };

/** A letter of three bytes in UTF-8, so that 2,000 of them are 6,000. */
const longText = '語'.repeat(2000);

/** A template that asks for so many texts. */
function textTemplate(count: number): Template {
  const [section] = smallTemplate.sections;
  const [text] = section?.indicators ?? [];
  const english = smallTemplate.words.en;
  if (!section || !text || !english) throw new Error('the small template begins with a text');
  const codes = Array.from({ length: count }, (_, i) => `profile_text_${i}`);
  const indicators = [text, ...codes.map((code) => ({ ...text, code, tier: 'extended' as const }))];
  const labels = Object.fromEntries(codes.map((code) => [code, `Text ${code}`]));
  const words = { ...english, indicators: { ...english.indicators, ...labels } };
  return {
    ...deriveTemplate(spCore, {
      code: 'text_core',
      version: '1.0.0',
      title: 'Texts',
      keep: indicatorsOf(smallTemplate).map((one) => one.code),
      core: [],
    }),
    ratios: [],
    rules: [],
    sections: [{ ...section, indicators }, ...smallTemplate.sections.slice(1)],
    words: { en: words },
  };
}

async function withTexts(count: number): Promise<{ service: TestService; body: object }> {
  const service = await aNetwork();
  const template = textTemplate(count);
  const { code, version } = template;
  const published = await done(service, 'putTemplateVersion', 'manager', {
    params: { ...lake, template: code, version },
    body: template,
  });
  await done(service, 'putRound', 'manager', {
    params: roundOf2024,
    body: { ...roundBody, template: code, version },
  });
  const values = Object.fromEntries(
    indicatorsOf(template)
      .filter((one) => one.kind === 'text')
      .map((one) => [one.code, longText]),
  );
  const { contentHash } = published.json;
  const identity = await identityToken(service, 'one', { template: code, version, contentHash });
  return { service, body: { identity, values } };
}

describe('a report', () => {
  const submit = (service: TestService, body: object) =>
    service.call('putSubmission', 'preparerOne', {
      params,
      body,
      headers: { 'idempotency-key': newKey() },
    });

  test('of 1.8 MB is stored', async () => {
    const { service, body } = await withTexts(300);
    expect((await submit(service, body)).status).toBe(201);
  });

  test('larger than a document may be is refused with the limit, and nothing is stored', async () => {
    const { service, body } = await withTexts(400);
    const before = await contentOf(service.store);
    const answer = await submit(service, body);
    expect(answer.code).toBe('too_large');
    expect(answer.json.details.limit).toBeLessThan(2 * 1024 * 1024);
    expect(await contentOf(service.store)).toEqual(before);
  });
});

describe('a filled workbook', () => {
  test('with notes that leave no room for it is taken, and not kept', async () => {
    const service = await aNetwork();
    const filled = await filledFor(service, 'one');
    const { headers } = await send(service, 'one', filled);
    const ifMatch = { 'if-match': headers['etag'] as string };
    const answer = await send(service, 'one', await withNotes(filled), ifMatch);
    expect(answer.status).toBe(201);
    const kept = (await contentOf(service.store)).filter((one) => one.kind === 'workbook');
    expect(kept.map((one) => one.id)).toEqual(['workbook:2024:0001']);
    const { json } = await service.call('getSubmission', 'officer', { params });
    expect(Object.keys(json.notes).length).toBeGreaterThan(100);
  });
});

/** The longest evidence and comment beside each answer, of letters in no order so that they don't pack. */
async function withNotes(bytes: Uint8Array): Promise<Uint8Array> {
  const random = seededRandom(5);
  const anyText = () =>
    String.fromCharCode(...Array.from({ length: 2000 }, () => random.whole(0x4e00, 0x9a00)));
  const file = await openSpreadsheet(bytes);
  const { places } = layoutOf(spCore, 'en');
  for (const { code, kind } of indicatorsOf(spCore)) {
    const place = places.get(code);
    if (!place || kind === 'multichoice') continue;
    for (const column of ['G', 'H'])
      checked(file.SetCellStr(place.sheet, place.cell.replace(/^C/, column), anyText()));
  }
  return saveSpreadsheet(file);
}

describe('a template', () => {
  test('larger than a document may be is refused with the limit', async () => {
    const service = await aNetwork();
    const template = textTemplate(12_000);
    expect(JSON.stringify(template).length).toBeGreaterThan(2 * 1024 * 1024);
    const before = await contentOf(service.store);
    const answer = await service.call('putTemplateVersion', 'manager', {
      params: { ...lake, template: template.code, version: template.version },
      body: template,
    });
    expect(answer.code).toBe('too_large');
    expect(await contentOf(service.store)).toEqual(before);
  });
});
