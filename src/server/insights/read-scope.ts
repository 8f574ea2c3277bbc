import type { Request } from 'express';
import { RequestError } from '../../errors.ts';
import type { Scope } from '../../store/insights/scope.ts';
import { administeredBy } from '../call.ts';

/** A year beside the year before it, and the one before that. */
const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

/**
 * What a request asks for: `from` and `to` as `YYYY-MM`, the last twelve months unless told
 * otherwise, and one `tenant` of those the caller administers, else all of them.
 */
export function readScope(request: Request, now: Temporal.Instant): Scope {
  const thisMonth = now.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
  const to = monthIn(request, 'to') ?? thisMonth;
  const from = monthIn(request, 'from') ?? to.subtract({ months: USUAL_MONTHS - 1 });
  const months = from.until(to, { largestUnit: 'months' }).months + 1;
  if (months < 1) throw new RequestError(400, 'value', 'the first month is after the last', 'from');
  if (months > MOST_MONTHS) {
    throw new RequestError(400, 'value', `${MOST_MONTHS} months at most`, 'from');
  }
  return { tenants: tenantsIn(request), from: from.toString(), to: to.toString() };
}

function monthIn({ query }: Request, name: string): Temporal.PlainYearMonth | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (typeof text !== 'string' || !/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) {
    throw new RequestError(400, 'value', 'a month is written as 2026-01', name);
  }
  return Temporal.PlainYearMonth.from(text);
}

function tenantsIn(request: Request): readonly string[] {
  const administered = administeredBy(request);
  const { tenant } = request.query;
  if (tenant === undefined || tenant === '') return administered;
  if (typeof tenant === 'string' && administered.includes(tenant)) return [tenant];
  throw new RequestError(403, 'forbidden', 'your login does not open this tenant', 'tenant');
}
