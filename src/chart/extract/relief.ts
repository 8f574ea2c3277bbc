import type { Observation } from 'fhir/r4';
import { epochMilliseconds } from '../../fhir/service-date.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Statement } from '../fact.ts';
import type { Relief } from '../pain-procedure.ts';
import type { ProcedureLine } from './line.ts';
import { beginOf, evidenceIn, isLocal, numberIn } from './observations.ts';
import { beforeAndAfter, measuredWith, startOf, type TimedScore } from './timed-scores.ts';

/**
 * Percent relief after a procedure: from scores before and after it on one scale, else as stated
 * (rulebook 1.7). Never rounded.
 */
export function reliefStatements(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Relief>[] {
  const { observations, scores } = measuredWith(source, lines);
  const told = observations.flatMap((one) => stated(one, source.timeZone));
  const [lastedHours] = told.flatMap(({ value }) => value.lastedHours ?? []);
  const held = lastedHours !== undefined && { lastedHours };
  const measured = computed(scores, startOf(lines, source.timeZone));
  return [...measured.map((one) => ({ ...one, value: { ...one.value, ...held } })), ...told];
}

/** The best relief after the procedure counts: a local anesthetic wears off. */
function computed(scores: readonly TimedScore[], start: number | undefined): Statement<Relief>[] {
  return [...Map.groupBy(scores, ({ scale }) => scale).values()].flatMap((group) => {
    const { before, after } = beforeAndAfter(group, start);
    const [best] = after.toSorted((a, b) => a.score - b.score);
    if (!before || !best || before.score <= 0) return [];
    return [
      {
        value: {
          percent: ((before.score - best.score) / before.score) * 100,
          known: 'computed' as const,
          from: `${before.score} -> ${best.score}`,
        },
        origin: 'observation' as const,
        evidence: best.evidence,
      },
    ];
  });
}

function stated(observation: Observation, timeZone: string): Statement<Relief>[] {
  const percent = numberIn(observation);
  if (!isLocal(observation, 'pain-relief-percent') || percent === undefined) return [];
  const at = observation.effectivePeriod?.start ?? beginOf(observation);
  const evidence = { ...evidenceIn(observation), ...(at && { date: at.slice(0, 10) }) };
  const lastedHours = hoursOf(observation, timeZone);
  const value: Relief = {
    percent,
    known: 'stated',
    ...(lastedHours !== undefined && { lastedHours }),
  };
  return [{ value, origin: 'observation', evidence }];
}

/** How long the relief held, where its period names both moments. */
function hoursOf({ effectivePeriod }: Observation, timeZone: string): number | undefined {
  const { start = '', end = '' } = effectivePeriod ?? {};
  if (!start.includes('T') || !end.includes('T')) return undefined;
  const [from, to] = [epochMilliseconds(start, timeZone), epochMilliseconds(end, timeZone)];
  if (from === undefined || to === undefined || to <= from) return undefined;
  return Math.round((to - from) / 360_000) / 10;
}
