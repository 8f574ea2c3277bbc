import type { Facts, History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { reliefsOf } from './charted-relief.ts';
import type { Subject } from './define-rule.ts';
import { inTime } from './in-time.ts';
import { formatPercent } from './percent.ts';
import { phaseOf, type StimulatorPhase } from './stimulator.ts';

/**
 * The completed trials before a day, the latest first, those that words alone tell of included:
 * sessions of trial leads, or of leads of which nobody says what they were for. One whose day is not
 * charted is taken to lie before.
 */
export function trialsBefore(
  { sessions, told = [] }: History,
  date: Temporal.PlainDate | undefined,
): PainProcedure[] {
  return [...sessions, ...told]
    .filter((session) => ['trial', 'new'].includes(phaseOf(session)))
    .filter((session) => isBefore(documentedValue(session.dateOfService), date))
    .toSorted((a, b) => inTime(b, a));
}

/** The latest generator that was placed before a day. */
export const generatorBefore = (
  { sessions }: History,
  date: Temporal.PlainDate | undefined,
): PainProcedure | undefined =>
  sessions
    .filter(({ codes }) => codes.some(({ code }) => code === '63685'))
    .filter((session) => isBefore(documentedValue(session.dateOfService), date))
    .toSorted((a, b) => inTime(b, a))[0];

/**
 * The phase of a stimulator procedure that gives the patient a device which was not there before;
 * undefined where one is replaced, and for a generator of which that may be so.
 */
export function newImplant(
  { history, dateOfService, stage }: Pick<Facts, 'history' | 'dateOfService' | 'stage'>,
  { family, codes }: Subject,
): StimulatorPhase | undefined {
  const phase = phaseOf({ family, codes, stage });
  const date = documentedValue(dateOfService);
  const known = documentedValue(history);
  if (phase === 'none' || phase === 'replacement') return undefined;
  if (phase === 'trial' || !known) return phase === 'generator' ? undefined : phase;
  if (generatorBefore(known, date)) return undefined;
  return phase === 'generator' && trialsBefore(known, date).length === 0 ? undefined : phase;
}

/** "2026-09-01: 40 %" */
export function describeTrial(trial: PainProcedure): string {
  const day = documentedValue(trial.dateOfService) ?? trial.impreciseDate ?? 'no date';
  const best = reliefsOf(trial).toSorted((a, b) => b - a)[0];
  return `${day}: ${best === undefined ? 'relief not charted' : formatPercent(best)}`;
}

const isBefore = (day?: Temporal.PlainDate, date?: Temporal.PlainDate): boolean =>
  !day || !date || compareDays(day, date) < 0;
