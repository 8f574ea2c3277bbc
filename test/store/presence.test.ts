import { readFile } from 'node:fs/promises';
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
