import type { Fact } from '../../chart/fact.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { SpinalLevel } from '../../terminology/spinal-levels.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import type { Remedy } from '../remedy.ts';
import { met, undocumented } from '../verdict.ts';

const SPINAL: ReadonlySet<ProcedureFamily> = new Set([
  'epidural',
  'epidural-catheter',
  'facet-injection',
  'facet-ablation',
]);

export const spinalLevelMissing = defineRule({
  id: 'spinal-level-missing',
  family: 'cross-cutting',
  title: 'Spinal levels named in the note',
  stages: { 'procedure-note-sign': 'critical' },
  cites: [
    guide('S3', 'spinal level and specific anatomic entry point'),
    guide('S4', 'Missing spinal level details'),
  ],
  needs: ['levels'],
  uses: ['approach', 'orderedLevels'],
  params: {},
  skips: ({ family }) => (SPINAL.has(family) ? undefined : 'not a spinal injection or ablation'),
  evaluate({ levels, approach, orderedLevels }) {
    if (levels.state === 'documented') {
      return met(`Levels are named: ${levels.value.join(', ')}.`, levels.evidence);
    }
    if (approach.state === 'documented' && approach.value === 'caudal') {
      return met('The caudal approach enters at the sacral hiatus.', approach.evidence);
    }
    return undocumented(
      'spinal level',
      'The note names no spinal level. Name every interspace, joint or foramen treated, such as L4-L5.',
      [],
      asOrdered(orderedLevels),
    );
  },
});

/** What was ordered, for its reader to confirm; orders that differ offer nothing. */
const asOrdered = (ordered: Fact<SpinalLevel[]>): Remedy | undefined =>
  ordered.state === 'documented' && ordered.contradictions.length === 0
    ? { kind: 'level', levels: ordered.value }
    : undefined;
