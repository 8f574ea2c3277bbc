import { documentedValue } from '../chart/fact.ts';
import type { PumpRefill } from '../chart/implant.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import { doseOf, isDrug } from '../rules/given-drugs.ts';
import { itpDrugCode } from '../rules/intrathecal-pump/itp-drug-code.ts';
import { PUMP_CODES } from '../rules/pump.ts';
import { drugCode, drugNamed } from '../terminology/drugs.ts';
import { isRefilled, refillOf } from './code-pump-service.ts';
import type { CodedProcedure } from './service.ts';
import { type Known, type OpenFact, open } from './settle.ts';
import type { SupportedLine } from './supported-line.ts';
import { type GivenDose, unitsLines } from './units-lines.ts';

/** Every code under which a drug of a pump may be reported. */
export const PUMP_DRUGS: readonly string[] = [...PUMP_CODES.values()].flat();

/** Whether KD goes on the line depends on the payer, and no policy at hand says so. */
const OPEN_KD = {
  modifiers: ['KD'],
  missing: 'whether this payer asks for KD on a drug in a pump',
};

/** The drug that a pump was filled with, as the line of its whole amount. */
export function pumpDrugLines(coded: CodedProcedure): {
  lines: SupportedLine[];
  open: OpenFact[];
} {
  const refill = refillOf(coded.documented);
  if (refill.is === 'open' || !isRefilled(refill.value)) return { lines: [], open: [] };
  const given = givenDose(refill, coded);
  if ('why' in given) return { lines: [], open: [{ ...given, codes: PUMP_DRUGS }] };
  const lines = unitsLines(given, coded).map((line) => ({
    ...line,
    open: [...line.open, OPEN_KD],
    basis: { ...line.basis, rules: [...line.basis.rules, ...itpDrugCode.cites] },
  }));
  return { lines, open: [] };
}

/** The drug by its code, with all that was filled in of it; or what leaves it open. */
function givenDose(refill: Known<PumpRefill>, coded: CodedProcedure): GivenDose | OpenFact {
  const { value, basis } = refill;
  const lack = (why: 'undocumented' | 'unclear', missing: string, message: string): OpenFact =>
    open(why, missing, message, basis.evidence);
  if (isMixture(value, coded)) {
    return lack('unclear', 'code of a mixture', 'No code with a unit is known here for a mixture.');
  }
  const name = drugNamed(value.drug ?? '')?.name;
  if (!name) {
    return lack('undocumented', 'drug in the pump', 'Not documented: the drug in the pump.');
  }
  const code = drugCode(PUMP_CODES.get(name)?.[0] ?? '');
  if (!code?.unitMg) {
    const message = `No code with a sure unit is known here for ${name} in a pump.`;
    return lack('unclear', `code of ${name}`, message);
  }
  const mg = amountIn(refill, name);
  if (mg === undefined) {
    const message = `Not documented: the concentration of ${name}, or the volume filled.`;
    return lack('undocumented', `amount of ${name}`, message);
  }
  const portions = filledIn(name, mg, refill, coded);
  return { code: { ...code, unitMg: code.unitMg }, mg, portions };
}

/** The drug as one portion, with what the chart tells of its container and waste. */
function filledIn(
  name: string,
  doseMg: number,
  { basis: { evidence } }: Known<PumpRefill>,
  { documented }: CodedProcedure,
): InjectedDrug[] {
  const [first] = evidence;
  if (!first) return [];
  const told = (documentedValue(documented.injectate) ?? []).find((one) => isDrug(one, name));
  const { discardedMg, container } = told ?? {};
  return [
    {
      name,
      doseMg,
      ...(discardedMg !== undefined && { discardedMg }),
      ...(container && { container }),
      evidence: first,
      ...(told?.beside && { beside: told.beside }),
    },
  ];
}

/** Two drugs in one pump, or a drug that is told to be compounded. */
function isMixture(
  { drug = '', isCompounded }: PumpRefill,
  { documented }: CodedProcedure,
): boolean {
  const injected = documentedValue(documented.injectate) ?? [];
  const named = drug.split(/[^A-Za-z]+/).filter((word) => drugNamed(word));
  return (
    isCompounded === true || named.length > 1 || new Set(injected.map(({ name }) => name)).size > 1
  );
}

const amountIn = (
  { value: { concentration, filledMl }, basis: { evidence } }: Known<PumpRefill>,
  name: string,
): number | undefined => {
  const [first] = evidence;
  if (!first || filledMl === undefined || concentration === undefined) return undefined;
  return doseOf({ name, volumeMl: filledMl, concentration, evidence: first });
};
