import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let made: string | undefined;

/** Gives all tests of a run one folder for what they write. Called once a project. */
export function setup(): void {
  if (process.env.FORAMEN_TESTS !== undefined) return;
  made = mkdtempSync(join(tmpdir(), 'foramen-tests-'));
  // PostgreSQL runs as another user.
  chmodSync(made, 0o711);
  Object.assign(process.env, { TMPDIR: made, FORAMEN_TESTS: made });
}

/** Removes it when they are done. */
export function teardown(): void {
  if (made) rmSync(made, { recursive: true, force: true });
}
