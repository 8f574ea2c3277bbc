import type { ComparedLine, Difference } from './compared-line.ts';

/** One line of a claim as the documentation supports it. */
export interface CorrectedLine {
  /** The `sequence` of the planned item; absent for a line that is new. */
  sequence?: number;
  code: string;
  modifiers: string[];
  units: number;
  /** ICD-10-CM codes it points to: those planned, and documented ones that were lacking. */
  diagnoses: string[];
  change: 'kept' | 'changed' | 'added';
}

/**
 * The lines of a planned claim with what the documentation supports: differences settled, missing
 * lines added, unsupported ones left out. What is open stays as planned: nothing is taken off or
 * put on a claim for a fact that nobody documented.
 */
export const correctedLines = (compared: readonly ComparedLine[]): CorrectedLine[] =>
  compared.flatMap((line) => {
    if (line.is === 'extra') return [];
    if (line.is !== 'missing') return corrected(line);
    const { code, modifiers, units, diagnoses } = line.supported;
    return { code, modifiers, units, diagnoses, change: 'added' };
  });

function corrected(line: Exclude<ComparedLine, { is: 'missing' }>): CorrectedLine {
  const { planned } = line;
  const difference: Difference = line.is === 'differs' ? line.difference : {};
  const { add = [], remove = [] } = difference.modifiers ?? {};
  const diagnoses = planned.diagnoses.flatMap(({ code }) => code ?? []);
  return {
    ...(planned.sequence !== undefined && { sequence: planned.sequence }),
    code: planned.code,
    modifiers: [...planned.modifiers.filter((one) => !remove.includes(one)), ...add],
    units: difference.units?.supported ?? planned.units,
    diagnoses: [...(difference.diagnoses?.add ?? []), ...diagnoses],
    change: line.is === 'differs' ? 'changed' : 'kept',
  };
}
