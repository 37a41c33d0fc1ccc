// `peerbook verify-release`: exit status and line for a release as it was published, a changed one, and files that are none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { verifyReleaseFile } from '../../../functions/local/commands/verifyRelease.ts';
import { aNetwork, done, lake, release } from '../api/network.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-release-'));
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  const network = await aNetwork({ institutions: 10 });
  await release(network, 10);
  const params = { ...lake, release: '1' };
  const { json, text } = await done(network, 'getBenchmarks', 'observer', { params });
  writeFileSync(file('release.json'), text);
  writeFileSync(file('shorter.json'), JSON.stringify({ ...json, rows: json.rows.slice(1) }));
  writeFileSync(file('keys.json'), (await done(network, 'getKeys', 'observer')).text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(name: string) {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const words = [file(name), '--public-key', file('keys.json'), '--json'];
    const status = await verifyReleaseFile(words);
    return { status, ...JSON.parse(String(write.mock.calls[0]?.[0])) };
  } finally {
    write.mockRestore();
  }
}

describe('verify-release', () => {
  test.each([
    ['release.json', 0, 'signed'],
    ['shorter.json', 1, 'changed'],
  ])('says of %s by exit status %i that it is %s', async (name, status, verdict) => {
    expect(await run(name)).toEqual({ status, release: 1, round: '2024', verdict });
  });

  test('says what a file has to be that is no release', async () => {
    await expect(run('keys.json')).rejects.toThrow('keys.json is no release');
  });

  test('says how it is called without a key', async () => {
    await expect(verifyReleaseFile([file('release.json')])).rejects.toThrow('--public-key');
  });
});
