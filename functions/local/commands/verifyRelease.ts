// `npm run peerbook -- verify-release FILE.json`: whether a file holds a release as it was published, shown without any service.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apiBodies } from '@peerbook/shared';
import { type ReleaseVerdict, verifyRelease } from '../../release/releaseSignature.ts';
import { jsonIn, verifierFrom } from '../compare/receipts.ts';
import { UsageError, userFile } from './arguments.ts';

const sentences: Readonly<Record<ReleaseVerdict, string>> = {
  signed: 'These are all rows of the release as they were published.',
  unsigned: 'This release was made before releases were signed.',
  forged: 'The signature was not made with this key.',
  changed:
    'The rows, or what is said of the release, are not what was signed; or some rows are missing.',
};

/** Exit status 0 signed, 1 anything else. */
export async function verifyReleaseFile(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { 'public-key': { type: 'string' }, json: { type: 'boolean' } },
  });
  const [name] = positionals;
  const key = values['public-key'];
  if (!name || !key)
    throw new UsageError(
      'Usage: npm run peerbook -- verify-release FILE.json --public-key KEY.pem [--json], with a file of what the service answers to GET …/releases/{release}/benchmarks.',
    );
  const found = apiBodies.benchmarks.safeParse(jsonIn(readFileSync(userFile(name), 'utf8'))).data;
  if (!found)
    throw new UsageError(
      `${name} is no release: it must be the JSON that the service answers to GET …/releases/{release}/benchmarks.`,
    );
  const verdict = await verifyRelease(verifierFrom(key), found.release, found);
  const { release, round } = found.release;
  const line = values.json
    ? JSON.stringify({ release, round, verdict })
    : `Release ${release} of round ${round}: ${sentences[verdict]}`;
  process.stdout.write(`${line}\n`);
  return verdict === 'signed' ? 0 : 1;
}
