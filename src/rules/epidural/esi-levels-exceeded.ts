import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isEpidural } from '../epidural-sessions.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { codedLevelFacts, countLevels } from '../level-count.ts';
import { judgeLevels, levelLimitOf, Most } from '../level-limit.ts';
import { skipped } from '../verdict.ts';

export const esiLevelsExceeded = defineRule({
  id: 'esi-levels-exceeded',
  family: 'epidural',
  title: 'Epidural levels within the payer limit',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical' },
  cites: [
    LCD_EPIDURAL,
    { title: 'Billing article A58745 (third-party summary)', grade: 'third-party' },
    guide('S1', 'No more than 2 levels per session'),
  ],
  needs: ['levels'],
  uses: ['approach', ...codedLevelFacts],
  // Each technique has a limit of its own, and some policies name only one of them.
  params: {
    'tfesi.max_levels': Most,
    'tfesi.bilateral_max_levels': Most,
    'il.max_levels': Most,
  },
  skips: isEpidural,
  evaluate(facts, params, procedure) {
    const limit = levelLimitOf(procedure, facts.approach);
    if (!limit) return skipped('the approach is not known');
    const { unit, noun } = limit;
    const isTransforaminal = unit === 'root';
    const bilateral =
      isTransforaminal && documentedValue(facts.laterality) === 'bilateral'
        ? params['tfesi.bilateral_max_levels']
        : null;
    const most = isTransforaminal ? params['tfesi.max_levels'] : params['il.max_levels'];
    return judgeLevels(countLevels(facts, procedure, unit), bilateral ?? most, noun);
  },
});
