import { expect, it } from 'vitest';
import { chartedReason } from '../../src/rules/charted-reason.ts';
import { documented, undocumented, unreadable } from '../kit/chart.ts';

const why = documented('pain has returned');
const unread = unreadable('notes: 403');

it.each([
  ['the first that is charted', [undocumented, why, documented('another')], why],
  ['a charted one although another could not be read', [unread, why], why],
  ['what could not be read where none is charted', [undocumented, unread], unread],
  ['nothing where all were read and none is charted', [undocumented, undocumented], undocumented],
])('gives %s', (_what, reasons, expected) => {
  expect(chartedReason(...reasons)).toBe(expected);
});
