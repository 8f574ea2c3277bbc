import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberTexts } from '../../src/chart/remember-texts.ts';

beforeEach(() => {
  // To the package, what began at zero has no beginning.
  vi.useFakeTimers().advanceTimersByTime(1);
});
afterEach(() => void vi.useRealTimers());

const remembering = () => {
  const read = vi.fn((text: string) => ({ characters: text.length }));
  return { read, recall: rememberTexts(read) };
};

it('reads a text once', () => {
  const { read, recall } = remembering();
  expect(recall('left L4-L5')).toBe(recall(['left', 'L4-L5'].join(' ')));
  expect(read).toHaveBeenCalledOnce();
});

it('tells texts apart', () => {
  const { recall } = remembering();
  expect([recall(''), recall('left')]).toEqual([{ characters: 0 }, { characters: 4 }]);
});

it.each([
  [599_000, 1],
  [601_000, 2],
])('has read it, %i milliseconds later, %i times', (milliseconds, times) => {
  const { read, recall } = remembering();
  recall('left');
  vi.advanceTimersByTime(milliseconds);
  recall('left');
  expect(read).toHaveBeenCalledTimes(times);
});

it.each([
  [400_000, 1],
  [400_001, 2],
])('reads a text of %i characters, asked for twice, %i times', (characters, times) => {
  const { read, recall } = remembering();
  const text = 'x'.repeat(characters);
  recall(text);
  recall(text);
  expect(read).toHaveBeenCalledTimes(times);
});

it('lets go of what was not asked for longest', () => {
  const { read, recall } = remembering();
  for (const letter of 'abab') recall(letter.repeat(150_000));
  recall('c'.repeat(150_000));
  read.mockClear();
  recall('b'.repeat(150_000));
  expect(read).not.toHaveBeenCalled();
  recall('a'.repeat(150_000));
  expect(read).toHaveBeenCalledOnce();
});

it('keeps nothing of a reading that failed', () => {
  let fails = true;
  const recall = rememberTexts((text: string) => {
    if (fails) throw new Error('torn');
    return { text };
  });
  expect(() => recall('left')).toThrow('torn');
  fails = false;
  expect(recall('left')).toEqual({ text: 'left' });
});
