import { expect, it } from 'vitest';
import { ReadRefused, serverGuard } from '../../src/net/server-guard.ts';

const never = new AbortController().signal;
const guard = (now?: () => number) => serverGuard(() => true, now);
const fails = () => Promise.reject(new Error('down'));

it('leaves a server alone after 20 failures in a row, not after 19', async () => {
  const one = guard();
  for (let failure = 0; failure < 19; failure += 1) {
    await expect(one.run(fails, never)).rejects.toThrow('down');
  }
  expect(one.isOpen()).toBe(false);
  await expect(one.run(fails, never)).rejects.toThrow('down');
  expect(one.isOpen()).toBe(true);
  await expect(one.run(async () => 1, never)).rejects.toThrow(ReadRefused);
});

it('forgets failures when a read succeeds', async () => {
  const one = guard();
  for (let round = 0; round < 3; round += 1) {
    for (let failure = 0; failure < 19; failure += 1) {
      await expect(one.run(fails, never)).rejects.toThrow('down');
    }
    expect(await one.run(async () => 1, never)).toBe(1);
  }
});

it('does not count reads that were refused for their own sake', async () => {
  const one = serverGuard(() => false);
  for (let failure = 0; failure < 40; failure += 1) {
    await expect(one.run(fails, never)).rejects.toThrow('down');
  }
  expect(one.isOpen()).toBe(false);
});

it('asks nothing for as long as the server wants, and at most a minute', async () => {
  let time = 0;
  const one = guard(() => time);
  one.pause(2_000);
  time = 1_999;
  await expect(one.run(async () => 1, never)).rejects.toThrow(/asked for fewer/);
  time = 2_000;
  expect(await one.run(async () => 1, never)).toBe(1);
  one.pause(3_600_000);
  time = 61_999;
  await expect(one.run(async () => 1, never)).rejects.toThrow(ReadRefused);
  time = 62_000;
  expect(await one.run(async () => 1, never)).toBe(1);
});

it('runs 64 reads at once, lets 512 wait, and refuses more', async () => {
  const one = guard();
  const { promise, resolve } = Promise.withResolvers<void>();
  let running = 0;
  const read = () => {
    running += 1;
    return promise;
  };
  const reads = Array.from({ length: 64 + 512 }, () => one.run(read, never));
  expect(running).toBe(64);
  await expect(one.run(read, never)).rejects.toThrow(/too many reads/);
  resolve();
  await Promise.all(reads);
  expect(running).toBe(576);
});

it('lets a read that waits for its turn go when its time is over', async () => {
  const one = guard();
  const { promise, resolve } = Promise.withResolvers<void>();
  const busy = Array.from({ length: 64 }, () => one.run(() => promise, never));
  const waiting = one.run(async () => 1, AbortSignal.timeout(20));
  await expect(waiting).rejects.toThrow(/timeout/);
  resolve();
  await Promise.all(busy);
});
