import { z } from 'zod';
import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isEpidural } from '../epidural-sessions.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onSameDay } from '../same-day.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

export const esiOneRegionPerSession = defineRule({
  id: 'esi-one-region-per-session',
  family: 'epidural',
  title: 'Epidural injections in one spinal region a day',
  stages: { 'order-sign': 'critical', 'appointment-book': 'critical' },
  scope: 'session',
  cites: [{ ...LCD_EPIDURAL, quote: 'Only one spinal region may be injected per session' }],
  needs: ['dateOfService', 'region', 'alongside', 'history'],
  params: { 'esi.multi_region_same_day': z.boolean() },
  skips: isEpidural,
  evaluate(facts, params) {
    if (params['esi.multi_region_same_day']) return skipped('this policy takes several regions');
    const others = onSameDay(facts)?.filter(({ family }) => family === 'epidural') ?? [];
    if (others.length === 0) return skipped('no other epidural injection on this day');
    const date = documentedValue(facts.dateOfService);
    const all = [facts, ...others];
    const unread = others.map(({ region }) => region).find(isUnreadable);
    const regions = new Set(all.flatMap(({ region }) => documentedValue(region) ?? []));
    const evidence = all.flatMap(({ dateOfService }) => evidenceOf(dateOfService));
    if (regions.size > 1) {
      return unmet(
        `On ${date} there are epidural injections in the cervical-thoracic and in the lumbar-sacral region. The policy takes one spinal region a day: choose one for this session.`,
        evidence,
      );
    }
    if (unread) return unchecked(unread.reason);
    if (all.some(({ region }) => region.state === 'undocumented')) {
      return undocumented(
        'region of every epidural injection of the day',
        `There are several epidural injections on ${date}, and not all name their region. The policy takes one spinal region a day: name the levels.`,
        evidence,
      );
    }
    return met('All epidural injections of the day are in one region.', evidence);
  },
});
