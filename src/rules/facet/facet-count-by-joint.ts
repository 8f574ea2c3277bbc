import { guide } from '../guides.ts';
import { jointCountRule } from '../joint-count.ts';

export const facetCountByJoint = jointCountRule('facet-injection', {
  id: 'facet-count-by-joint',
  family: 'facet',
  title: 'One facet level for each joint',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title: 'Billing article A57787 of LCD L33930: a level is the joint or its two nerves',
      grade: 'primary',
    },
    guide('S3', 'reported per joint, not per nerve'),
  ],
});
