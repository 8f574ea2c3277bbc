/** Where in the chart a value was read. */
export interface Evidence {
  /** A FHIR reference, such as `Procedure/mbb-1`. */
  reference: string;
  /** The day it tells of, as `YYYY-MM-DD`. */
  date?: string;
  /** The words themselves, when the value was read from text. */
  quote?: string;
}

/** The kind of document that says something; sources of different kinds may contradict. */
export type Origin =
  | 'procedure'
  | 'note'
  | 'order'
  | 'claim'
  | 'consent'
  | 'diagnosis'
  | 'imaging'
  | 'observation';

/** One source's word on one value. */
export interface Statement<T> {
  value: T;
  origin: Origin;
  evidence: Evidence;
  /** Words that could not be tied to this procedure: they count as said, and contradict nothing. */
  loose?: true;
}

export interface Documented<T> {
  state: 'documented';
  value: T;
  evidence: Evidence[];
  /** What other sources say instead. Disagreement is itself a fact. */
  contradictions: Statement<T>[];
  /** It rests on words that could not be tied to this procedure. */
  loose?: true;
  /** Why a source that might tell more could not be read: what is not told here may stand there. */
  unread?: string;
}

/** The chart was read and holds no such value. It never means "no". */
export interface Undocumented {
  state: 'undocumented';
}

/** The chart could not be read: a refused scope, a timeout, a resource that makes no sense. */
export interface Unreadable {
  state: 'unreadable';
  reason: string;
}

/** One value of the chart, in one of three states that are never turned into each other. */
export type Fact<T> = Documented<T> | Undocumented | Unreadable;

/** A fact whose source was read. Rules are handed nothing else. */
export type Readable<T> = Documented<T> | Undocumented;

export const documented = <T>(
  value: T,
  evidence: Evidence[],
  contradictions: Statement<T>[] = [],
): Documented<T> => ({ state: 'documented', value, evidence, contradictions });

export const undocumented: Undocumented = { state: 'undocumented' };

export const unreadable = (reason: string): Unreadable => ({ state: 'unreadable', reason });

/** A value that is told in parts or as a list, which a source that could not be read may go on with. */
export const inPart = <T>(fact: Documented<T>, failures: readonly string[]): Documented<T> =>
  failures.length > 0 ? { ...fact, unread: [...new Set(failures)].join('; ') } : fact;

/** Why a fact, or a part of it, could not be read; undefined where everything was. */
export function unreadIn(fact: Fact<unknown>): string | undefined {
  if (fact.state === 'unreadable') return fact.reason;
  return fact.state === 'documented' ? fact.unread : undefined;
}

export function documentedValue<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'documented' ? fact.value : undefined;
}

export const evidenceOf = (fact: Fact<unknown>): Evidence[] =>
  fact.state === 'documented' ? fact.evidence : [];

export function isUnreadable(fact: Fact<unknown>): fact is Unreadable {
  return fact.state === 'unreadable';
}

/** How statements on one kind of value are put together and compared. */
export interface Weighing<T> {
  /** Joins what one origin says on several lines: levels add up, left and right are both sides. */
  join?: (values: T[]) => T;
  same: (a: T, b: T) => boolean;
}

/**
 * Weighs all statements on one value. The first origin that speaks wins, those that agree add their
 * evidence, the others are kept as contradictions. With no statement at all, a source that could
 * not be read makes the fact unreadable, never undocumented.
 */
export function weigh<T>(
  statements: readonly Statement<T>[],
  failures: readonly string[],
  weighing: Weighing<T>,
): Fact<T> {
  const [guess, ...more] = statements;
  if (!guess) return failures.length > 0 ? unreadable(failures.join('; ')) : undocumented;
  // By far the most facts rest on one statement.
  if (more.length === 0 && !guess.loose)
    return documented(joined(guess, weighing), [guess.evidence]);
  const firm = statements.filter(({ loose }) => !loose);
  if (firm.length === 0) return { ...documented(guess.value, [guess.evidence]), loose: true };
  return weighFirm(firm, weighing);
}

const joined = <T>({ value }: Statement<T>, { join }: Weighing<T>): T =>
  join ? join([value]) : value;

function weighFirm<T>(statements: readonly Statement<T>[], { join, same }: Weighing<T>): Fact<T> {
  const [first] = statements;
  if (!first) return undocumented;
  const joined = join ? joinByOrigin(statements, join) : statements;
  const value = joined[0]?.value ?? first.value;
  const agreeing = joined.filter((statement) => same(statement.value, value));
  return documented(
    value,
    agreeing.flatMap(({ origin, evidence }) =>
      join ? statements.filter((s) => s.origin === origin).map((s) => s.evidence) : [evidence],
    ),
    joined.filter((statement) => !agreeing.includes(statement)),
  );
}

function joinByOrigin<T>(
  statements: readonly Statement<T>[],
  join: (values: T[]) => T,
): Statement<T>[] {
  return [...Map.groupBy(statements, ({ origin }) => origin).values()].flatMap((said) => {
    const [first] = said;
    return first ? [{ ...first, value: join(said.map(({ value }) => value)) }] : [];
  });
}

/** Weighing of values that are the same or are not. */
export const exact = { same: Object.is };
