import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { met, skipped, unmet } from '../verdict.ts';
import { isMinorProcedure, isSameService, isVisit } from '../visit-lines.ts';

export const emModifier25Missing = defineRule({
  id: 'em-modifier-25-missing',
  family: 'visit',
  title: 'Modifier 25 on a visit beside a procedure',
  stages: { claim: 'critical' },
  scope: 'session',
  cites: [
    guide(
      'S2',
      'Modifier 25 is required on the E/M code when a separately identifiable evaluation and management service is performed on the same date as a procedure.',
    ),
    guide(
      'S4',
      'An E/M service may be denied when documentation fails to show a separately identifiable visit from the procedure.',
    ),
  ],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: {},
  skips: () => undefined,
  evaluate({ lines, dateOfService }) {
    const billed = billedOn(lines, documentedValue(dateOfService));
    const procedures = billed.filter(({ known }) => isMinorProcedure(known));
    const beside = billed.filter(
      (line) => isVisit(line) && procedures.some((one) => isSameService(line, one)),
    );
    if (beside.length === 0) return skipped('no visit stands beside a procedure on a claim');
    const bare = beside.filter(({ modifiers }) => !modifiers.includes('25'));
    const evidence = beside.map((line) => line.evidence);
    if (bare.length === 0) return met('The visit carries 25.', evidence);
    return unmet(
      `${codesOf(bare)} stands beside ${codesOf(procedures)} of the same day without modifier 25. Add 25 only if the note documents a separate problem; otherwise the visit is part of the procedure and comes off the claim.`,
      evidence,
    );
  },
});
