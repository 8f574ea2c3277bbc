import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEdits, readTable } from '../../src/ncci/load-edits.ts';
import { replaceFile } from '../../src/ncci/replace-file.ts';
import { importQuarter, newFolder } from '../kit/ncci-files.ts';
import { writeTable } from '../kit/ncci-table.ts';
import { until } from '../kit/process.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const temporaries = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

describe('a file that is replaced', () => {
  it('is the new one afterwards, and nothing else is left', () => {
    const folder = newFolder();
    const path = join(folder, 'deep', 'file');
    for (const text of ['old', 'new']) replaceFile(path, bytes(text), () => undefined);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['file']);
  });

  it('stays where the new one does not read back well', () => {
    const folder = newFolder();
    const path = join(folder, 'file');
    writeFileSync(path, 'old');
    const refuse = (written: string) => {
      expect(readFileSync(written, 'utf8')).toBe('new');
      throw new Error('no table');
    };
    expect(() => replaceFile(path, bytes('new'), refuse)).toThrow('no table');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('stays where the process is killed between writing and renaming', async () => {
    const folder = newFolder();
    const path = join(folder, 'file');
    writeFileSync(path, 'old');
    const child = node([
      '--input-type=module',
      '-e',
      `import { replaceFile } from './src/ncci/replace-file.ts';
      replaceFile(${JSON.stringify(path)}, Buffer.from('new'), () => { for (;;); });`,
    ]);
    await until(() => temporaries(folder).length > 0 || undefined);
    await kill(child);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(temporaries(folder)).toHaveLength(1);
  });

  it('takes what a killed process left an hour ago away, and leaves what is newer', () => {
    const folder = newFolder();
    const now = Date.now() / 1_000;
    for (const [name, age] of [
      ['old.tmp', 3_700],
      ['new.tmp', 3_500],
      ['old.edits', 9_999],
    ] as const) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), now, now - age);
    }
    replaceFile(join(folder, 'file'), bytes('new'), () => undefined);
    expect(readdirSync(folder).sort()).toEqual(['file', 'new.tmp', 'old.edits']);
  });
});

describe('an import that is killed', () => {
  it('at any moment leaves the old release or the new one, whole', async () => {
    const dataDirectory = newFolder();
    const { ptp, mue } = writeTable(newFolder(), { rows: 50_000, codes: 1_000, seed: 3 });
    const order = ['ncci', 'import', '--ptp', ...ptp, '--mue', ...mue];
    const took = await time(() => finished(node(['src/cli.ts', ...order], newFolder())));
    const old = { ptp: [{ column1: '64483', column2: '77003', effective: '20240101' }] };
    const { path } = importQuarter(dataDirectory, old);
    for (const share of [0.5, 0.8, 0.9, 1]) {
      importQuarter(dataDirectory, old);
      const before = readFileSync(path, 'hex');
      const child = node(['src/cli.ts', ...order], dataDirectory);
      await new Promise((resolve) => setTimeout(resolve, took * share));
      await kill(child);
      expect(loadEdits(dataDirectory).damaged).toBeUndefined();
      const rows = readTable(path).higher.length;
      if (rows < 1_000) expect(readFileSync(path, 'hex')).toBe(before);
      else expect(rows).toBeGreaterThan(45_000);
    }
    expect(existsSync(path)).toBe(true);
  }, 60_000);
});

const node = (args: string[], dataDirectory = '/nowhere'): ChildProcess =>
  spawn(process.execPath, args, {
    env: { ...process.env, DATA_DIR: dataDirectory },
    stdio: 'ignore',
  });

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function time(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
