// Packages of others that are measured beside ours: fetched when they are asked for, never part of the product.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Beside the built program, out of the reach of anything that is released. */
const peers = join(process.cwd(), 'build/peers');

/**
 * Fetches one version of a package, unless it is there, and loads it or one of its entries.
 * @throws Error where it can't be had
 */
export async function fetchPackage(
  name: string,
  version: string,
  entry: string = name,
): Promise<unknown> {
  // Each in a folder of its own: npm takes away from a folder what it was not asked for.
  const folder = join(peers, `${name.replaceAll('/', '-')}-${version}`);
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    const options = ['--no-save', '--no-audit', '--no-fund', '--fetch-retries=0'];
    await promisify(execFile)(
      'npm',
      ['install', '--prefix', folder, ...options, `${name}@${version}`],
      { shell: process.platform === 'win32' },
    ).catch((cause: unknown) => {
      throw new Error(`npm could not fetch ${name}@${version}`, { cause });
    });
  }
  return createRequire(join(folder, 'package.json'))(entry);
}
