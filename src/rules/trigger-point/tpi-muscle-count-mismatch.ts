import { documentedValue } from '../../chart/fact.ts';
import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import { codesFor, lineFacts, linesFor } from '../lines.ts';
import { countMuscles, MANY_MUSCLES } from '../muscle-count.ts';
import { onlyFor } from '../only-for.ts';
import { lacking, met, skipped, unmet } from '../verdict.ts';

export const tpiMuscleCountMismatch = defineRule({
  id: 'tpi-muscle-count-mismatch',
  family: 'trigger-point',
  title: 'Trigger point code that matches the muscles named',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  suppressedBy: ['tpi-two-codes-same-day'],
  cites: [guide('S2', 'The code must match the documented muscle count exactly')],
  needs: ['muscles'],
  uses: [...lineFacts, 'laterality'],
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, _params, procedure) {
    const { muscles, laterality } = facts;
    const share = linesFor(facts, procedure);
    const coded = codesFor(share, procedure);
    const codes = coded.map(({ code }) => code);
    if (muscles.state === 'undocumented') return skipped('no muscle is named');
    if (muscles.loose) return skipped('the muscles cannot be tied to this procedure');
    const { names, most } = countMuscles(muscles.value, documentedValue(laterality));
    const isDisputed = muscles.contradictions.length > 0;
    const count = `the note names ${names.length} ${names.length === 1 ? 'muscle' : 'muscles'}`;
    if (codes.includes('20552') && names.length >= MANY_MUSCLES) {
      return unmet(
        `20552 stands for one or two muscles, but ${count}: ${enumerate(names)}. Three or more are 20553. Correct the code or the note, whichever is wrong.`,
        muscles.evidence,
        isDisputed ? undefined : codeChange(coded, () => '20553', share),
      );
    }
    if (codes.includes('20553') && most < MANY_MUSCLES) {
      return lacking(
        `20553 stands for three or more muscles, but ${count}: ${enumerate(names)}. Muscles count, not needle entries. Name every muscle that was injected, or use 20552.`,
        muscles.evidence,
        isDisputed ? undefined : codeChange(coded, () => '20552', share),
      );
    }
    if (codes.includes('20553') && names.length < MANY_MUSCLES) {
      return skipped('muscles of both sides may make three');
    }
    return met(`The code fits: ${count}.`, muscles.evidence);
  },
});
