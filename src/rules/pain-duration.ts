import { z } from 'zod';
import { compareDays } from '../chart/compare-days.ts';
import { documentedValue, type Readable } from '../chart/fact.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import { defineRule, type Rule, type RuleMeta } from './define-rule.ts';
import { onlyFor } from './only-for.ts';
import { exceptZoster } from './pain-patterns.ts';
import { lacking, met, skipped, undocumented, type Verdict } from './verdict.ts';

/** How long a policy wants the pain to have lasted before the procedure. */
export interface MinimumDuration {
  /** The policy parameter that holds the number. */
  parameter: string;
  unit: 'days' | 'months';
  family: ProcedureFamily;
  noun: string;
  /** Acute zoster need not wait. */
  isZosterExempt: boolean;
}

/** A rule that the pain has lasted for some time; calendar months, inclusive (rulebook 1.8). */
export function painDurationRule(
  kind: MinimumDuration,
  meta: Pick<RuleMeta, 'id' | 'family' | 'title' | 'stages' | 'cites'>,
): Rule {
  const params: Record<string, z.ZodType> = { [kind.parameter]: z.int().positive() };
  return defineRule({
    ...meta,
    needs: ['dateOfService', 'painSince'],
    uses: kind.isZosterExempt ? ['painStatements', 'diagnoses', 'region'] : [],
    params,
    skips: onlyFor(kind.noun, kind.family),
    evaluate(facts, values) {
      const date = documentedValue(facts.dateOfService);
      if (!date) return skipped('the planned date names no day');
      const least = z.int().parse(values[kind.parameter]);
      const verdict = judge(facts.painSince, date, { [kind.unit]: least });
      return kind.isZosterExempt
        ? exceptZoster(facts, documentedValue(facts.region), verdict)
        : verdict;
    },
  });
}

function judge(
  painSince: Readable<Temporal.PlainDate>,
  date: Temporal.PlainDate,
  least: { days?: number; months?: number },
): Verdict {
  const [words] = Object.entries(least).map(([unit, count]) => `${count} ${unit}`);
  const asked = `This policy asks for ${words} of pain before the procedure`;
  if (painSince.state === 'undocumented') {
    return undocumented(
      'since when the pain lasts',
      `${asked}, but neither the order nor the notes say since when it lasts. Chart its onset or duration.`,
    );
  }
  const since = painSince.value;
  const enough = since.add(least);
  if (compareDays(enough, date) <= 0) {
    return met(`The pain lasts since ${since}.`, painSince.evidence);
  }
  return lacking(
    `${asked}. The chart tells of pain since ${since}, ${since.until(date).days} days before ${date}; it is long enough from ${enough}. If the pain is older, chart its onset.`,
    painSince.evidence,
  );
}
