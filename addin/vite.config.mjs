// How the pane is bundled: two pages, no inline script, so that a strict content security policy holds.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';

const folder = path.dirname(fileURLToPath(import.meta.url));

export default {
  root: folder,
  base: '/',
  publicDir: 'public',
  plugins: [react()],
  // Local builds and tests only tell what matters.
  logLevel: 'warn',
  build: {
    target: 'es2020',
    outDir: 'dist',
    emptyOutDir: true,
    // The pane's parts are large and loaded once; the build prints the size of the first load instead.
    chunkSizeWarningLimit: 1200,
    // Small files stay files: a data address in a style would need its own leave in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Only what is used of shared is taken in, where it is used: the reader of files comes with the panel that reads them.
      treeshake: {
        moduleSideEffects: (id) => !/node_modules\/(saxes|xmlchars|fflate)\/|\/shared\//.test(id),
      },
      input: ['taskpane.html', 'dialog.html'].map((page) => path.join(folder, page)),
    },
  },
};
