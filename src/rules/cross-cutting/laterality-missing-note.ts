import { type Documented, documentedValue, evidenceOf } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { type Laterality, lateralityOfModifier } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { isSideRequired } from '../side-required.ts';
import { met, undocumented } from '../verdict.ts';

/** Both sides are reported in ways that differ by payer, and sources that differ settle nothing. */
function modifierFor(
  { value, contradictions, loose }: Documented<Laterality>,
  lines: readonly ServiceLine[],
): Remedy {
  const isSure = contradictions.length === 0 && !loose;
  const add = isSure && (value === 'left' || value === 'right') ? MODIFIERS[value] : undefined;
  return add ? { kind: 'modifier', lines: placesOf(lines), add } : { kind: 'none' };
}

const MODIFIERS = { left: 'LT', right: 'RT' } as const;

const lacksSide = ({ sideRequired, modifiers }: ServiceLine): boolean =>
  sideRequired && !modifiers.some((modifier) => lateralityOfModifier(modifier));

export const lateralityMissingNote = defineRule({
  id: 'laterality-missing-note',
  family: 'cross-cutting',
  title: 'Side of the procedure in the note and on the claim',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    guide(
      'S3',
      'If the appropriate laterality modifier is not appended, the claim line will be rejected',
    ),
    guide('S4', 'Claims may reject when laterality modifiers are omitted'),
  ],
  needs: ['laterality'],
  uses: ['claimLines'],
  params: {},
  skips(procedure) {
    if (procedure.status !== 'performed') return 'not performed yet';
    return isSideRequired(procedure) ? undefined : 'this procedure has no side';
  },
  evaluate({ laterality, claimLines }) {
    if (laterality.state === 'undocumented' || laterality.value === 'midline') {
      return undocumented(
        'side: left, right or bilateral',
        'Neither the note nor the procedure names a side. State left, right or bilateral for every level.',
        [],
        { kind: 'laterality', sides: ['left', 'right'] },
      );
    }
    const bare = (documentedValue(claimLines) ?? []).filter(lacksSide);
    if (bare.length > 0) {
      return undocumented(
        'RT, LT or 50 on the claim line',
        `The note says ${laterality.value}, but the claim line ${bare.map(({ code }) => code).join(', ')} carries none of RT, LT and 50.`,
        bare.map(({ evidence }) => evidence),
        modifierFor(laterality, bare),
      );
    }
    return met(`The side is stated: ${laterality.value}.`, [
      ...laterality.evidence,
      ...evidenceOf(claimLines),
    ]);
  },
});
