import { documentedValue } from '../../chart/fact.ts';
import type { Diagnosis, PainPattern } from '../../chart/indication.ts';
import { painPatternOf } from '../../terminology/indication-codes.ts';
import { brief } from '../brief.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { affirmed, exceptUnread, type PainTold, painTold, wordsOn } from '../pain-patterns.ts';
import { treatedRegion } from '../treated-region.ts';
import { met, undocumented, unmet, type Verdict } from '../verdict.ts';

const INDICATIONS: readonly PainPattern[] = [
  'radicular',
  'neurogenic-claudication',
  'post-laminectomy',
  'zoster',
];
const MISSING = 'radiculopathy, neurogenic claudication, post-laminectomy syndrome or zoster';
const ASK = `If there is ${MISSING}, name it in note and diagnosis.`;

export const esiRadicularIndicationMissing = defineRule({
  id: 'esi-radicular-indication-missing',
  family: 'epidural',
  title: 'Radicular pain, claudication, post-laminectomy syndrome or zoster',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  decidesCoverage: true,
  cites: [
    guide('S2', 'ESI typically requires documented radiculopathy, not just axial pain'),
    LCD_EPIDURAL,
  ],
  needs: [],
  uses: ['painStatements', 'diagnoses', 'region', 'levels'],
  params: {},
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate(facts) {
    const told = painTold(facts, treatedRegion(facts));
    const [indication] = affirmed(told, INDICATIONS);
    if (indication) return met(`Indication: ${wordsOn([indication])}.`, [indication.evidence]);
    return exceptUnread(facts, judge(told, documentedValue(facts.diagnoses) ?? []));
  },
});

/** Sciatica with back pain, or stenosis alone, shows neither radiculopathy nor merely axial pain. */
function judge(told: readonly PainTold[], diagnoses: readonly Diagnosis[]): Verdict {
  const open = diagnoses.filter(({ code }) => !code || !painPatternOf(code));
  const other = told.filter(({ pattern, isDenied }) => pattern === 'axial' || isDenied);
  const evidence = [...other, ...open].map((one) => one.evidence);
  if (open.length > 0) {
    const names = open.flatMap(({ code, text }) => code ?? (text ? brief(text) : [])).slice(0, 2);
    return undocumented(
      MISSING,
      `${names.join(', ')} does not by itself show a covered reason for an epidural, and the notes name none. ${ASK}`,
      evidence,
    );
  }
  if (other.length > 0) {
    return unmet(
      `The chart tells of no radicular pain here: ${wordsOn(other)}. Axial pain alone is not covered. ${ASK}`,
      evidence,
    );
  }
  return undocumented(MISSING, `Neither diagnosis nor notes tell what the pain is like. ${ASK}`);
}
