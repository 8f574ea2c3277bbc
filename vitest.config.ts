import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests leave nothing behind in the modules they load: no mocks, no globals, no
 * environment. Their files share a process, so that a module is loaded once and not once a file.
 */
const SHARING = [
  'auth',
  'authorization-package',
  'cards',
  'chart',
  'check',
  'claim',
  'conformance',
  'conventions',
  'deploy',
  'documents',
  'fhir',
  'hooks',
  'net',
  'note',
  'policy',
  'rules',
  'scenarios',
  'terminology',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // All cores: much of the time tests wait for servers, browsers and processes.
    maxWorkers: '100%',
    // Processes that tests start find the sources compiled.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('./node_modules/.cache/compiled', import.meta.url)),
    },
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARING } },
    ],
  },
});
