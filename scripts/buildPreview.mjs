// Bundles the preview, the simulated Excel that shows the real add-in in any browser.
// The add-in itself is built apart; both are served from one origin.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readFunctionMetadata } from './functionMetadata.mjs';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'addin', 'preview');

/**
 * Writes the preview to OUTDIR/preview: index.html, main.js with its chunks, main.css and office.js. Excel learns from
 * the metadata how many parameters a custom function has; so does the preview, unless it is handed other metadata.
 */
export async function buildPreview(outdir, { functions } = {}) {
  const metadata = functions ?? (await readFunctionMetadata()).functions;
  const target = path.join(outdir, 'preview');
  await mkdir(target, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"production"',
      previewFunctionMetadata: JSON.stringify(metadata),
    },
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    legalComments: 'none',
    logLevel: 'warning',
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: [path.join(source, 'main.ts'), path.join(source, 'main.css')],
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      outdir: target,
    }),
    build({
      ...shared,
      entryPoints: [path.join(source, 'office.ts')],
      format: 'iife',
      outfile: path.join(target, 'office.js'),
    }),
    copyFile(path.join(source, 'index.html'), path.join(target, 'index.html')),
  ]);
}
