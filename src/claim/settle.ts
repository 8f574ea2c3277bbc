import type { FactName } from '../chart/chart.ts';
import type { Evidence, Fact } from '../chart/fact.ts';
import { said, sourceOf } from '../rules/said.ts';
import type { BasisFact, Gap, GapReason } from './supported-line.ts';

/** A fact that decides on a code: known, or open with the reason. */
export type Settled<T> = Known<T> | ({ is: 'open' } & OpenFact);

/** A fact that the documentation settles. */
export interface Known<T> {
  is: 'known';
  value: T;
  basis: BasisFact;
}

/** Why a fact decides nothing. */
export type OpenFact = Pick<Gap, 'why' | 'missing' | 'message' | 'evidence'> &
  Partial<Pick<Gap, 'codes' | 'rules'>>;

/** How a fact is named, shown and compared. */
interface Reading<T> {
  noun: string;
  words?: (value: T) => string;
  same?: (a: T, b: T) => boolean;
}

/**
 * A fact as far as a code may rest on it: documented, tied to the procedure, and with no source that
 * says otherwise. Everything else stays open, and is never guessed.
 */
export function settle<T>(
  name: FactName,
  fact: Fact<T>,
  { noun, words = String, same = Object.is }: Reading<T>,
): Settled<T> {
  if (fact.state === 'unreadable') {
    return open('unreadable', noun, `Could not be read: ${noun} (${fact.reason}).`);
  }
  if (fact.state === 'undocumented') {
    return open('undocumented', noun, `Not documented: ${noun}.`);
  }
  if (fact.loose) {
    const message = `Words on the ${noun} cannot be tied to this procedure.`;
    return open('unclear', noun, message, fact.evidence);
  }
  const others = fact.contradictions.filter(({ value }) => !same(value, fact.value));
  if (others.length === 0) {
    const { value, evidence } = fact;
    return { is: 'known', value, basis: { fact: name, says: words(value), evidence } };
  }
  const all = said({ ...fact, evidence: fact.evidence.slice(0, 1), contradictions: others });
  const told = all.map(({ value, evidence }) => `${words(value)} (${sourceOf(evidence)})`);
  return open(
    'unclear',
    noun,
    `Sources differ on the ${noun}: ${told.join('; ')}.`,
    all.map(({ evidence }) => evidence),
  );
}

/** A fact that is read and leaves more than one code possible. */
export const open = (
  why: GapReason,
  missing: string,
  message: string,
  evidence: Evidence[] = [],
): { is: 'open' } & OpenFact => ({ is: 'open', why, missing, message, evidence });

/** The open ones of some facts, so that all of them are told at once. */
export const openOf = (...facts: readonly Settled<unknown>[]): OpenFact[] =>
  facts.flatMap((fact) => (fact.is === 'open' ? fact : []));
