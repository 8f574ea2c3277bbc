import { guide } from '../guides.ts';
import { jointCountRule } from '../joint-count.ts';

export const rfaCountByJoint = jointCountRule('facet-ablation', {
  id: 'rfa-count-by-joint',
  family: 'radiofrequency-ablation',
  title: 'One unit for each joint that was denervated',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S3', 'Only one unit per code may be reported for each joint denervated'),
    {
      title: 'Arizona payer memo of 2026-09-15, on bilateral indicators and MUE v32.3',
      grade: 'secondary',
    },
  ],
});
