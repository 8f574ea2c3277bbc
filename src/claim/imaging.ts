import type { PainProcedure } from '../chart/pain-procedure.ts';
import { modalityWords } from '../rules/modality-words.ts';
import type { Guidance } from '../terminology/site.ts';
import { open, type Settled, settle } from './settle.ts';

/** How the needle was guided. */
export const guidanceOfProcedure = ({ guidance }: PainProcedure): Settled<Guidance> =>
  settle('guidance', guidance, { noun: 'image guidance', words: (value) => modalityWords[value] });

/** Fluoroscopy or CT, which belongs to a code; anything else leaves the code open. */
export function fluoroscopyOrCt(procedure: PainProcedure, what: string): Settled<Guidance> {
  const guidance = guidanceOfProcedure(procedure);
  if (guidance.is === 'open' || isFluoroscopyOrCt(guidance.value)) return guidance;
  const told = modalityWords[guidance.value];
  return open(
    'unclear',
    'fluoroscopy or CT',
    `${what} stands for fluoroscopy or CT, and the chart says ${told}.`,
    guidance.basis.evidence,
  );
}

export const isFluoroscopyOrCt = (guidance: Guidance): boolean =>
  guidance === 'fluoroscopy' || guidance === 'ct';
