import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockDirectory } from '../src/directory-lock.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'foramen-lock-'));

it('makes a folder below others that are not there yet, for its user alone', async () => {
  const path = join(folder(), 'a', 'b');
  const unlock = await lockDirectory(path, 'DATA_DIR');
  expect(statSync(path).mode & 0o777).toBe(0o700);
  unlock();
});

it('names the folder where a file system takes none', async () => {
  await expect(lockDirectory('/proc/foramen/data', '--out')).rejects.toThrow(
    /^\/proc(\/foramen)?: --out cannot be made: \w+/,
  );
});

it('names what is a file and no folder', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  await expect(lockDirectory(join(file, 'data'), 'DATA_DIR')).rejects.toThrow(
    `${file}/data: DATA_DIR cannot be made: ENOTDIR`,
  );
});
