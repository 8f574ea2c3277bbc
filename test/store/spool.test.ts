import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Entry } from '../../src/store/entry.ts';
import { openSpool, type Spool } from '../../src/store/spool.ts';
import { aFeedback, anInvocation, newFolder } from '../kit/store.ts';

const idOf = (entry: Entry) => (entry.kind === 'invocation' ? entry.audit.id : entry.feedback.id);

/** Takes everything out, oldest first. */
async function emptied(spool: Spool): Promise<string[]> {
  const ids: string[] = [];
  for (let segment = await spool.oldest(); segment; segment = await spool.oldest()) {
    ids.push(...segment.entries.map(idOf));
    await segment.done();
  }
  return ids;
}

it('gives back what it took, in order, over several files and a restart', async () => {
  const folder = newFolder();
  const entries = Array.from({ length: 8_000 }, () => anInvocation());
  const first = openSpool(folder, 1e9);
  for (const entry of entries.slice(0, 7_999)) first.append(entry);
  await first.appendDurably(entries.slice(7_999));
  await first.close();
  expect(readdirSync(folder).length).toBeGreaterThan(0);
  const second = openSpool(folder, 1e9);
  const late = aFeedback();
  await second.appendDurably([late]);
  expect(await emptied(second)).toEqual([...entries, late].map(idOf));
  expect(second.status().bytes).toBe(0);
  await second.close();
});

it('says that an entry has left only when it has', async () => {
  const spool = openSpool(newFolder(), 1e9);
  const hasLeft = await spool.appendDurably([aFeedback()]);
  const segment = await spool.oldest();
  expect(hasLeft()).toBe(false);
  await segment?.done();
  expect(hasLeft()).toBe(true);
  await spool.close();
});

it('loses nothing when a write fails, and does not acknowledge it', async () => {
  const folder = newFolder();
  const spool = openSpool(folder, 1e9);
  // A folder where the next file should be: as good as a full disk.
  mkdirSync(join(folder, '000000000001.ndjson'));
  const [first, second] = [aFeedback(), aFeedback()];
  await expect(spool.appendDurably([first])).rejects.toThrow(/EISDIR/);
  await spool.appendDurably([second]);
  expect(await emptied(spool)).toEqual([idOf(first), idOf(second)]);
  await spool.close();
});

it('takes again when there is room again', async () => {
  const spool = openSpool(newFolder(), 1_000);
  expect(spool.append(anInvocation())).toBe(true);
  expect(spool.append(anInvocation())).toBe(false);
  expect(spool.status()).toMatchObject({ isFull: true, lost: 1 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  await emptied(spool);
  expect(spool.status().isFull).toBe(false);
  expect(spool.append(anInvocation())).toBe(true);
  await spool.close();
});
