import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where nothing else is said; a folder that cannot be written to is done without. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/foramen', import.meta.url));

/**
 * Keeps compiled code from one start to the next, for this process and its threads. What is imported
 * before the call has no part in it. NODE_COMPILE_CACHE names another folder; empty, none.
 */
export function keepCompiled(): void {
  if (process.env.NODE_COMPILE_CACHE !== undefined) return;
  process.env.NODE_COMPILE_CACHE = FOLDER;
  enableCompileCache(FOLDER);
}
