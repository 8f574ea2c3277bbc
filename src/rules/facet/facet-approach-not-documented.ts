import type { Approach } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { onlyFor } from '../only-for.ts';
import { said } from '../said.ts';
import { met, undocumented } from '../verdict.ts';

const TARGETS: ReadonlySet<Approach> = new Set<Approach>(['intra-articular', 'medial-branch']);

export const facetApproachNotDocumented = defineRule({
  id: 'facet-approach-not-documented',
  family: 'facet',
  title: 'Joint or medial branch named as the target',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [guide('S0', 'must clearly document the approach (intra-articular vs. medial branch)')],
  needs: ['approach'],
  params: {},
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate({ approach }) {
    const statements = approach.state === 'documented' ? said(approach) : [];
    const target = statements.find(({ value }) => TARGETS.has(value));
    if (target) return met(`The target is stated: ${target.value}.`, [target.evidence]);
    return undocumented(
      'target: joint or medial branch',
      'The note does not say whether the needle went into the facet joint or to its medial branches. Both share one code, so name the target in words.',
      statements.map(({ evidence }) => evidence),
    );
  },
});
