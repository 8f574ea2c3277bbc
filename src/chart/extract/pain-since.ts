import type { Condition } from 'fhir/r4';
import { serviceDate } from '../../fhir/service-date.ts';
import { painPatternOf, regionOfDiagnosis } from '../../terminology/indication-codes.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import { documented, type Evidence, type Fact, inPart } from '../fact.ts';
import { activeConditions, isTrue } from './conditions.ts';
import { diagnosesOf, diagnosesOfCondition } from './diagnosis.ts';
import type { ProcedureLine } from './line.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { stretchOf } from './stretch.ts';
import { firstTold } from './told.ts';
import { daysTold } from './told-days.ts';

interface Since {
  value: Temporal.PlainDate;
  evidence: Evidence;
}

/** The earliest day since which the pain lasts, by the patient's list and by what is told. */
export function painSinceFact(
  since: readonly Since[],
  failures: readonly string[],
): Fact<Temporal.PlainDate> {
  const ordered = since.toSorted((a, b) => compareDays(a.value, b.value));
  const fact = firstTold(ordered, failures);
  if (fact.state !== 'documented') return fact;
  const evidence = ordered.map((one) => one.evidence);
  return inPart(documented(fact.value, evidence), failures);
}

/**
 * When the procedure's own diagnoses began: those it refers to, and those with the same code. Where
 * these tell nothing, pain of the same part of the spine on the patient's list does.
 */
export function onsets(source: ChartSource, lines: readonly ProcedureLine[]): Since[] {
  const codes = new Set(lines.flatMap(diagnosesOf).flatMap(({ code }) => code ?? []));
  const own = lines.flatMap(({ conditions }) => conditions).filter(isTrue);
  const alike = activeConditions(source).filter((condition) =>
    codesOf(condition).some((code) => codes.has(code)),
  );
  const begun = begunBy(source, [...new Set([...own, ...alike])]);
  return begun.length > 0 ? begun : begunBy(source, painAt(source, regionsOf(lines, codes)));
}

const codesOf = (condition: Condition): string[] =>
  diagnosesOfCondition(condition).flatMap(({ code }) => code ?? []);

const begunBy = (source: ChartSource, conditions: readonly Condition[]): Since[] =>
  conditions.flatMap((condition) => {
    const value = onsetOf(source, condition);
    const [diagnosis] = diagnosesOfCondition(condition);
    if (!value || !diagnosis) return [];
    return [{ value, evidence: { ...diagnosis.evidence, date: value.toString() } }];
  });

const regionsOf = (
  lines: readonly ProcedureLine[],
  codes: ReadonlySet<string>,
): Set<SpinalRegion | undefined> =>
  new Set([...lines.map(({ code }) => code?.region), ...[...codes].map(regionOfDiagnosis)]);

/** Conditions that tell of pain in one of these regions. */
const painAt = (source: ChartSource, regions: ReadonlySet<SpinalRegion | undefined>): Condition[] =>
  activeConditions(source).filter((condition) =>
    codesOf(condition).some((code) => {
      const region = painPatternOf(code) && regionOfDiagnosis(code);
      return region !== undefined && regions.has(region);
    }),
  );

/** "For six months" in a note is six months before the note was written; "since" names the day. */
export const toldOnsets = (told: readonly PatientWords[]): Since[] =>
  told.flatMap((words) => {
    const { day } = words;
    if (!day) return [];
    const { painDurationDays: lasted, painSince: since } = words.reading.statements;
    const [began] = since ? daysTold(since.value, day) : [];
    return [
      ...(lasted ? [{ value: day.subtract(stretchOf(lasted.value)), quote: lasted.quote }] : []),
      ...(began && since ? [{ value: began.first, quote: since.quote }] : []),
    ].map(({ value, quote }) => ({ value, evidence: evidenceOf(words, quote) }));
  });

/** How long a condition must be on the list before that alone tells of a lasting pain. */
const LONG_KNOWN = { months: 3 };

/**
 * The day on which a condition began. A month or a year alone counts from its first day. Without an
 * onset, the day it was recorded is as good when it lies far back; a recent one tells nothing of
 * how long the pain had been there.
 */
function onsetOf(source: ChartSource, condition: Condition): Temporal.PlainDate | undefined {
  const { onsetDateTime, onsetPeriod, onsetString, recordedDate } = condition;
  const onset = firstDay(source, onsetDateTime ?? onsetPeriod?.start ?? onsetString);
  if (onset) return onset;
  const recorded = firstDay(source, recordedDate);
  const isOld = recorded && compareDays(recorded.add(LONG_KNOWN), source.today) <= 0;
  return isOld ? recorded : undefined;
}

function firstDay(source: ChartSource, value = ''): Temporal.PlainDate | undefined {
  const [, year, month = '01'] = /^(\d{4})(?:-(\d\d))?$/.exec(value.trim()) ?? [];
  const date = serviceDate(year ? `${year}-${month}-01` : value, source.timeZone);
  return date.is === 'day' ? date.day : undefined;
}
