import { z } from 'zod';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Intent } from '../terminology/site.ts';
import { defineRule, type Rule, type RuleMeta } from './define-rule.ts';
import { both, type Match, ofFamily, SessionLimits } from './session-count.ts';
import { judgeSessionLimits } from './session-limit.ts';
import { skipped, undocumented, type Verdict } from './verdict.ts';

/** What one frequency limit counts. */
export interface CountedKind {
  /** The policy parameter that holds the limit. */
  parameter: string;
  family: ProcedureFamily;
  noun: string;
  intent?: Intent;
}

/** The kinds of session that payers limit. */
export const countedKinds = {
  epidural: { parameter: 'esi.max_sessions', family: 'epidural', noun: 'epidural sessions' },
  facetDiagnostic: {
    parameter: 'facet.dx_max',
    family: 'facet-injection',
    noun: 'diagnostic facet sessions',
    intent: 'diagnostic',
  },
  facetTherapeutic: {
    parameter: 'facet.tx_max',
    family: 'facet-injection',
    noun: 'therapeutic facet sessions',
    intent: 'therapeutic',
  },
  facetAblation: {
    parameter: 'rfa.max_sessions',
    family: 'facet-ablation',
    noun: 'ablation sessions',
  },
  triggerPoint: { parameter: 'tpi.max', family: 'trigger-point', noun: 'trigger point sessions' },
} as const satisfies Record<string, CountedKind>;

/** Whether diagnostic and therapeutic facet sessions share one cap (conflict C-08). */
export const FacetCap = z.enum(['separate', 'combined']).nullable();

/** Whether an earlier session is of a kind; an intent that is not charted leaves it unclear. */
export function matcherOf({ family, intent }: CountedKind, cap: z.infer<typeof FacetCap>) {
  return (session: PainProcedure): Match => {
    const sameFamily = ofFamily(family)(session);
    if (intent === undefined || cap === 'combined') return sameFamily;
    return both(sameFamily, intentMatch(session, intent));
  };
}

/** A rule that limits how often one kind of session is covered. */
export function frequencyRule(
  kind: CountedKind,
  meta: Pick<RuleMeta, 'id' | 'family' | 'title' | 'stages' | 'cites'>,
): Rule {
  const params: Record<string, z.ZodType> = {
    [kind.parameter]: SessionLimits,
    ...(kind.intent && { 'facet.cap': FacetCap }),
  };
  return defineRule({
    ...meta,
    needs: ['dateOfService', 'history', ...(kind.intent ? (['intent'] as const) : [])],
    uses: ['region', 'levels', 'laterality', 'intent'],
    params,
    skips: ({ family }) => (family === kind.family ? undefined : `not a ${kind.family} procedure`),
    evaluate(facts, values) {
      const intent = documentedValue(facts.intent);
      if (kind.intent && intent && intent !== kind.intent)
        return skipped(`the intent is ${intent}`);
      const history = documentedValue(facts.history);
      if (!history) return skipped('no history was asked for');
      const cap = FacetCap.parse(values['facet.cap'] ?? null);
      const noun = cap === 'combined' && kind.intent ? 'facet sessions of any intent' : kind.noun;
      const question = { planned: facts, history, noun, counts: matcherOf(kind, cap) };
      const verdict = judgeSessionLimits(question, SessionLimits.parse(values[kind.parameter]));
      return kind.intent && !intent ? unlessIntended(kind.intent, verdict) : verdict;
    },
  });
}

/** An order without an intent is only told what would hold, and only when it would matter. */
function unlessIntended(intent: Intent, verdict: Verdict): Verdict {
  if (verdict.is !== 'unmet') return verdict;
  return undocumented(
    'diagnostic or therapeutic intent',
    `The order does not say whether it is ${intent}. If it is: ${verdict.message}`,
    verdict.evidence,
  );
}

function intentMatch(session: PainProcedure, intent: Intent): Match {
  const charted = documentedValue(session.intent);
  if (charted === undefined) return 'unclear';
  return charted === intent ? 'yes' : 'no';
}
