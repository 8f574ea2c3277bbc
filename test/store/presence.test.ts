import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { watchPresence } from '../../src/store/presence.ts';

const ready = () => {
  const presence = watchPresence();
  presence.set('ready');
  return presence;
};

function beBusy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it('hears an answer that came while the process was busy', async () => {
  const presence = ready();
  const answer = presence.ask(() => readFile('package.json', 'utf8'));
  beBusy(400);
  expect(await answer).toContain('foramen');
  expect(presence.isAway()).toBe(false);
});

it('takes a database that says nothing for away, and asks it no more', async () => {
  const presence = ready();
  expect(await presence.ask(() => new Promise(() => {}))).toBe(undefined);
  expect(presence.isAway()).toBe(true);
  const question = vi.fn(async () => 'row');
  expect(await presence.ask(question)).toBe(undefined);
  expect(question).not.toHaveBeenCalled();
});

it.each([
  ['hears an answer within its patience', 2_000, 400, 'row', false],
  ['takes a slower one for away', 50, 2_000, undefined, true],
])('%s', async (_what, patience, milliseconds, expected, isAway) => {
  const presence = watchPresence(undefined, patience);
  presence.set('ready');
  expect(await presence.ask(() => pause(milliseconds, 'row'))).toBe(expected);
  expect(presence.isAway()).toBe(isAway);
});
