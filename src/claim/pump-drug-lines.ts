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
import { unitsLines } from './units-lines.ts';

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
  const { evidence } = refill.basis;
  const lack = (missing: string, message: string) => ({
    lines: [],
    open: [{ ...open('undocumented', missing, message, evidence), codes: PUMP_DRUGS }],
  });
  if (isMixture(refill.value, coded)) {
    const message =
      'A mixture or a compounded drug is reported otherwise; its code has no unit here.';
    return {
      lines: [],
      open: [{ ...open('unclear', 'code of a mixture', message, evidence), codes: PUMP_DRUGS }],
    };
  }
  const generic = drugNamed(refill.value.drug ?? '')?.name;
  if (!generic)
    return lack('drug in the pump', 'Not documented: the drug that the pump was filled with.');
  const code = drugCode(PUMP_CODES.get(generic)?.[0] ?? '');
  if (!code?.unitMg)
    return lack(
      `code of ${generic}`,
      `No code with a sure unit is known here for ${generic} in a pump.`,
    );
  const mg = amountIn(refill, generic);
  if (mg === undefined) {
    return lack(
      `amount of ${generic}`,
      `Not documented: the concentration of ${generic} and the volume filled.`,
    );
  }
  const portions = filledIn(generic, mg, refill, coded);
  return {
    lines: unitsLines({ code: { ...code, unitMg: code.unitMg }, mg, portions }, coded).map(
      (line) => ({
        ...line,
        open: [...line.open, OPEN_KD],
        basis: { ...line.basis, rules: [...line.basis.rules, ...itpDrugCode.cites] },
      }),
    ),
    open: [],
  };
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
