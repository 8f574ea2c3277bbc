import { expect, it } from 'vitest';
import { isSideRequired } from '../../src/rules/side-required.ts';
import { codes, planned } from '../kit/chart.ts';

it.each([
  ['an interlaminar epidural names none', planned('62323'), false],
  ['a transforaminal one does', planned('64483'), true],
  ['one of two codes does', planned('62323', { codes: codes('62323', '64483') }), true],
  ['a facet injection that only words name does', planned('64493', { codes: [] }), true],
  ['an epidural that only words name does not', planned('62323', { codes: [] }), false],
])('a side is asked for: %s', (_which, procedure, isRequired) => {
  expect(isSideRequired(procedure)).toBe(isRequired);
});
