import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { type ProcedureCode, procedureCode } from '../terminology/procedure-codes.ts';
import type { SupportedLine } from './supported-line.ts';

/** A supported line as claims carry it, for the checks that claims get. */
export const asServiceLine = (line: SupportedLine): ServiceLine => {
  const known = procedureCode(line.code);
  return {
    kind: 'claim',
    code: line.code,
    ...(known && { known }),
    modifiers: line.modifiers,
    units: line.units,
    ...(line.day && { day: line.day }),
    diagnoses: [],
    ...(line.site.side && { laterality: line.site.side }),
    levels: [...line.site.levels],
    sideRequired: known?.sideRequired ?? false,
    evidence: { reference: line.procedure },
  };
};

/** The codes that a procedure is charted under, as lines. */
export function chartedLines({ codes, dateOfService, reference }: PainProcedure): ServiceLine[] {
  const day = documentedValue(dateOfService);
  return codes.map(
    (known: ProcedureCode): ServiceLine => ({
      kind: 'procedure',
      code: known.code,
      known,
      modifiers: [],
      units: 1,
      ...(day && { day }),
      diagnoses: [],
      levels: [],
      sideRequired: known.sideRequired,
      evidence: { reference },
    }),
  );
}
