import type { ChartSource } from '../chart-source.ts';
import type { PainScore } from '../indication.ts';
import type { ProcedureLine } from './line.ts';
import { dayOf } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import {
  allScores,
  beforeAndAfter,
  measuredWith,
  startOf,
  type TimedScore,
} from './timed-scores.ts';

/** Scores charted with a procedure, each before or after it. */
export function chartedScores(source: ChartSource, lines: readonly ProcedureLine[]): PainScore[] {
  const { scores } = measuredWith(source, lines);
  if (scores.length === 0) return [];
  const start = startOf(lines, source.timeZone);
  return [...Map.groupBy(scores, ({ scale }) => scale).values()].flatMap((group) => {
    const after = new Set(beforeAndAfter(group, start).after);
    return group.map((one) => {
      const day = dayBeside(lines, one) ?? dayOf(source, one.charted);
      return painScore(one, after.has(one) ? 'after' : 'before', day);
    });
  });
}

/** Times that one visit writes in one way: with the same date they are of the same day. */
function dayBeside(
  [line]: readonly ProcedureLine[],
  { charted }: TimedScore,
): Temporal.PlainDate | undefined {
  const { startedAt = '', date } = line ?? {};
  const isAlike =
    charted.slice(0, 10) === startedAt.slice(0, 10) && charted.slice(19) === startedAt.slice(19);
  return isAlike && date?.is === 'day' ? date.day : undefined;
}

/** Scores from one day to another that are charted with no part of this procedure. */
export function otherScores(
  source: ChartSource,
  charted: readonly PainScore[],
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): PainScore[] {
  const known = new Set(charted.map(({ evidence }) => evidence.reference));
  const begin = from.toZonedDateTime(source.timeZone).epochMilliseconds;
  const end = to.add({ days: 1 }).toZonedDateTime(source.timeZone).epochMilliseconds;
  return allScores(source)
    .filter(({ at, evidence }) => at >= begin && at < end && !known.has(evidence.reference))
    .map((one) => painScore(one, 'unrelated', dayOf(source, one.charted)));
}

/** Scores in words: those of the procedure's own note lie around it, those of a visit do not. */
export function toldScores(told: readonly PatientWords[]): PainScore[] {
  return told.flatMap((words) => {
    const { painBefore, painAfter, evidence } = words.reading;
    const moment = words.about === 'visit' ? 'unrelated' : 'before';
    return [
      ...scoreTold(words, painBefore, evidence.painBefore?.quote, moment),
      // What an order or a visit tells of pain after something else is none of this procedure's.
      ...(words.about === 'procedure'
        ? scoreTold(words, painAfter, evidence.painAfter?.quote, 'after')
        : []),
    ];
  });
}

function scoreTold(
  words: PatientWords,
  score: number | null,
  quote: string | undefined,
  moment: PainScore['moment'],
): PainScore[] {
  if (score === null) return [];
  const { day } = words;
  const evidence = evidenceOf(words, quote);
  return [{ score, scale: scaleIn(quote), ...(day && { day }), moment, evidence }];
}

const NAMED: readonly (readonly [string, RegExp])[] = [
  ['VAS', /\bVAS\b|visual analog/i],
  ['NRS', /\b(?:V?NRS|NPRS|VNS)\b|numeric/i],
];

/** The scale as the words name it; a number out of ten is one on the scale from 0 to 10. */
const scaleIn = (quote = ''): string =>
  NAMED.find(([, pattern]) => pattern.test(quote))?.[0] ?? '0-10';

const painScore = (
  { scale, score, evidence }: TimedScore,
  moment: PainScore['moment'],
  day: Temporal.PlainDate | undefined,
): PainScore => ({ scale, score, ...(day && { day }), moment, evidence });
