import { documentedValue, type Fact, unreadIn } from '../chart/fact.ts';
import type { Diagnosis, PainPattern, PainStatement } from '../chart/indication.ts';
import { painPatternOf, regionOfDiagnosis } from '../terminology/indication-codes.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { brief } from './brief.ts';
import { type Skipped, skipped, unchecked, type Verdict } from './verdict.ts';

/** The facts that tell what the pain is like. */
export interface PainFacts {
  painStatements: Fact<PainStatement[]>;
  diagnoses: Fact<Diagnosis[]>;
}

/** Words or a diagnosis on the pain, with the code where it is one. */
export interface PainTold extends PainStatement {
  code?: string;
}

/** How far pain that rules a procedure out is charted for its part of the spine. */
export interface ExcludingPain {
  is: 'absent' | 'disputed' | 'unplaced' | 'present';
  told: PainTold[];
}

/** All that is told of the pain, except of pain that the chart places in another region. */
export function painTold(
  { painStatements, diagnoses }: PainFacts,
  here: SpinalRegion | undefined,
): PainTold[] {
  const coded = (documentedValue(diagnoses) ?? []).flatMap(fromDiagnosis);
  const inWords = (documentedValue(painStatements) ?? []).filter(
    (one) => !coded.some((other) => saysTheSame(one, other)),
  );
  return [...inWords, ...coded].filter(({ region }) => !here || !region || region === here);
}

/** A diagnosis is among the statements too: it is shown once, by its code. */
const saysTheSame = (one: PainStatement, coded: PainTold): boolean =>
  !one.isDenied &&
  !one.isTreated &&
  one.pattern === coded.pattern &&
  one.region === coded.region &&
  one.evidence.reference === coded.evidence.reference;

/** What is told of pain that is there, or was: denied pain is no indication. */
export const affirmed = (told: readonly PainTold[], patterns: readonly PainPattern[]): PainTold[] =>
  told.filter(({ pattern, isDenied }) => !isDenied && patterns.includes(pattern));

/**
 * A verdict on waiting or other care, from which policies exempt zoster. Where the pain could not
 * be read it might be zoster, so that nothing is held against the chart.
 */
export function exceptZoster(
  facts: PainFacts,
  here: SpinalRegion | undefined,
  verdict: Verdict,
): Verdict | Skipped {
  if (affirmed(painTold(facts, here), ['zoster']).length > 0) return skipped('zoster is exempt');
  return exceptUnread(facts, verdict);
}

/** What the chart does not tell of the pain may stand where it could not be read. */
export function exceptUnread({ painStatements, diagnoses }: PainFacts, verdict: Verdict): Verdict {
  const unread = unreadIn(painStatements) ?? unreadIn(diagnoses);
  const isOpen = verdict.is === 'unmet' || verdict.is === 'undocumented';
  return unread !== undefined && isOpen ? unchecked(unread) : verdict;
}

/**
 * Looks for pain of these patterns that was neither denied nor treated. A denial beside it makes
 * it disputed; words that name no part of the spine leave it unplaced.
 */
export function excludingPain(
  told: readonly PainTold[],
  here: SpinalRegion,
  patterns: readonly PainPattern[],
): ExcludingPain {
  const about = told.filter(({ pattern }) => patterns.includes(pattern));
  const isSaid = (flag: 'isDenied' | 'isTreated', { pattern }: PainTold) =>
    about.some((other) => other[flag] && other.pattern === pattern);
  const open = about.filter((one) => !one.isDenied && !isSaid('isTreated', one));
  if (open.length === 0) return { is: 'absent', told: about };
  const firm = open.filter((one) => !isSaid('isDenied', one));
  if (firm.length === 0) return { is: 'disputed', told: about };
  const placed = firm.filter(({ region, pattern }) => region === here || pattern === 'above-l5');
  return placed.length > 0 ? { is: 'present', told: placed } : { is: 'unplaced', told: firm };
}

/** The chart's words: the quote or the code, else the pattern and where it was read. */
export function wordsOn(told: readonly PainTold[]): string {
  const words = told.map(
    ({ pattern, code, evidence: { quote, reference } }) =>
      code ?? (quote ? `"${brief(quote)}"` : `${pattern.replaceAll('-', ' ')} (${reference})`),
  );
  return [...new Set(words)].slice(0, 2).join(', ');
}

function fromDiagnosis({ code, evidence }: Diagnosis): PainTold[] {
  const pattern = code && painPatternOf(code);
  if (!code || !pattern) return [];
  const region = regionOfDiagnosis(code);
  return [{ pattern, code, ...(region && { region }), evidence }];
}
