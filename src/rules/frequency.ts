import { z } from 'zod';
import type { Facts, History } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import { compare } from '../chart/pain-procedure.ts';
import type { Intent } from '../terminology/site.ts';
import { type CountedKind, FacetCap, matcherOf, nounOf } from './counted-kinds.ts';
import { defineRule, type Rule, type RuleMeta } from './define-rule.ts';
import { judgeInterval } from './interval.ts';
import { onlyFor } from './only-for.ts';
import { both, SessionLimits, sidesOverlap, toMatch } from './session-count.ts';
import { judgeSessionLimits } from './session-limit.ts';
import { skipped, undocumented, type Verdict } from './verdict.ts';
import { worstOf } from './worst.ts';

export * from './counted-kinds.ts';

/** Parameters that change how some kinds are counted. */
const Counting = z.object({
  'facet.cap': FacetCap.default(null),
  'esi.dsnrb_counts': z.boolean().nullable().default(null),
});
const Months = z.int().positive().nullable();

/** The facts that a limit is about besides the day and the history. */
type Planned = Pick<Facts, 'dateOfService' | 'region' | 'levels' | 'laterality' | 'intent'>;

/** A rule that limits how often one kind of session is covered. */
export function frequencyRule(
  kind: CountedKind,
  meta: Pick<RuleMeta, 'id' | 'family' | 'title' | 'stages' | 'cites'>,
): Rule {
  return defineRule({
    ...meta,
    needs: ['dateOfService', 'history', ...(kind.intent ? (['intent'] as const) : [])],
    uses: ['region', 'levels', 'laterality', 'intent'],
    params: paramsOf(kind),
    skips: onlyFor(`a ${kind.family} procedure`, kind.family),
    evaluate(facts, values) {
      const intent = documentedValue(facts.intent);
      const counting = Counting.parse(values);
      const history = documentedValue(facts.history);
      const because = uncounted(kind, intent, counting['esi.dsnrb_counts']);
      if (because || !history) return skipped(because ?? 'no history was asked for');
      const cap = counting['facet.cap'];
      const noun = nounOf(kind, cap);
      const counts = matcherOf(kind, cap, counting['esi.dsnrb_counts']);
      const limits = SessionLimits.parse(values[kind.parameter]);
      const count = judgeSessionLimits({ planned: facts, history, noun, counts }, limits);
      const apart = kind.apart && Months.parse(values[kind.apart]);
      const verdict = worstOf([count, ...distance(kind, facts, history, apart)]) ?? count;
      return kind.intent && !intent ? unlessIntended(kind.intent, verdict) : verdict;
    },
  });
}

const paramsOf = (kind: CountedKind): Record<string, z.ZodType> => ({
  [kind.parameter]: SessionLimits,
  ...(kind.cap && { [kind.cap]: FacetCap }),
  ...(kind.countsDiagnostic && { [kind.countsDiagnostic]: z.boolean().nullable() }),
  ...(kind.apart && { [kind.apart]: Months }),
});

/** Why a session of this intent is not among those that are counted. */
export function uncounted(
  kind: CountedKind,
  intent: Intent | undefined,
  countsDiagnostic: boolean | null,
): string | undefined {
  if (kind.intent && intent && intent !== kind.intent) return `the intent is ${intent}`;
  return kind.countsDiagnostic && countsDiagnostic === false && intent === 'diagnostic'
    ? 'this payer does not count diagnostic blocks'
    : undefined;
}

/** What eviCore asks besides a count: months between two sessions at one joint. */
function distance(
  kind: CountedKind,
  { dateOfService, laterality }: Planned,
  history: History,
  months: number | null | undefined,
): Verdict[] {
  const date = documentedValue(dateOfService);
  if (!date || !months) return [];
  const ofKind = matcherOf(kind, null);
  const verdict = judgeInterval(
    {
      date,
      history,
      matches: (session) =>
        both(ofKind(session), () => toMatch(compare(session.laterality, laterality, sidesOverlap))),
      noun: `${kind.noun.replace(/s$/, '')} at this joint`,
      lacking: 'side or intent',
    },
    { months },
  );
  return verdict.is === 'skipped' ? [] : [verdict];
}

/** An order without an intent is only told what would hold, and only when it would matter. */
export function unlessIntended(intent: Intent, verdict: Verdict): Verdict {
  if (verdict.is !== 'unmet') return verdict;
  return undocumented(
    'diagnostic or therapeutic intent',
    `The order does not say whether it is ${intent}. If it is: ${verdict.message}`,
    verdict.evidence,
  );
}
