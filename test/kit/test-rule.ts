import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import type { Skipped, Verdict } from '../../src/rules/verdict.ts';
import { type Around, factsOf } from './chart.ts';

interface Case extends Around {
  procedure: PainProcedure;
  /** Parameters that differ from those of the whole test. */
  params?: Record<string, unknown>;
  /** Words the reader must be given. */
  says?: string;
}

type Outcome = Verdict['is'] | Skipped['is'];

/** Runs a rule over named cases, one list for each verdict it can give. */
export function testRule(
  rule: Rule,
  params: Record<string, unknown>,
  cases: Partial<Record<Outcome, Record<string, Case>>>,
): void {
  describe(rule.id, () => {
    for (const [expected, named] of Object.entries(cases)) {
      it.each(Object.entries(named))(`${expected}: %s`, (_name, one) => {
        const judge = rule.bind({ ...params, ...one.params });
        const verdict = judge(one.procedure, factsOf(one.procedure, one));
        expect(verdict).toMatchObject({ is: expected });
        if (one.says) expect(JSON.stringify(verdict)).toContain(one.says);
        // The words are what a physician gets to read: a change of them must be seen in review.
        expect(verdict).toMatchSnapshot();
      });
    }
  });
}
