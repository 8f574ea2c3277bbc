import type { PumpRefill } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { itpRefillCode } from '../rules/intrathecal-pump/itp-refill-code.ts';
import { isRefill } from '../rules/pump.ts';
import { fromCodeTable } from './from-code-table.ts';
import { type Coded, notCoded } from './service.ts';
import { type Known, open, type Settled, settle } from './settle.ts';

/** Checks, programming and refills of a pump. */
export const SERVICES: ReadonlySet<string> = new Set([
  ...['62367', '62368', '62369', '62370'],
  ...['95990', '95991'],
]);

/** What was done with the pump itself, as far as it is told. */
export const refillOf = ({ refill }: Pick<PainProcedure, 'refill'>): Settled<PumpRefill> =>
  settle('refill', refill, {
    noun: 'what was done with the pump',
    words: wordsOf,
    same: (a, b) => wordsOf(a) === wordsOf(b),
  });

/** Whether the pump was filled: said so, or a volume put in. */
export const isRefilled = ({ isRefilled: isSaid, filledMl }: PumpRefill): boolean =>
  isSaid === true || filledMl !== undefined;

/** Check, programming and refill: by new settings, by the refill, and by who did it. */
export function codePumpService(documented: PainProcedure): Coded {
  const told = refillOf(documented);
  if (told.is === 'open') return notCoded(told);
  const { value, basis } = told;
  if (!isRefilled(value) && isRefill(documented) === undefined) {
    const message = 'The procedure is charted as a refill, and no note tells of one.';
    return notCoded(open('undocumented', 'refill', message, basis.evidence));
  }
  const code = value.isReprogrammed === undefined ? undefined : serviceCode(value);
  if (!code) return notCoded(lacking(told));
  const rules = [
    ...itpRefillCode.cites,
    fromCodeTable('check, reprogramming and refill of a pump', code),
  ];
  return { services: [{ code, units: 1, facts: [basis], rules }], open: [] };
}

function serviceCode(refill: PumpRefill): string | undefined {
  const { isReprogrammed, by, needsPhysician, isAnalyzed } = refill;
  if (!isRefilled(refill)) {
    if (isReprogrammed) return '62368';
    return isAnalyzed ? '62367' : undefined;
  }
  if (!isReprogrammed) return by && (by === 'staff' ? '95990' : '95991');
  if (by === 'staff') return needsPhysician ? undefined : '62369';
  return by && needsPhysician ? '62370' : undefined;
}

/** The first fact that is missing for a code. */
function lacking({ value, basis: { evidence } }: Known<PumpRefill>) {
  const { isReprogrammed, by } = value;
  if (isReprogrammed === undefined) {
    const message = 'Not documented: whether the pump was given new settings.';
    return open('undocumented', 'new settings or none', message, evidence);
  }
  if (!isRefilled(value)) {
    const message = 'Not documented: that the state of the pump was read out.';
    return open('undocumented', 'check of the pump', message, evidence);
  }
  if (by === undefined) {
    const message = 'Not documented: whether staff or a physician refilled the pump.';
    return open('undocumented', 'who refilled the pump', message, evidence);
  }
  const message =
    '62370 stands for a refill that needs a physician, 62369 for one that does not; the chart does not say which it was.';
  return open('unclear', 'need of a physician', message, evidence);
}

function wordsOf(refill: PumpRefill): string {
  const { isReprogrammed, by, needsPhysician, isAnalyzed, drug, filledMl } = refill;
  const filled = [filledMl !== undefined ? `${filledMl} mL` : '', drug ? `of ${drug}` : ''];
  return [
    ...(isAnalyzed ? ['checked'] : []),
    ...(isReprogrammed === undefined ? [] : [isReprogrammed ? 'new settings' : 'settings kept']),
    ...(isRefilled(refill) ? [['refilled', ...filled].filter(Boolean).join(' ')] : []),
    ...(by ? [`by ${by === 'staff' ? 'staff' : 'a physician'}`] : []),
    ...(needsPhysician ? ['a physician was needed'] : []),
  ].join(', ');
}
