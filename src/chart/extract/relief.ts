import type { Observation } from 'fhir/r4';
import { codesIn, keyOf } from '../../fhir/coding.ts';
import { epochMilliseconds } from '../../fhir/service-date.ts';
import { FORAMEN_OBSERVATION, LOINC } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Statement } from '../fact.ts';
import type { Relief } from '../pain-procedure.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';

/** Pain scales that may be compared with themselves (contract, row "pain score"). */
export const PAIN_SCALES: readonly string[] = ['72514-3', '38208-5', '38214-3'];

interface Score {
  scale: string;
  value: number;
  at: number;
  evidence: { reference: string; date: string };
}

/**
 * Percent relief after a procedure: from scores before and after it on one scale, else as stated
 * (rulebook 1.7). Never rounded.
 */
export function reliefStatements(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Relief>[] {
  const observations = source
    .linkedTo('Observation', linksOfLines(lines).own)
    .filter(({ status }) => status !== 'entered-in-error' && status !== 'cancelled');
  const scores = observations.flatMap((observation) => scoreOf(observation, source.timeZone));
  return [...computed(scores, startOf(lines, source.timeZone)), ...observations.flatMap(stated)];
}

/** The best relief after the procedure counts: a local anesthetic wears off. */
function computed(scores: readonly Score[], start: number | undefined): Statement<Relief>[] {
  return [...Map.groupBy(scores, ({ scale }) => scale).values()].flatMap((group) => {
    const { before, after } = split(group, start);
    const [best] = after.toSorted((a, b) => a.value - b.value);
    if (!before || !best || before.value <= 0) return [];
    return [
      {
        value: {
          percent: ((before.value - best.value) / before.value) * 100,
          known: 'computed' as const,
          from: `${before.value} -> ${best.value}`,
        },
        origin: 'observation' as const,
        evidence: best.evidence,
      },
    ];
  });
}

/** Without a time of the procedure itself, the first of several scores is the one before it. */
function split(scores: readonly Score[], start: number | undefined) {
  const ordered = scores.toSorted((a, b) => a.at - b.at);
  const last = start ?? ordered[0]?.at ?? 0;
  return {
    before: ordered.findLast(({ at }) => at <= last),
    after: ordered.filter(({ at }) => at > last),
  };
}

/** The moment the procedure began; a mere day says nothing of before and after. */
function startOf(lines: readonly ProcedureLine[], timeZone: string): number | undefined {
  const start = lines.find(({ startedAt }) => startedAt?.includes('T'))?.startedAt;
  return start === undefined ? undefined : epochMilliseconds(start, timeZone);
}

function scoreOf(observation: Observation, timeZone: string): Score[] {
  const [scale] = codesIn(LOINC, observation.code).filter((code) => PAIN_SCALES.includes(code));
  const value = observation.valueQuantity?.value ?? observation.valueInteger;
  const effective = observation.effectiveDateTime ?? observation.effectivePeriod?.start ?? '';
  const at = epochMilliseconds(effective, timeZone);
  if (scale === undefined || value === undefined || at === undefined) return [];
  return [{ scale, value, at, evidence: evidenceOf(observation, effective) }];
}

function stated(observation: Observation): Statement<Relief>[] {
  const isRelief = codesIn(FORAMEN_OBSERVATION, observation.code).includes('pain-relief-percent');
  const percent = observation.valueQuantity?.value ?? observation.valueInteger;
  if (!isRelief || percent === undefined) return [];
  const at = observation.effectivePeriod?.start ?? observation.effectiveDateTime ?? '';
  return [
    {
      value: { percent, known: 'stated' },
      origin: 'observation',
      evidence: evidenceOf(observation, at),
    },
  ];
}

const evidenceOf = (observation: Observation, at: string) => ({
  reference: keyOf(observation),
  date: at.slice(0, 10),
});
