// Builds a part of Peerbook from its sources with one fault put in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Mutant } from './mutants.ts';

/** The source with the fault; throws where the text to change does not stand there exactly once. */
export function faultySource(root: string, { name, file, find, replace }: Mutant): string {
  const source = readFileSync(join(root, file), 'utf8');
  if (source.split(find).length !== 2)
    throw new Error(`the mutant "${name}" finds its text not once in ${file}`);
  return source.replace(find, () => replace);
}

/**
 * Bundles an entry file with a fault, and loads it.
 * @param root folder of the project's sources
 */
export async function loadMutant<T>(root: string, entry: string, mutant: Mutant): Promise<T> {
  const { build } = await import('esbuild');
  const faulty = faultySource(root, mutant);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    external: ['excelize-wasm'],
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          const path = join(root, mutant.file);
          onLoad({ filter: /\.ts$/ }, (load) =>
            load.path === path ? { contents: faulty, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const exports = {} as T;
  const run = compileFunction(outputFiles[0]?.text ?? '', [
    'require',
    'module',
    'exports',
    '__filename',
    '__dirname',
  ]);
  const module = { exports };
  const folder = join(root, 'functions');
  run(createRequire(join(folder, 'package.json')), module, exports, join(folder, entry), folder);
  return module.exports;
}
