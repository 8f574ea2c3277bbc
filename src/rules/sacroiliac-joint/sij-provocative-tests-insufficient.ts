import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { lacking, met, undocumented } from '../verdict.ts';

/** The tests that policies count, by the note reader's names. */
const COUNTED: ReadonlySet<string> = new Set([
  'faber',
  'gaenslen',
  'thigh thrust',
  'compression',
  'distraction',
  'yeoman',
]);
const LIST = 'FABER, Gaenslen, thigh thrust, compression, distraction and Yeoman';

export const sijProvocativeTestsInsufficient = defineRule({
  id: 'sij-provocative-tests-insufficient',
  family: 'sacroiliac-joint',
  title: 'Positive provocative tests of the sacroiliac joint',
  stages: { 'order-sign': 'critical' },
  cites: [
    LCD_SACROILIAC,
    {
      title: 'eviCore CMM-203 Sacroiliac Joint Injections (third-party summary)',
      grade: 'third-party',
    },
  ],
  needs: ['provocativeTests'],
  params: { 'sij.min_tests': z.int().positive() },
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate({ provocativeTests }, params) {
    const least = params['sij.min_tests'];
    const asked = `This policy asks for at least ${least} positive tests of ${LIST}`;
    if (provocativeTests.state === 'undocumented') {
      return undocumented(
        'positive provocative tests',
        `${asked}. Neither order nor notes tell of any. Chart each test and its result.`,
      );
    }
    const { value, evidence } = provocativeTests;
    const named = value.names.join(', ') || 'not named';
    const others = value.names.filter((name) => !COUNTED.has(name.toLowerCase()));
    if (value.positive - others.length >= least) {
      return met(`${value.positive} positive tests: ${named}.`, evidence);
    }
    if (value.positive >= least) {
      return undocumented(
        'positive tests that this policy counts',
        `${asked}. Of the ${value.positive} charted it does not count: ${others.join(', ')}. Chart the results of the others.`,
        evidence,
      );
    }
    return lacking(
      `${asked}; ${value.positive} are charted (${named}). Chart the results of the others, if they were done.`,
      evidence,
    );
  },
});
