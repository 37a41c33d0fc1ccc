// Bundles a TypeScript file as the local host is bundled, so that a test can run it in a process of
// its own: to kill it, or because Jest's module loader stands in the way of the real one.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../../..');

/** @returns the path of the bundle, inside the repository so that packages are found from it */
export async function bundle(entry: string, name: string): Promise<string> {
  const folder = join(root, '.cache/tests');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql', 'highs', 'oidc-provider', '@azure/functions-core'],
    logLevel: 'warning',
  });
  return outfile;
}
