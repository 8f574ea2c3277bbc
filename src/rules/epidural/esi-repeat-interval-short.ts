import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { epiduralOf, isDiagnostic, isEpidural } from '../epidural-sessions.ts';
import { guide } from '../guides.ts';
import { judgeInterval } from '../interval.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { skipped, unchecked } from '../verdict.ts';

/** A first injection that failed shortens no interval: it stands in for the response alone. */
export const esiRepeatIntervalShort = defineRule({
  id: 'esi-repeat-interval-short',
  family: 'epidural',
  title: 'Time between two epidural injections of a region',
  stages: { 'order-select': 'critical', 'order-sign': 'critical', 'appointment-book': 'critical' },
  cites: [LCD_EPIDURAL, guide('S1', 'Denies repeat injections within 2 weeks')],
  needs: ['dateOfService', 'region', 'history'],
  uses: ['alongside', 'intent'],
  params: { 'esi.min_interval_days': z.int().positive() },
  skips: isEpidural,
  evaluate({ dateOfService, region, history, alongside, intent }, params) {
    const date = documentedValue(dateOfService);
    const known = documentedValue(history);
    const because = isDiagnostic(intent);
    if (because || !known) return skipped(because ?? 'no history was asked for');
    if (!date) return unchecked('The planned date names no day, so that no interval is known.');
    return judgeInterval(
      {
        date,
        history: known,
        alongside: documentedValue(alongside) ?? [],
        matches: epiduralOf(region),
        noun: 'epidural injection of this region',
        lacking: 'region',
      },
      { days: params['esi.min_interval_days'] },
    );
  },
});
