import { documentedValue, type Fact } from '../chart/fact.ts';
import { compare, type PainProcedure } from '../chart/pain-procedure.ts';
import type { ProcedureCode } from '../terminology/procedure-codes.ts';
import type { Approach, Intent, SpinalRegion } from '../terminology/site.ts';
import { onlyFor } from './only-for.ts';
import { type Match, toMatch } from './session-count.ts';

/** Why a rule on epidural injections does not apply. */
export const isEpidural = onlyFor('an epidural injection', 'epidural');

/**
 * Whether an earlier session was an epidural injection of this region that was to treat. A
 * diagnostic root block repeats nothing and is not repeated by one.
 */
export const epiduralOf =
  (region: Fact<SpinalRegion>) =>
  (session: PainProcedure): Match => {
    if (session.family !== 'epidural') return 'no';
    if (documentedValue(session.intent) === 'diagnostic') return 'no';
    return toMatch(compare(session.region, region, Object.is));
  };

/** Why a planned block is no repeat. */
export const isDiagnostic = (intent: Fact<Intent>): string | undefined =>
  documentedValue(intent) === 'diagnostic' ? 'a diagnostic block is no repeat' : undefined;

/** The two ways of epidural injection that payers do not take together. */
export type EpiduralTechnique = Extract<
  NonNullable<ProcedureCode['approach']>,
  'transforaminal' | 'interlaminar-or-caudal'
>;

/** The techniques that codes stand for, and without codes those the words name. */
export function techniquesOf(
  codes: readonly ProcedureCode[],
  approach: Fact<Approach>,
): Set<EpiduralTechnique> {
  const coded = codes.flatMap(({ approach: one }) => (one && one !== 'facet' ? one : []));
  if (coded.length > 0) return new Set(coded);
  const named = documentedValue(approach);
  if (named === 'transforaminal') return new Set([named]);
  return named === 'interlaminar' || named === 'caudal'
    ? new Set(['interlaminar-or-caudal'])
    : new Set();
}
