import type { Observation } from 'fhir/r4';
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
  return [...computed(scores, startOf(lines, source.timeZone)), ...observations.flatMap(stated)];
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

function stated(observation: Observation): Statement<Relief>[] {
  const percent = numberIn(observation);
  if (!isLocal(observation, 'pain-relief-percent') || percent === undefined) return [];
  const at = observation.effectivePeriod?.start ?? beginOf(observation);
  const evidence = { ...evidenceIn(observation), ...(at && { date: at.slice(0, 10) }) };
  return [{ value: { percent, known: 'stated' }, origin: 'observation', evidence }];
}
