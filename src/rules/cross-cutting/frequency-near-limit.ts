import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import {
  type CountedKind,
  countedKinds,
  FacetCap,
  matcherOf,
  nounOf,
  uncounted,
} from '../frequency.ts';
import { design, guide } from '../guides.ts';
import { firstDayWithout } from '../rolling-window.ts';
import { countSessions, SessionLimits } from '../session-count.ts';
import { allowed, boundaryRemark, evidenceOfCount, listed } from '../session-limit.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

const kinds: readonly CountedKind[] = Object.values(countedKinds);
const limits = SessionLimits.nullable();

export const frequencyNearLimit = defineRule({
  id: 'frequency-near-limit',
  family: 'cross-cutting',
  title: 'Last session of the payer limit',
  stages: { 'order-select': 'info', 'order-sign': 'info', 'appointment-book': 'info' },
  cites: [design('A warning one session ahead'), guide('S3', 'Frequency limit tracking')],
  needs: ['dateOfService', 'history'],
  uses: ['region', 'levels', 'laterality', 'intent'],
  params: {
    'esi.max_sessions': limits,
    'facet.dx_max': limits,
    'facet.tx_max': limits,
    'rfa.max_sessions': limits,
    'tpi.max': limits,
    'sij.dx_max': limits,
    'sij.tx_max': limits,
    'facet.cap': FacetCap,
    'esi.dsnrb_counts': z.boolean().nullable(),
  },
  skips: ({ family }) =>
    kinds.some((kind) => kind.family === family) ? undefined : 'no limit is counted for this kind',
  evaluate(facts, params, { family }) {
    const intent = documentedValue(facts.intent);
    const kind = kinds.find(
      (one) => one.family === family && (!one.intent || one.intent === intent),
    );
    const history = documentedValue(facts.history);
    const date = documentedValue(facts.dateOfService);
    if (!kind || !history || !date)
      return skipped('kind, date or history of the session is not known');
    const because = uncounted(kind, intent, params['esi.dsnrb_counts']);
    if (because) return skipped(because);
    const asked = limits.parse(Reflect.get(params, kind.parameter));
    if (!asked) return skipped('this policy names no limit');
    const question = {
      planned: facts,
      history,
      noun: nounOf(kind, params['facet.cap']),
      counts: matcherOf(kind, params['facet.cap'], params['esi.dsnrb_counts']),
    };
    const counts = asked.map((limit) => countSessions(question, date, limit));
    if (counts.some(({ counted, limit }) => counted.length >= limit.sessions)) {
      return skipped('the limit is exceeded');
    }
    const [last] = counts.filter(({ counted, limit }) => counted.length === limit.sessions - 1);
    if (last) {
      const { months } = last.limit;
      const first = last.counted[0]?.day ?? date;
      const after =
        months === null ? '' : ` The one after it fits from ${firstDayWithout(first, months)}.`;
      const done = last.counted.length > 0 ? ` Done: ${listed(last.counted)}.` : '';
      return unmet(
        `This is the last of ${allowed(question, last.limit)}.${done}${after}${boundaryRemark(last)}`,
        evidenceOfCount(last),
      );
    }
    if (history.unread.length > 0) return unchecked(history.unread.join('; '));
    return met('More than one session is left.', counts.flatMap(evidenceOfCount));
  },
});
