import type { ChartSource } from '../chart-source.ts';
import type { PainScore } from '../indication.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { dayOf, isMade } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { allScores, beforeAndAfter, scoreIn, startOf, type TimedScore } from './timed-scores.ts';

/** Scores charted with a procedure, each before or after it. */
export function chartedScores(source: ChartSource, lines: readonly ProcedureLine[]): PainScore[] {
  const scores = source
    .linkedTo('Observation', linksOfLines(lines).own)
    .filter(isMade)
    .flatMap((observation) => scoreIn(source, observation) ?? []);
  const start = startOf(lines, source.timeZone);
  return [...Map.groupBy(scores, ({ scale }) => scale).values()].flatMap((group) => {
    const after = new Set(beforeAndAfter(group, start).after);
    return group.map((one) => painScore(source, one, after.has(one) ? 'after' : 'before'));
  });
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
    .map((one) => painScore(source, one, 'unrelated'));
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
  ['NRS', /\bN(?:P)?RS\b|\bVNS\b|numeric/i],
];

/** The scale as the words name it; a number out of ten is one on the scale from 0 to 10. */
const scaleIn = (quote = ''): string =>
  NAMED.find(([, pattern]) => pattern.test(quote))?.[0] ?? '0-10';

function painScore(
  source: ChartSource,
  { scale, score, charted, evidence }: TimedScore,
  moment: PainScore['moment'],
): PainScore {
  const day = dayOf(source, charted);
  return { scale, score, ...(day && { day }), moment, evidence };
}
