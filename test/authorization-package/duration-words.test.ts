import { expect, it } from 'vitest';
import { durationWords } from '../../src/authorization-package/duration-words.ts';

it.each([
  ['PT6H', '6 hours'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['P6W', '6 weeks'],
  ['P1Y6M', '1 year 6 months'],
  ['P1D', '1 day'],
])('says %s as %s', (duration, words) => {
  expect(durationWords(Temporal.Duration.from(duration))).toBe(words);
});
