import { describe, expect, it } from 'vitest';
import { coded, shown } from '../kit/sessions.ts';
import { allGaps, allSessions } from './all-sessions.ts';

describe.each([
  ['the lines of documented sessions', allSessions],
  ['what cannot be coded', allGaps],
])('%s', (_kind, all) => {
  it.each(Object.entries(all))('%s', (_name, { done, coding, lines, open = [] }) => {
    const supported = coded(done, coding);
    expect(supported.lines.map(shown)).toEqual(lines);
    expect(supported.unsupported.map(({ why, missing }) => `${why}: ${missing}`)).toEqual(open);
  });
});

describe('every line of every session', () => {
  it.each(Object.entries({ ...allSessions, ...allGaps }))('%s', (_name, { done, coding }) => {
    for (const { basis } of coded(done, coding).lines) {
      expect(basis.facts.flatMap(({ evidence }) => evidence)).not.toEqual([]);
      expect(basis.rules.filter(({ title, grade }) => title && grade)).not.toEqual([]);
    }
  });
});
