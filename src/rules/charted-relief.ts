import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/** Every percentage that is charted of the pain relief of a procedure. */
export const reliefsOf = ({
  relief,
  responses,
}: Pick<PainProcedure, 'relief' | 'responses'>): number[] => [
  ...(relief.state === 'documented' ? [relief.value.percent] : []),
  ...(documentedValue(responses) ?? []).flatMap(({ measure, percent }) =>
    measure === 'pain' ? percent : [],
  ),
];
