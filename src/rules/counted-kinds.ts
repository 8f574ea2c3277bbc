import { z } from 'zod';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Intent } from '../terminology/site.ts';
import { both, type Match, ofFamily } from './session-count.ts';

/** What one frequency limit counts. */
export interface CountedKind {
  /** The policy parameter that holds the limit. */
  parameter: string;
  family: ProcedureFamily;
  noun: string;
  intent?: Intent;
  /** The parameter that may put both intents under one cap. */
  cap?: 'facet.cap';
  /** The parameter that may leave diagnostic blocks out of the count (rulebook 1.5). */
  countsDiagnostic?: 'esi.dsnrb_counts';
  /** The parameter that may ask for so many months between two sessions at one joint. */
  apart?: 'sij.min_months_between';
}

/** The kinds of session that payers limit. */
export const countedKinds = {
  epidural: {
    parameter: 'esi.max_sessions',
    family: 'epidural',
    noun: 'epidural sessions',
    countsDiagnostic: 'esi.dsnrb_counts',
  },
  facetDiagnostic: {
    parameter: 'facet.dx_max',
    family: 'facet-injection',
    noun: 'diagnostic facet sessions',
    intent: 'diagnostic',
    cap: 'facet.cap',
  },
  facetTherapeutic: {
    parameter: 'facet.tx_max',
    family: 'facet-injection',
    noun: 'therapeutic facet sessions',
    intent: 'therapeutic',
    cap: 'facet.cap',
  },
  facetAblation: {
    parameter: 'rfa.max_sessions',
    family: 'facet-ablation',
    noun: 'ablation sessions',
  },
  triggerPoint: { parameter: 'tpi.max', family: 'trigger-point', noun: 'trigger point sessions' },
  sacroiliacDiagnostic: {
    parameter: 'sij.dx_max',
    family: 'sacroiliac-injection',
    noun: 'diagnostic sacroiliac sessions',
    intent: 'diagnostic',
  },
  sacroiliacTherapeutic: {
    parameter: 'sij.tx_max',
    family: 'sacroiliac-injection',
    noun: 'therapeutic sacroiliac sessions',
    intent: 'therapeutic',
    apart: 'sij.min_months_between',
  },
} as const satisfies Record<string, CountedKind>;

/** Whether diagnostic and therapeutic facet sessions share one cap (conflict C-08). */
export const FacetCap = z.enum(['separate', 'combined']).nullable();
type FacetCap = z.infer<typeof FacetCap>;

/** Whether a kind is counted whatever its intent. */
export const isCombined = (kind: CountedKind, cap: FacetCap): boolean =>
  kind.cap !== undefined && cap === 'combined';

/** What is counted, as a reader is told. */
export const nounOf = (kind: CountedKind, cap: FacetCap): string =>
  isCombined(kind, cap) ? 'facet sessions of any intent' : kind.noun;

/** Whether an earlier session is of a kind; an intent that is not charted leaves it unclear. */
export function matcherOf(
  kind: CountedKind,
  cap: FacetCap,
  countsDiagnostic: boolean | null = null,
): (session: PainProcedure) => Match {
  const { family, intent } = kind;
  return (session) => {
    const sameFamily = ofFamily(family)(session);
    if (kind.countsDiagnostic && countsDiagnostic === false) {
      return documentedValue(session.intent) === 'diagnostic' ? 'no' : sameFamily;
    }
    if (intent === undefined || isCombined(kind, cap)) return sameFamily;
    return both(sameFamily, () => intentMatch(session, intent));
  };
}

/** Whether a session was done with an intent. */
export function intentMatch({ intent }: PainProcedure, asked: Intent): Match {
  const charted = documentedValue(intent);
  if (charted === undefined) return 'unclear';
  return charted === asked ? 'yes' : 'no';
}
