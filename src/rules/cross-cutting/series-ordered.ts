import { brief } from '../brief.ts';
import { defineRule } from '../define-rule.ts';
import { design } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, unmet } from '../verdict.ts';

export const seriesOrdered = defineRule({
  id: 'series-ordered',
  family: 'cross-cutting',
  title: 'One session ordered at a time',
  stages: { 'order-select': 'warning', 'order-sign': 'warning' },
  cites: [
    { ...LCD_EPIDURAL, quote: 'Do not prescribe a predetermined series' },
    design('A repeat depends on the response to the session before it'),
  ],
  needs: ['plannedSeries'],
  params: {},
  // Joints are left out: hyaluronate is given as a course.
  skips: onlyFor(
    'a spinal or trigger point injection',
    'epidural',
    'facet-injection',
    'sacroiliac-injection',
    'trigger-point',
    'peripheral-nerve-block',
  ),
  evaluate({ plannedSeries }) {
    if (plannedSeries.state === 'undocumented') return met('No series is ordered.', []);
    return unlessLoose(
      plannedSeries,
      'whether one session or a series is ordered',
      unmet(
        `A series is planned up front: "${brief(plannedSeries.value)}". Order one session; a further one is ordered once the response to this one is charted.`,
        plannedSeries.evidence,
      ),
    );
  },
});
