import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const filesOf = (folders: readonly string[]) =>
  folders.map((folder) => `test/${folder}/**/*.test.ts`);

/**
 * Folders whose tests leave nothing behind in the modules they load: no mocks, no globals, no
 * environment. Their files share a process, so that a module is loaded once and not once a file.
 */
const SHARING = filesOf([
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
]);

/** What counts answers in seconds has the machine for itself, after all the others. */
const UNDISTURBED = filesOf(['chaos']);

/** Minutes long: begun first, so that no core waits for them at the end. */
const LONGEST = ['/test/fuzz/', '/test/web/', '/test/batch/', '/test/cli/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((folder) => moduleId.includes(folder));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: 'test/kit/temporary-folder.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // All cores: much of the time tests wait for servers, browsers and processes.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Processes that tests start find the sources compiled.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('./node_modules/.cache/compiled', import.meta.url)),
    },
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, isolate: false } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [...SHARING, ...UNDISTURBED],
        },
      },
      {
        extends: true,
        test: { name: 'undisturbed', include: UNDISTURBED, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
