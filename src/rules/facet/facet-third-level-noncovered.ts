import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { codeList, codesFor, evidenceOfLines, lineFacts, linesFor } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** The third and any further level, neck and chest or low back. */
const THIRD: ReadonlySet<string> = new Set(['64492', '64495']);

export const facetThirdLevelNoncovered = defineRule({
  id: 'facet-third-level-noncovered',
  family: 'facet',
  title: 'At most two facet levels in a session',
  stages: { 'order-select': 'critical', 'order-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title:
        'CGS Medicare news of 2024-08-15: Changes to Prior Authorization for Facet Joint Interventions',
      quote: 'three or four-level procedures ... non-covered',
      grade: 'primary',
    },
  ],
  needs: [],
  uses: lineFacts,
  params: { 'facet.third_level_covered': z.boolean() },
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate(facts, params, procedure) {
    const share = linesFor(facts, procedure);
    const third = codesFor(share, procedure).filter(({ code }) => THIRD.has(code));
    const lines = share.own.filter(({ code }) => THIRD.has(code));
    const charted = procedure.references.map((reference) => ({ reference }));
    const evidence = lines.length > 0 ? evidenceOfLines(lines) : charted;
    if (third.length === 0) return skipped('no code for a third level');
    if (params['facet.third_level_covered']) {
      return met('This policy covers a third level.', evidence);
    }
    return unmet(
      `${codeList(third)} stands for a third facet level, which this policy does not cover. It covers at most two levels of a region in one session, on one side or both.`,
      evidence,
    );
  },
});
