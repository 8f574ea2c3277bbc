import { documentedValue } from '../chart/fact.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import type { Citation } from '../rules/cite.ts';
import { amountWords, unitsDiscarded, unitsOfDose } from '../rules/dose-units.ts';
import { drugJwJzMissing } from '../rules/drug/drug-jw-jz-missing.ts';
import { drugUnitsMismatch } from '../rules/drug/drug-units-mismatch.ts';
import type { DrugCode } from '../terminology/drugs.ts';
import type { CodedProcedure } from './service.ts';
import type { OpenModifiers, SupportedLine } from './supported-line.ts';

/** A dose of a drug that is reported under one code. */
export interface GivenDose {
  code: DrugCode & { unitMg: number };
  mg: number;
  portions: readonly InjectedDrug[];
}

/** The line of a dose, and the line of what was discarded of a single-dose container. */
export function unitsLines(given: GivenDose, first: CodedProcedure): SupportedLine[] {
  const { code, mg } = given;
  const { modifiers, open, discardedUnits } = wasteOf(given, first.policy);
  const day = documentedValue(first.documented.dateOfService);
  const line: SupportedLine = {
    code: code.code,
    label: `${code.drug}, ${amountWords(code.unitMg)} a unit`,
    modifiers,
    open,
    units: unitsOfDose(mg, code.unitMg),
    diagnoses: [],
    ...(day && { day }),
    procedure: first.documented.reference,
    site: { region: undefined, levels: [], side: undefined },
    basis: basisOf(given),
    certainty: code.certainty,
  };
  const { facts, rules } = line.basis;
  const wasted = {
    ...line,
    modifiers: ['JW'],
    open: [],
    units: discardedUnits,
    basis: { facts: facts.toReversed(), rules: [...drugJwJzMissing.cites, ...rules] },
  };
  return discardedUnits > 0 ? [line, wasted] : [line];
}

function basisOf({ code, mg, portions }: GivenDose): SupportedLine['basis'] {
  const given = `${code.drug} ${amountWords(mg)}`;
  const evidence = portions.map((one) => one.evidence);
  const beside = portions.flatMap((one) => one.beside ?? []);
  const waste = wasteWords(discardedOf(portions), chartedContainer(portions));
  const stands = beside.length > 0 ? beside : evidence;
  return {
    facts: [
      { fact: 'injectate', says: given, evidence },
      ...(waste ? [{ fact: 'injectate' as const, says: waste, evidence: stands }] : []),
    ],
    rules: [unitCite(code), ...drugUnitsMismatch.cites, ...drugJwJzMissing.cites],
  };
}

/** What is told of the rest, such as `20 mg discarded, single-dose container`. */
const wasteWords = (discarded: number | undefined, container: InjectedDrug['container']): string =>
  [
    ...(discarded === undefined
      ? []
      : [discarded > 0 ? `${amountWords(discarded)} discarded` : 'nothing discarded']),
    ...(container ? [`${container} container`] : []),
  ].join(', ');

/** What is reported of the waste of containers for one dose. */
interface Waste {
  modifiers: string[];
  open: OpenModifiers[];
  discardedUnits: number;
}

function wasteOf({ code, mg, portions }: GivenDose, { values }: CodedProcedure['policy']): Waste {
  const asked = values['drug.single_dose'];
  const container = containerOf(code, portions);
  const none: Waste = { modifiers: [], open: [], discardedUnits: 0 };
  if (asked === false || container === 'multi-dose') return none;
  if (asked === null) return { ...none, open: [openWaste('whether this payer asks for JW or JZ')] };
  const discarded = discardedOf(portions);
  if (container === undefined) {
    const what = discarded === undefined ? ', and what was discarded of it' : '';
    return { ...none, open: [openWaste(`whether the container was for one dose${what}`)] };
  }
  if (discarded === undefined) {
    const missing = 'whether any of the single-dose container was discarded';
    return { ...none, open: [openWaste(missing)] };
  }
  const discardedUnits = unitsDiscarded(mg, discarded, code.unitMg);
  const held = unitsOfDose(mg, code.unitMg) * code.unitMg;
  const isHeld = mg + discarded <= held + TOLERANCE;
  return { ...none, modifiers: isHeld ? ['JZ'] : [], discardedUnits };
}

/** One kind of container for all portions: as charted, else as every container of the code is. */
const containerOf = (
  { isSingleDose }: GivenDose['code'],
  portions: readonly InjectedDrug[],
): InjectedDrug['container'] =>
  chartedContainer(portions) ?? (isSingleDose ? 'single-dose' : undefined);

function chartedContainer(portions: readonly InjectedDrug[]): InjectedDrug['container'] {
  const [first, ...others] = new Set(portions.map(({ container }) => container));
  return others.length === 0 ? first : undefined;
}

/** Undoes binary fractions of milligrams. */
const TOLERANCE = 1e-9;

const openWaste = (missing: string): OpenModifiers => ({ modifiers: ['JW', 'JZ'], missing });

/** What is told to be discarded of all portions; undefined where nobody mentions it. */
function discardedOf(portions: readonly InjectedDrug[]): number | undefined {
  const told = portions.flatMap(({ discardedMg }) => discardedMg ?? []);
  return told.length > 0 ? told.reduce((sum, mg) => sum + mg, 0) : undefined;
}

/** The unit of a HCPCS code, graded by how our table of them was made. */
const unitCite = ({ code, unitMg, certainty }: GivenDose['code']): Citation => ({
  title: `HCPCS Level II: one unit of ${code} is ${amountWords(unitMg)}`,
  grade: certainty === 'seen' ? 'third-party' : 'memory',
});
