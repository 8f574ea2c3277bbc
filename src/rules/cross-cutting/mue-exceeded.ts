import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { tableOf } from '../line-pairs.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { excessOf } from '../units.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const mueExceeded = defineRule({
  id: 'mue-exceeded',
  family: 'cross-cutting',
  title: 'Units within Medicare’s edits',
  stages: { claim: 'critical' },
  cites: [
    {
      title: 'Arizona payer memo of 2026-09-15, on bilateral indicators and MUE v32.3',
      grade: 'secondary',
    },
  ],
  needs: ['lines', 'edits'],
  uses: aroundLines,
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, procedure) {
    const lines = onClaim(linesFor(facts, procedure).told);
    const edits = documentedValue(facts.edits);
    if (lines.length === 0 || !edits) return skipped(NO_CLAIM_LINE);
    const fallback = documentedValue(facts.dateOfService);
    const limitOf = (code: string, day = fallback) => day && edits.unitsOn(code, day);
    const limited = lines.filter(({ code, day }) => limitOf(code, day));
    if (limited.length === 0) return skipped('no limit of units is known for its codes');
    const excess = excessOf(limited, ({ code, day }) => {
      const edit = limitOf(code, day);
      return edit && { units: edit.units, perLine: edit.adjudication === 1 };
    });
    if (excess.length === 0) return met('No code exceeds its units.', evidenceOfLines(limited));
    const words = excess.map(
      ({ code, units, limit }) => `${units} units of ${code}, at most ${limit}`,
    );
    return unmet(
      `More units than Medicare takes on one day (${tableOf(edits)}): ${enumerate(words)}. Correct the units to what the note documents.`,
      evidenceOfLines(excess.flatMap((one) => one.lines)),
    );
  },
});
