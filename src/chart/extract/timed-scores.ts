import type { Observation } from 'fhir/r4';
import { codesIn } from '../../fhir/coding.ts';
import { epochMilliseconds } from '../../fhir/service-date.ts';
import { LOINC } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence } from '../fact.ts';
import { oncePer } from '../once-per.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { beginOf, evidenceIn, isMade, numberIn } from './observations.ts';

/** Pain scales that may be compared with themselves (contract, row "pain score"). */
export const PAIN_SCALES: readonly string[] = ['72514-3', '38208-5', '38214-3'];

/** One score on one scale at one moment. */
export interface TimedScore {
  scale: string;
  score: number;
  /** Milliseconds since 1970. */
  at: number;
  /** The moment as charted. */
  charted: string;
  evidence: Evidence;
}

/** The score an observation holds on a scale known here. */
export const scoreIn = (source: ChartSource, observation: Observation): TimedScore | undefined =>
  scoresOf(source)(observation);

/** Several facts ask for the same scores, of thousands of sessions. */
const scoresOf = oncePer((source: ChartSource) =>
  oncePer((observation: Observation) => readScore(source, observation)),
);

function readScore(source: ChartSource, observation: Observation): TimedScore | undefined {
  const [scale] = scalesIn(observation);
  if (scale === undefined) return undefined;
  const parts = (observation.component ?? []).filter((part) => scalesIn(part).length > 0);
  const score = [observation, ...parts].map(numberIn).find((one) => one !== undefined);
  const charted = beginOf(observation);
  const at = epochMilliseconds(charted, source.timeZone);
  if (score === undefined || at === undefined) return undefined;
  return { scale, score, at, charted, evidence: evidenceIn(observation) };
}

const scalesIn = ({ code }: Pick<Observation, 'code'>): string[] =>
  codesIn(LOINC, code).filter((one) => PAIN_SCALES.includes(one));

/** What was measured of a procedure, and the scores among it. */
export interface Measured {
  observations: Observation[];
  scores: TimedScore[];
}

/** What is charted with the lines of a procedure. Several facts ask for it. */
export const measuredWith = (source: ChartSource, lines: readonly ProcedureLine[]): Measured =>
  measured(source)(lines);

const measured = oncePer((source: ChartSource) =>
  oncePer((lines: readonly ProcedureLine[]): Measured => {
    const observations = source.linkedTo('Observation', linksOfLines(lines).own).filter(isMade);
    return { observations, scores: observations.flatMap((one) => scoreIn(source, one) ?? []) };
  }),
);

/** Every score of the patient, in the order in which they were taken. */
export const allScores = oncePer((source: ChartSource): TimedScore[] =>
  source
    .ofType('Observation')
    .filter(isMade)
    .flatMap((observation) => scoreIn(source, observation) ?? [])
    .sort((a, b) => a.at - b.at),
);

/** Without a time of the procedure itself, the first of several scores is the one before it. */
export function beforeAndAfter(scores: readonly TimedScore[], start: number | undefined) {
  const ordered = scores.toSorted((a, b) => a.at - b.at);
  const last = start ?? ordered[0]?.at ?? 0;
  return {
    before: ordered.findLast(({ at }) => at <= last),
    after: ordered.filter(({ at }) => at > last),
  };
}

/** The moment the procedure began; a mere day says nothing of before and after. */
export function startOf(lines: readonly ProcedureLine[], timeZone: string): number | undefined {
  const start = lines.find(({ startedAt }) => startedAt?.includes('T'))?.startedAt;
  return start === undefined ? undefined : epochMilliseconds(start, timeZone);
}
