import { defineRule, type ProcedureKind } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { mustBeDocumented } from '../must-be-documented.ts';
import { NEEDLE_FAMILIES, onlyFor } from '../only-for.ts';

/** Checks, programming and refills of implanted devices. */
const CARE_OF_DEVICES: ReadonlySet<string> = new Set([
  ...['95970', '95971', '95972'],
  ...['62367', '62368', '62369', '62370', '95990', '95991'],
]);

function isInvasive({ family, codes }: ProcedureKind): boolean {
  if (family !== 'stimulator' && family !== 'pump')
    return !onlyFor('', ...NEEDLE_FAMILIES)({ family });
  return codes.some(({ code }) => !CARE_OF_DEVICES.has(code));
}

export const consentMissing = defineRule({
  id: 'consent-missing',
  family: 'cross-cutting',
  title: 'Informed consent before an invasive procedure',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [guide('S1', 'informed consent')],
  needs: ['consent'],
  params: {},
  skips: (procedure) => (isInvasive(procedure) ? undefined : 'not an invasive procedure'),
  evaluate: ({ consent }) =>
    mustBeDocumented(
      consent,
      'informed consent',
      'Neither the note nor the record shows informed consent for this procedure. State in the note that it was obtained, or link the signed form.',
    ),
});
