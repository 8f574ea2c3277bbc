import type { Subject } from './define-rule.ts';

/** The codes for what a pump is filled with, by generic name. */
export const PUMP_CODES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ziconotide', ['J2278']],
  ['baclofen', ['J0475']],
  ['morphine', ['J2274']],
]);

/** The code of a trial dose of baclofen, which no pump is filled with. */
export const TRIAL_CODE = 'J0476';

/** Codes for the refill of a pump, with and without new settings. */
const REFILLS: ReadonlySet<string> = new Set(['62369', '62370', '95990', '95991']);

/** Why a rule on drug pumps does not apply. */
export const isPump = ({ family }: Pick<Subject, 'family'>): string | undefined =>
  family === 'pump' ? undefined : 'no drug pump';

/** Whether a code is one of a refill. */
export const isRefillCode = ({ code }: { code: string }): boolean => REFILLS.has(code);

/** Why a rule on refills does not apply. */
export const isRefill = (procedure: Pick<Subject, 'family' | 'codes'>): string | undefined =>
  isPump(procedure) ?? (procedure.codes.some(isRefillCode) ? undefined : 'no refill of a pump');
