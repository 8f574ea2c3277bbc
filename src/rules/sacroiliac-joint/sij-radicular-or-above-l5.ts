import type { PainPattern } from '../../chart/indication.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { exceptUnread, excludingPain, painTold, wordsOn } from '../pain-patterns.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, undocumented, unmet, type Verdict } from '../verdict.ts';

const EXCLUDING: readonly PainPattern[] = ['radicular', 'neurogenic-claudication', 'above-l5'];
const MISSING = 'where the pain is and that it is not radicular';

export const sijRadicularOrAboveL5 = defineRule({
  id: 'sij-radicular-or-above-l5',
  family: 'sacroiliac-joint',
  title: 'Pain below L5 that is not radicular',
  stages: { 'order-sign': 'warning' },
  cites: [LCD_SACROILIAC],
  needs: ['painStatements'],
  uses: ['diagnoses'],
  params: {},
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate(facts) {
    const told = painTold(facts, 'lumbar-sacral');
    return unlessLoose(facts.painStatements, MISSING, exceptUnread(facts, judge(told)));
  },
});

function judge(told: ReturnType<typeof painTold>): Verdict {
  const { is, told: found } = excludingPain(told, 'lumbar-sacral', EXCLUDING);
  const evidence = found.map((one) => one.evidence);
  if (is === 'absent') return met('No radicular pain and none above L5 is charted.', evidence);
  const words = wordsOn(found);
  if (is === 'present') {
    return unmet(
      `The chart tells of radicular pain or pain above L5: ${words}. This policy covers a sacroiliac joint injection for pain below L5 without radiculopathy. If that is the case, write where the pain is and that it is not radicular.`,
      evidence,
    );
  }
  return undocumented(
    MISSING,
    is === 'disputed'
      ? `The chart tells of radicular pain or pain above L5 and also denies it: ${words}. Say which holds.`
      : `The chart tells of radicular pain and not where: ${words}. Say whether it comes from the lumbar spine.`,
    evidence,
  );
}
