import type { PainProcedure } from '../chart/pain-procedure.ts';
import { modalityWords } from '../rules/modality-words.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import type { Guidance } from '../terminology/site.ts';
import { type Coded, notCoded, type Service } from './service.ts';
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

/** Codes to which image guidance belongs stand only where it is documented, of whatever kind. */
export function guided(coded: Coded, documented: PainProcedure): Coded {
  const including = coded.services.filter(
    ({ code }) => procedureCode(code)?.guidance === 'included',
  );
  const [first] = including;
  if (!first) return coded;
  const guidance = guidanceOfProcedure(documented);
  if (guidance.is === 'open') return notCoded(...coded.open, guidance);
  if (guidance.value === 'none') {
    const message = `${first.code} stands for a block under imaging, and the chart says ${guidance.basis.says}.`;
    return notCoded(
      ...coded.open,
      open('unclear', 'image guidance', message, guidance.basis.evidence),
    );
  }
  const withImage = (service: Service): Service =>
    including.includes(service)
      ? { ...service, facts: [...service.facts, guidance.basis] }
      : service;
  return { services: coded.services.map(withImage), open: coded.open };
}
