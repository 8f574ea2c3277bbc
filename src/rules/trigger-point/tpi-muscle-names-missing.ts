import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { onlyFor } from '../only-for.ts';
import { met, undocumented } from '../verdict.ts';

export const tpiMuscleNamesMissing = defineRule({
  id: 'tpi-muscle-names-missing',
  family: 'trigger-point',
  title: 'Muscles by name, with the trigger points of each',
  stages: { 'procedure-note-sign': 'critical' },
  cites: [
    guide('S2', 'each muscle is documented by name'),
    guide('S3', 'Muscle name(s) and number of trigger points injected at each'),
  ],
  needs: ['muscles'],
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate({ muscles }) {
    if (muscles.state === 'undocumented' || muscles.value.length === 0) {
      return undocumented(
        'muscle names and trigger points in each',
        'The note names no muscle. Name every muscle injected, and how many trigger points in each.',
      );
    }
    const bare = muscles.value.filter(({ points }) => points === undefined);
    if (bare.length === 0) return met('Each muscle and its points are named.', muscles.evidence);
    const names = bare.map(({ name }) => name).join(', ');
    return undocumented(
      'number of trigger points in each muscle',
      `The note does not say how many trigger points were injected in: ${names}. Add the number for each.`,
      bare.map(({ evidence }) => evidence),
    );
  },
});
