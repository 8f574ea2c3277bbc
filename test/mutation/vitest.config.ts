import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules themselves, without scenarios, servers, databases and fuzzing. They share
 * one module graph, which makes a mutant ten times cheaper; a worker lives for one mutant.
 */
export default defineConfig({
  test: { include: ['test/{rules,check}/**/*.test.ts'], isolate: false },
});
