import { z } from 'zod';
import { documentedValue, type Fact, isUnreadable } from '../../chart/fact.ts';
import type { PainPattern } from '../../chart/indication.ts';
import { defineRule } from '../define-rule.ts';
import { CGS_FACET } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { type ExcludingPain, excludingPain, painTold, wordsOn } from '../pain-patterns.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

const EXCLUDING: readonly PainPattern[] = ['radicular', 'neurogenic-claudication'];
const MISSING = 'whether radiculopathy is absent or was treated';

export const facetUntreatedRadiculopathy = defineRule({
  id: 'facet-untreated-radiculopathy',
  family: 'facet',
  title: 'No untreated radiculopathy at the region of a facet injection',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [CGS_FACET, LCD_FACET],
  needs: ['painStatements', 'region'],
  uses: ['diagnoses', 'synovialCyst'],
  params: { 'facet.radiculopathy_excludes': z.boolean() },
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate(facts, params) {
    if (!params['facet.radiculopathy_excludes']) {
      return skipped('this policy does not exclude radiculopathy');
    }
    const here = documentedValue(facts.region);
    if (!here) return skipped('the region is not charted');
    const found = excludingPain(painTold(facts, here), here, EXCLUDING);
    if (found.is === 'absent' && isUnreadable(facts.diagnoses)) {
      return unchecked(facts.diagnoses.reason);
    }
    return unlessLoose(facts.painStatements, MISSING, judge(found, facts.synovialCyst));
  },
});

function judge({ is, told }: ExcludingPain, synovialCyst: Fact<string>): Verdict {
  const evidence = told.map((one) => one.evidence);
  if (is === 'absent' || is === 'unplaced') {
    return met('No untreated radiculopathy of this region is charted.', evidence);
  }
  if (synovialCyst.state === 'documented') {
    return met(`A synovial cyst is documented: "${synovialCyst.value}".`, synovialCyst.evidence);
  }
  if (synovialCyst.state === 'unreadable') return unchecked(synovialCyst.reason);
  if (is === 'disputed') {
    return undocumented(
      MISSING,
      `The chart tells of radicular pain or claudication and also denies it: ${wordsOn(told)}. Say which holds, or that it was treated.`,
      evidence,
    );
  }
  return unmet(
    `The chart tells of radicular pain or claudication here: ${wordsOn(told)}. A facet injection is covered if it is absent, was treated or comes from a synovial cyst: write which.`,
    evidence,
  );
}
