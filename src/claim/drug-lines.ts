import type { InjectedDrug } from '../chart/performance.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { isFacilitysDrug } from '../rules/facility.ts';
import { distinctPortions } from '../rules/given-drugs.ts';
import { isInjection } from '../rules/injections.ts';
import { PUMP_CODES, TRIAL_CODE } from '../rules/pump.ts';
import {
  allDrugCodes,
  codeOfDrug,
  type DrugCode,
  drugCode,
  drugNamed,
} from '../terminology/drugs.ts';
import { isIntraspinalTrial } from './intraspinal-trial.ts';
import { pumpDrugLines } from './pump-drug-lines.ts';
import { reportedDrugs, unreportedDrugs } from './reported-drugs.ts';
import type { CodedProcedure } from './service.ts';
import { type OpenFact, open } from './settle.ts';
import type { SupportedLine } from './supported-line.ts';
import { totalDose } from './total-dose.ts';
import { unitsLines } from './units-lines.ts';

/** The drug lines of a day, and what leaves others open. */
export interface DrugLines {
  lines: SupportedLine[];
  open: OpenFact[];
}

/**
 * The drugs of one day by their HCPCS codes, injected or filled into a pump, with the units that
 * follow from the doses.
 */
export function drugLines(
  day: readonly CodedProcedure[],
  planned: readonly ServiceLine[],
): DrugLines {
  const injections = day.filter(({ documented }) => isInjection(documented));
  const pumps = day.filter(({ documented }) => documented.family === 'pump');
  const [first] = [...injections, ...pumps];
  const isPlanned = planned.some(({ code }) => ALL.includes(code));
  const others = isPlanned && injections.length + pumps.length < day.length ? [OTHERS] : [];
  if (!first) return { lines: [], open: others };
  if (isOfFacility(first)) {
    const message = 'In this place of service the facility reports the drug; not judged here.';
    return {
      lines: [],
      open: [{ ...open('not-computed', 'drug lines of a facility', message), codes: ALL }],
    };
  }
  const unsettled = injections.flatMap(openInjectate);
  const drugs = distinctPortions(injections.flatMap(reportedDrugs));
  const groups = [...Map.groupBy(drugs, genericOf).values()];
  const parts = [
    ...groups.map((portions) => linesOfDrug(portions, injections, planned)),
    ...pumps.map(pumpDrugLines),
  ];
  return {
    lines: parts.flatMap(({ lines }) => lines),
    open: [
      ...unsettled,
      ...parts.flatMap((part) => part.open),
      ...unreportedDrugs(injections, planned),
      ...others,
    ],
  };
}

const isOfFacility = ({ bill, place, documented }: CodedProcedure): boolean =>
  isFacilitysDrug(
    [{ ...(bill && { bill }), ...(place && { setting: place }) }],
    documented.setting,
  );

const ALL: readonly string[] = allDrugCodes().map(({ code }) => code);

/** A visit may give drugs, of which nothing is computed. */
const OTHERS: OpenFact = {
  ...open(
    'not-computed',
    'drugs given otherwise',
    'Drugs that were given otherwise than by an injection or into a pump are not computed.',
  ),
  codes: ALL,
};

/** What leaves the drugs of an injection open, and with them every drug line. */
function openInjectate({ documented: { injectate } }: CodedProcedure): OpenFact[] {
  const about = { codes: ALL };
  if (injectate.state === 'unreadable') {
    const message = `The drugs injected could not be read: ${injectate.reason}.`;
    return [{ ...open('unreadable', 'drugs injected', message), ...about }];
  }
  if (injectate.state === 'undocumented') {
    return [{ ...open('undocumented', 'drugs injected', 'No drug is documented.'), ...about }];
  }
  if (!injectate.loose) return [];
  const message = 'The words on the drugs cannot be tied to this procedure.';
  return [{ ...open('unclear', 'drugs injected', message, injectate.evidence), ...about }];
}

/** The lines of one drug, given in one or several portions. */
function linesOfDrug(
  portions: readonly InjectedDrug[],
  day: readonly CodedProcedure[],
  planned: readonly ServiceLine[],
): DrugLines {
  const [first] = day;
  const generic = genericOf(portions[0]);
  const words = portions.map(({ name, evidence }) => `${name} ${evidence.quote ?? ''}`).join(' ');
  const evidence = portions.map((one) => one.evidence);
  const lack = (missing: string, message: string): DrugLines => ({
    lines: [],
    open: [{ ...open('unclear', missing, message, evidence), codes: codesFor(generic) }],
  });
  const code = trialCode(generic, day) ?? codeOfDrug(generic, words);
  if (!code?.unitMg || code.certainty === 'uncertain' || !first) {
    const message = `No code with a sure unit is known here for ${generic} as it is named.`;
    return lack(`code of ${generic}`, message);
  }
  const known = { ...code, unitMg: code.unitMg };
  const mg = totalDose(portions, day, known, planned);
  if (typeof mg === 'string') return lack(`total dose of ${generic}`, mg);
  const given = { code: known, mg, portions };
  return { lines: unitsLines(given, first), open: [] };
}

/** The dose of an intraspinal trial, whose drugs have codes of their own. */
function trialCode(generic: string, day: readonly CodedProcedure[]): DrugCode | undefined {
  if (!day.some(({ documented }) => isIntraspinalTrial(documented))) return undefined;
  return drugCode(generic === 'baclofen' ? TRIAL_CODE : (PUMP_CODES.get(generic)?.[0] ?? ''));
}

const genericOf = (one: InjectedDrug | undefined): string =>
  drugNamed(one?.name ?? '')?.name ?? one?.name ?? '';

/** Codes under which a drug may be reported, those for drugs at large included. */
const codesFor = (generic: string): string[] =>
  allDrugCodes().flatMap(({ code, drug }) => (drug === generic || drug === null ? code : []));
