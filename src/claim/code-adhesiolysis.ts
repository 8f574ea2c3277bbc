import { fromCodeTable } from './from-code-table.ts';
import { fluoroscopyOrCt } from './imaging.ts';
import { type Coded, type CodedProcedure, notCoded } from './service.ts';
import { open, openOf, settle } from './settle.ts';

const SEVERAL_DAYS = '62263';
const ONE_DAY = '62264';

/** Epidural adhesiolysis: by the days it went over, imaging included, once and without a side. */
export function codeAdhesiolysis({ documented }: CodedProcedure): Coded {
  const days = settle('treatmentDays', documented.treatmentDays, {
    noun: 'number of days',
    words: (value) => (value === 1 ? 'one day' : `${value} days`),
  });
  const guidance = fluoroscopyOrCt(documented, 'Epidural adhesiolysis');
  if (days.is === 'open' || guidance.is === 'open') return notCoded(...openOf(days, guidance));
  const service = {
    code: days.value > 1 ? SEVERAL_DAYS : ONE_DAY,
    units: 1,
    facts: [days.basis, guidance.basis],
    rules: [fromCodeTable('adhesiolysis over several days, and on one day', SEVERAL_DAYS, ONE_DAY)],
  };
  return { services: [service], open: [] };
}

/** Neurolytic spinal injections have codes by site that nobody verified: told, never suggested. */
export const codeNeurolytic = ({ documented }: CodedProcedure): Coded =>
  notCoded(
    open(
      'not-computed',
      'verified codes',
      `The codes of neurolytic spinal injections (${documented.codes.map(({ code }) => code).join(', ') || '62280 to 62282'}) were not verified, so that no line is computed.`,
    ),
  );
