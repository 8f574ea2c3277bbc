import type { Programming } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import {
  programmingCode,
  scsProgrammingCode,
} from '../rules/spinal-cord-stimulator/scs-programming-code.ts';
import { fromCodeTable } from './from-code-table.ts';
import { type Coded, notCoded } from './service.ts';
import { open, settle } from './settle.ts';

/** Checks and programming of a stimulator. */
export const PROGRAMMING: ReadonlySet<string> = new Set(['95970', '95971', '95972']);

/** Programming by the number of parameters changed, never by time. */
export function codeProgramming({ programming }: PainProcedure): Coded {
  const told = settle<Programming>('programming', programming, {
    noun: 'parameters changed',
    words: ({ parameters }) => `${parameters ?? 'an unknown number of'} parameters changed`,
    same: (a, b) => a.parameters === b.parameters,
  });
  if (told.is === 'open') return notCoded(told);
  const { parameters, minutes } = told.value;
  const code = parameters === undefined ? undefined : programmingCode(parameters);
  if (!code) {
    const instead = minutes ? ` A time (${minutes}) does not decide.` : '';
    const message = `Not documented: which parameters were changed.${instead}`;
    return notCoded(open('undocumented', 'parameters changed', message, told.basis.evidence));
  }
  const rules = [
    ...scsProgrammingCode.cites,
    fromCodeTable('no parameter, one to three, and more than three', ...PROGRAMMING),
  ];
  return { services: [{ code, units: 1, facts: [told.basis], rules }], open: [] };
}
