import { globSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Every folder with an `index.html` is a page of its own. */
export default defineConfig({
  root,
  publicDir: false,
  // Without it fhirclient brings fillings for browsers that are older than ours.
  define: { FHIRCLIENT_PURE: 'true' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    // The oldest browsers with `light-dark()` in CSS and the operations of sets.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // The content security policy allows no inline data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: globSync('**/index.html', { cwd: root, exclude: ['dist/**'] }).map((page) =>
        join(root, page),
      ),
    },
  },
});
