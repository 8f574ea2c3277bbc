import { documentedValue } from '../../chart/fact.ts';
import type { Diagnosis } from '../../chart/indication.ts';
import { type Specificity, specificityOf } from '../../terminology/diagnosis-specificity.ts';
import { lateralityOfDiagnosis } from '../../terminology/icd10-laterality.ts';
import { regionOfDiagnosis } from '../../terminology/indication-codes.ts';
import type { Laterality, SpinalRegion } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';

interface Documented {
  region: SpinalRegion | undefined;
  side: Laterality | undefined;
}

export const icdNotSpecific = defineRule({
  id: 'icd-not-specific',
  family: 'cross-cutting',
  title: 'Diagnosis codes that name site and side',
  stages: { 'order-sign': 'warning', claim: 'warning' },
  cites: [
    {
      title: 'Arizona payer memo of 2026-09-15, on M47.819 and the list of A58403',
      grade: 'secondary',
    },
    guide('S1', 'Match ICD-10 to specific level/laterality'),
  ],
  needs: ['diagnoses'],
  uses: ['region', 'laterality'],
  params: {},
  skips: () => undefined,
  evaluate({ diagnoses, region, laterality }) {
    if (diagnoses.state === 'undocumented') return skipped('no diagnosis is given');
    const at = { region: documentedValue(region), side: documentedValue(laterality) };
    const open = diagnoses.value.filter(({ code }) => code && specificityOf(code));
    if (open.length === 0) {
      return met('No diagnosis code leaves its site or side open.', diagnoses.evidence);
    }
    return unmet(
      `${wordsOnAll(open, at)}. Use the code that matches what is documented.`,
      open.map(({ evidence }) => evidence),
    );
  },
});

/** The first two with their specific codes, the others by name: more is not read on a card. */
function wordsOnAll(open: readonly Diagnosis[], at: Documented): string {
  const [first, second, ...rest] = [...new Set(open.map((one) => wordsOn(one, at)))];
  const further = rest.length > 0 ? `; and ${rest.length} more` : '';
  return [first, second].filter(Boolean).join('; ') + further;
}

function wordsOn({ code = '' }: Diagnosis, at: Documented): string {
  const found = specificityOf(code);
  const part = found?.problem === 'unspecified-site' ? 'site' : 'side';
  return `${code} names no ${part}, unlike ${enumerate(childrenFor(found, at), 'or')}`;
}

/** The specific codes that agree with what is charted, or all where none does. */
function childrenFor(found: Specificity | undefined, { region, side }: Documented): string[] {
  const children = found?.children ?? [];
  const fitting = children.filter(
    (code) => agrees(regionOfDiagnosis(code), region) && agrees(lateralityOfDiagnosis(code), side),
  );
  return fitting.length > 0 ? fitting : children;
}

const agrees = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;
