import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readLines } from '../../src/batch/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'foramen-lines-'));
function file(content: string | Buffer): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, content);
  return path;
}

async function linesOf(path: string, start: number, end: number, isGzip = false) {
  const lines: string[] = [];
  const read = await readLines({ path, isGzip, start, end }, (line) => lines.push(String(line)));
  return { ...read, lines };
}

it.each([1, 2, 3, 4, 5, 7, 11, 100])(
  'gives each line to one part alone when a file is cut every %i bytes',
  async (size) => {
    const text = 'a\nbb\nccc\n\ndddd\ne';
    const path = file(text);
    const all: string[] = [];
    for (let start = 0; start < text.length; start += size) {
      const part = await linesOf(path, start, Math.min(text.length, start + size));
      all.push(...part.lines);
    }
    expect(all).toEqual(['a', 'bb', 'ccc', 'dddd', 'e']);
  },
);

it('joins a line that lies in several chunks', async () => {
  const long = 'x'.repeat(3_000_000);
  const { lines, tooLong } = await linesOf(file(`a\n${long}\nb\n`), 0, 3_000_005);
  expect(lines.map(({ length }) => length)).toEqual([1, 3_000_000, 1]);
  expect(tooLong).toEqual([]);
});

it('names a line that is longer than any resource, and reads on', async () => {
  const { lines, tooLong } = await linesOf(
    file(`a\n${'x'.repeat(64_000_001)}\nb\n`),
    0,
    64_000_006,
  );
  expect(lines).toEqual(['a', 'b']);
  expect(tooLong).toEqual([{ line: 2, head: Buffer.from('x'.repeat(64 << 10)) }]);
});

it('tells where a gzip file that is cut short ends, and keeps what came before', async () => {
  const whole = gzipSync(Array.from({ length: 50_000 }, () => crypto.randomUUID()).join('\n'));
  const path = file(whole);
  truncateSync(path, Math.floor(whole.length / 2));
  const { lines, broken } = await linesOf(path, 0, whole.length, true);
  expect(lines.length).toBeGreaterThan(1_000);
  expect(broken).toBe('the gzip data are damaged or cut short');
});
