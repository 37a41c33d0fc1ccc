// `peerbook peer-groups`: what it shows, sets and previews, and which mistakes it tells before anybody is asked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Client } from '@peerbook/shared';
import { peerGroups } from '../../../functions/local/commands/peerGroups.ts';
import type { TestService } from '../../support/service.ts';
import { acceptAll, aNetwork, done, lake, roundOf2024 } from '../api/network.ts';

const folder = mkdtempSync(join(tmpdir(), 'peer-groups-'));
const file = join(folder, 'catalogue.json');
const institutions = 12;
let network: TestService;
beforeAll(async () => {
  network = await aNetwork({ institutions });
  await acceptAll(network, institutions);
  await done(network, 'postClosing', 'manager', { params: roundOf2024 });
  writeFileSync(
    file,
    JSON.stringify({
      kinds: [{ kind: 'size', bounds: [5_000] }, { kind: 'country' }],
      pairs: [['size', 'country']],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The service as the client of its manager sees it. */
const client = (async (name, options) => {
  const { status, json } = await done(network, name, 'manager', options as never);
  return { status, body: json, etag: null };
}) as Client;

async function run(...words: readonly string[]) {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const status = await peerGroups(
      [...words, '--association', lake.association],
      async () => client,
    );
    return { status, text: write.mock.calls.map(([text]) => String(text)).join('') };
  } finally {
    write.mockRestore();
  }
}

describe('peer-groups', () => {
  test('shows the default with its bands in words', async () => {
    const { status, text } = await run();
    expect(status).toBe(0);
    expect(text).toContain('Catalogue 1.0.0, the default.');
    expect(text).toMatch(/Country: as registered +country:…/);
    expect(text).toMatch(/Size: small \(fewer than 10,000 borrowers\) +size:small/);
  });

  test('previews the catalogue of a file without setting it', async () => {
    const { text } = await run('preview', '2024', '--catalogue', file, '--language', 'fr');
    expect(text).toMatch(
      /Round 2024 with the catalogue of the file: 12 accepted reports, (\d+) of \1 /,
    );
    expect(text).toMatch(/Taille\s: moins de 5.000 emprunteurs +size:under_5000/);
    expect(text).toMatch(/Tous les membres +all +12 +\d+ +\d+ +\d+ +\d+/);
    expect((await run()).text).toContain('the default');
  });

  test('previews the indicators that are named, as JSON', async () => {
    const { text } = await run('preview', '2024', '--indicators', 'profile_offices', '--json');
    expect(JSON.parse(text)).toMatchObject({
      indicators: { looked: 1, left: [] },
      version: '1.0.0',
    });
  });

  test('sets the catalogue of a file, and the default again', async () => {
    const { text } = await run('set', file);
    expect(text).toMatch(/Catalogue 1\.0\.0-1, set by The manager at /);
    expect(text).toMatch(/Country; Size +country:…,size:…/);
    expect((await run('set', '--default', '--json')).text).toContain('"version":"1.0.0-2"');
  });

  test.each([
    [['choose'], 'Say what to do'],
    [['preview'], 'Name a closed round'],
    [['set'], 'Name one file'],
    [['set', 'no-such-file.json'], 'There is no file'],
    [['show', 'me'], 'takes no name'],
    [['--language', 'xx'], '--language is one of'],
  ])('tells a mistake before anybody is asked: %j', async (words, sentence) => {
    const never = async () => {
      throw new Error('nobody is to be asked');
    };
    await expect(peerGroups(words, never)).rejects.toThrow(sentence);
  });

  test('takes no file that is no JSON', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, 'size: 5000');
    await expect(run('set', other)).rejects.toThrow('is no catalogue');
  });
});
