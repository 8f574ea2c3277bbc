import type { Authorization, AuthorizedItem } from '../../../src/chart/authorization.ts';
import { day } from '../../kit/chart.ts';

/** One approved authorization for a code, in force all of November 2026. */
export const authorized = (
  code: string,
  over: Partial<Authorization> = {},
  item: Partial<AuthorizedItem> = {},
): Authorization => ({
  reference: 'ClaimResponse/1',
  decision: 'approved',
  number: 'A-1',
  start: day('2026-11-01'),
  end: day('2026-11-30'),
  items: [{ code, levels: [], ...item }],
  payers: [],
  performers: [],
  evidence: { reference: 'ClaimResponse/1' },
  ...over,
});

/** The same without an end of its own. */
export const openEnded = (code: string, over: Partial<Authorization> = {}): Authorization => {
  const { end: _, ...rest } = authorized(code, over);
  return rest;
};

/** The same without a period. */
export const withoutPeriod = (code: string, over: Partial<Authorization> = {}): Authorization => {
  const { start: _, ...rest } = openEnded(code, over);
  return rest;
};
