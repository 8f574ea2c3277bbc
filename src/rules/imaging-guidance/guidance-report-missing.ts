import { z } from 'zod';
import { documentedValue, evidenceOf, type Readable } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { includesGuidance } from '../../terminology/guidance-codes.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guidanceLines } from '../guidance-lines.ts';
import { missingOfGuidance } from '../guidance-report.ts';
import { guide } from '../guides.ts';
import { linesFor } from '../lines.ts';
import { met, skipped, undocumented } from '../verdict.ts';

/** Guidance codes whose documentation the sources describe. */
const CODES: ReadonlySet<string> = new Set(['76942', '77002', '77003']);

export const guidanceReportMissing = defineRule({
  id: 'guidance-report-missing',
  family: 'imaging-guidance',
  title: 'Use, image and findings of separately billed guidance',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  suppressedBy: ['imaging-guidance-unbundled'],
  cites: [
    guide('S2', 'Three elements must be present'),
    guide('S0', 'permanent record of the needle trajectory'),
    {
      title: 'Coding advice: the guidance report may stand within the procedure report',
      grade: 'third-party',
    },
  ],
  needs: ['lines', 'dateOfService', 'guidance', 'archivedImages', 'guidanceFindings'],
  uses: ['region', 'alongside', 'report'],
  params: { 'guidance.separate_report_required': z.boolean() },
  skips: ({ family }) => (family === 'guidance' ? 'guidance itself' : undefined),
  evaluate(facts, params, procedure) {
    const { day, own: lines } = linesFor(facts, procedure);
    const bundledElsewhere = guidanceLines(day, [])
      .filter(({ is, beside }) => is === 'bundled' && !lines.includes(beside))
      .map(({ line }) => line);
    const billed = linesOfGuidance(documentedValue(facts.lines) ?? [], facts.dateOfService).filter(
      (line) => !bundledElsewhere.includes(line),
    );
    const [code] = billed.map((line) => line.code);
    if (!code) return skipped('no guidance is billed on its own');
    if (belongsElsewhere(procedure, documentedValue(facts.alongside) ?? [])) {
      return skipped('the guidance line belongs to another procedure of the day');
    }
    const own = [...procedure.references, documentedValue(facts.report) ?? ''];
    const isSeparate = params['guidance.separate_report_required'];
    const missing = missingOfGuidance(facts, isSeparate ? own : []);
    const evidence = [...billed.map((line) => line.evidence), ...evidenceOf(facts.guidance)];
    if (missing.length === 0) return met('Use, image and findings are documented.', evidence);
    return undocumented(
      missing.join(', '),
      `${code} is billed on its own, which the chart must support by use, permanent image and findings. Missing: ${missing.join('; ')}. Add what was done, or take the line off.`,
      evidence,
    );
  },
});

const linesOfGuidance = (
  lines: readonly ServiceLine[],
  dateOfService: Readable<Temporal.PlainDate>,
): ServiceLine[] =>
  lines.filter(({ code, kind, day }) => {
    const date = documentedValue(dateOfService);
    return CODES.has(code) && kind !== 'order' && (!day || !date || day.equals(date));
  });

/** Guidance is billed beside the procedure whose code does not include it. */
function belongsElsewhere({ codes }: Subject, alongside: readonly PainProcedure[]): boolean {
  const takesNone = ({ codes: own }: Pick<Subject, 'codes'>) =>
    own.length > 0 &&
    own.every(({ code, guidance }) => includesGuidance(code) || guidance === 'none');
  return takesNone({ codes }) && alongside.some((other) => !takesNone(other));
}
