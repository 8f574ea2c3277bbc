import { z } from 'zod';
import { documentedValue, type Evidence } from '../../chart/fact.ts';
import type { CareCourse } from '../../chart/indication.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { type CareDays, careDays } from '../care-days.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL, LCD_SACROILIAC } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { exceptZoster } from '../pain-patterns.ts';
import { lacking, met, skipped, undocumented, type Verdict } from '../verdict.ts';

const Weeks = z.int().positive().nullable();

const PARAMETERS = {
  epidural: 'conservative.min_weeks.esi',
  'facet-injection': 'conservative.min_weeks.facet',
  'facet-ablation': 'conservative.min_weeks.facet',
  'sacroiliac-injection': 'conservative.min_weeks.sij',
} as const;

const parameterOf = (family: ProcedureFamily) =>
  Object.entries(PARAMETERS).find(([name]) => name === family)?.[1];

export const conservativeCareInsufficient = defineRule({
  id: 'conservative-care-insufficient',
  family: 'cross-cutting',
  title: 'Conservative care as long as the payer asks',
  stages: { 'order-select': 'warning', 'order-sign': 'warning' },
  cites: [
    LCD_EPIDURAL,
    LCD_SACROILIAC,
    guide('S1', 'Document PT dates and duration, medications tried (with side effects)'),
  ],
  needs: ['dateOfService', 'conservativeCare'],
  uses: ['today', 'painStatements', 'diagnoses', 'region'],
  params: {
    'conservative.min_weeks.esi': Weeks,
    'conservative.min_weeks.facet': Weeks,
    'conservative.min_weeks.sij': Weeks,
  },
  skips: onlyFor(
    'an epidural, facet or sacroiliac procedure',
    'epidural',
    'facet-injection',
    'facet-ablation',
    'sacroiliac-injection',
  ),
  evaluate(facts, params, { family }) {
    const parameter = parameterOf(family);
    const weeks = parameter && params[parameter];
    if (!weeks) return skipped('this policy names no number of weeks');
    const date = documentedValue(facts.dateOfService) ?? documentedValue(facts.today);
    if (!date) return skipped('no day to count from');
    const verdict = judge(documentedValue(facts.conservativeCare) ?? [], date, weeks);
    return family === 'epidural'
      ? exceptZoster(facts, documentedValue(facts.region), verdict)
      : verdict;
  },
});

function judge(courses: CareCourse[], date: Temporal.PlainDate, weeks: number): Verdict {
  const evidence = courses.map((course) => course.evidence);
  const asked = `This policy asks for ${weeks} weeks of conservative care before the procedure`;
  if (courses.length === 0) {
    return undocumented(
      'conservative care with its dates',
      `${asked}; neither record nor notes show any. Chart what was tried, from when to when, and how it went, or why it was not tolerated.`,
    );
  }
  const refused = courses.find(({ isNotTolerated }) => isNotTolerated);
  if (refused) return met(`${refused.modality} was not tolerated.`, [refused.evidence]);
  const days = careDays(courses, date);
  if (days.sure >= weeks * 7) {
    return met(`${days.sure} days of conservative care are charted.`, evidence);
  }
  return tooShort(asked, days, weeks * 7, evidence);
}

function tooShort(asked: string, days: CareDays, needed: number, evidence: Evidence[]): Verdict {
  const { sure, possible, undated } = days;
  if (undated.length > 0) {
    const names = [...new Set(undated.map(({ modality }) => modality))].slice(0, 4).join(', ');
    return undocumented(
      'dates of conservative care',
      `${asked}; ${sure} days are dated. Missing are dates or length of: ${names}. Chart from when to when.`,
      evidence,
    );
  }
  if (possible >= needed) {
    return undocumented(
      'dates of conservative care',
      `${asked}. The courses charted add up to ${possible} days if they followed one another, but their dates are missing. Chart from when to when.`,
      evidence,
    );
  }
  return lacking(
    `${asked} (${needed} days); ${possible} days before it are charted. Chart further care, or why it was not tolerated.`,
    evidence,
  );
}
