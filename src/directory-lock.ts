import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';

/** Sockets have short names on every system. */
const PATH_LIMIT = 100;

/**
 * Takes a folder for this process: two would destroy each other's files. A socket is the lock,
 * because the system lets go of it when its process ends, however that happens. Gives the function
 * that releases it; throws when another process has the folder, which is told to users as `setting`.
 */
export async function lockDirectory(directory: string, setting: string): Promise<() => void> {
  makeFolder(resolve(directory), setting);
  const path = shortest(join(resolve(directory), 'lock'));
  if (path.length > PATH_LIMIT) {
    throw new Error(`${directory}: the path of ${setting} is too long; start nearer to it`);
  }
  if (await isAnswering(path)) {
    throw new Error(`${directory}: another process uses this ${setting}; give each its own`);
  }
  rmSync(path, { force: true });
  const { promise, resolve: listening, reject } = Promise.withResolvers<void>();
  const server = createServer((socket) => socket.end()).once('error', (fault) =>
    reject(new Error(`${directory}: ${setting} cannot be locked: ${fault.message}`)),
  );
  server.listen(path, listening);
  await promise;
  server.unref();
  return () => void server.close();
}

/**
 * Makes a folder and those above it. `mkdirSync` does that too, but tries for ever where a file system
 * takes no folders and says so by ENOENT, as those of the kernel and of automounters do.
 */
function makeFolder(path: string, setting: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), setting);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (existsSync(path)) return;
    const because = error instanceof Error ? error.message : 'failed';
    throw new Error(`${path}: ${setting} cannot be made: ${because}`);
  }
}

/** A deep folder may still have a short name from where the process is. */
function shortest(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}

function isAnswering(path: string): Promise<boolean> {
  const { promise, resolve: answer } = Promise.withResolvers<boolean>();
  const socket = connect(path);
  socket.once('connect', () => {
    socket.destroy();
    answer(true);
  });
  socket.once('error', () => answer(false));
  return promise;
}
