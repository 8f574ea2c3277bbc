import { z } from 'zod';
import type { ServiceLine } from '../../chart/service-line.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guidanceLines, takesGuidance } from '../guidance-lines.ts';
import { guide } from '../guides.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { excessOf } from '../units.ts';
import { unitsOnLine } from '../units-on-line.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const guidanceCodeDuplicate = defineRule({
  id: 'guidance-code-duplicate',
  family: 'imaging-guidance',
  title: 'One unit of guidance for one session',
  stages: { claim: 'critical' },
  suppressedBy: ['imaging-guidance-unbundled'],
  cites: [
    guide(
      'S0',
      'separately billing 77003 multiple times for a single fluoroscopic guidance session',
    ),
  ],
  needs: ['lines'],
  uses: aroundLines,
  /** Null: no payer exception is known, so that bundled lines are left to the other rule. */
  params: { 'imaging.unbundle_allowed_codes': z.array(z.string()).nullable() },
  skips: onlyWhereCodes(
    'its codes tell nothing of guidance',
    ({ guidance }) => guidance !== 'not-applicable',
  ),
  evaluate(facts, params, procedure) {
    const { day, own } = linesFor(facts, procedure);
    if (onClaim(own).length === 0) return skipped(NO_CLAIM_LINE);
    const allowed = params['imaging.unbundle_allowed_codes'] ?? [];
    const mine = guidanceLines(day, allowed).filter(
      ({ beside, is }) => own.includes(beside) && is !== 'bundled',
    );
    if (mine.length === 0) return skipped('no guidance code of its own goes with it');
    const lines = mine.map(({ line }) => line);
    const excess = excessOf(lines, () => ({ units: sessionsOn(day, allowed) }));
    if (excess.length === 0) return met('Guidance is reported once.', evidenceOfLines(lines));
    const words = excess.map(({ code, units }) => `${code} ${units} times`);
    return unmet(
      `Guidance is one unit for a session, however many needles it guides, but the claim has ${enumerate(words)}. Report it once.`,
      evidenceOfLines(excess.flatMap((one) => one.lines)),
      unitsOnLine(
        excess.flatMap((one) => one.lines),
        1,
      ),
    );
  },
});

/** Sessions of the day that take guidance apart: one family in one region each (rulebook 1.3). */
const sessionsOn = (day: readonly ServiceLine[], allowed: readonly string[]): number =>
  new Set(
    day
      .filter((line) => takesGuidance(line, allowed))
      .map(({ known }) => `${known?.family} ${known?.region}`),
  ).size;
