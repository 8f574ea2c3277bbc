import { defineConfig } from 'vitest/config';

/** The tests that judge rules, without servers, databases and fuzzing. */
export default defineConfig({
  test: { include: ['test/{rules,check,scenarios}/**/*.test.ts'] },
});
