import { facetApproachNotDocumented } from '../../../src/rules/facet/facet-approach-not-documented.ts';
import { contradicted, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  facetApproachNotDocumented,
  {},
  {
    met: {
      'the medial branches': {
        procedure: performed('64493', { approach: documented('medial-branch') }),
        says: 'medial-branch',
      },
      'the joint': { procedure: performed('64490', { approach: documented('intra-articular') }) },
      'one source names the target': {
        procedure: performed('64493', { approach: contradicted('interlaminar', 'medial-branch') }),
      },
    },
    undocumented: {
      'a silent note': { procedure: performed('64493'), says: 'medial branches' },
      'an approach that is none of a facet injection': {
        procedure: performed('64493', { approach: documented('interlaminar') }),
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64493', { approach: unreadable('a PDF') }),
      },
    },
    skipped: { 'an epidural': { procedure: performed('62323') } },
  },
);
