import { isUnreadable } from '../../chart/fact.ts';
import type { PainPattern } from '../../chart/indication.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { type ExcludingPain, excludingPain, painTold, wordsOn } from '../pain-patterns.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

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
    const found = excludingPain(painTold(facts, 'lumbar-sacral'), 'lumbar-sacral', EXCLUDING);
    if (found.is === 'absent' && isUnreadable(facts.diagnoses)) {
      return unchecked(facts.diagnoses.reason);
    }
    return unlessLoose(facts.painStatements, MISSING, judge(found));
  },
});

function judge({ is, told }: ExcludingPain): Verdict {
  const evidence = told.map((one) => one.evidence);
  if (is === 'absent') return met('No radicular pain and none above L5 is charted.', evidence);
  const words = wordsOn(told);
  if (is === 'present') {
    return unmet(
      `The chart tells of radicular pain or pain above L5: ${words}. This policy covers it below L5 and not radicular only: if so, write where it is.`,
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
