import type { Chart } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { Policy } from '../policy/policy.ts';
import { asDocumented } from './as-documented.ts';
import { asServiceLine, chartedLines } from './as-service-line.ts';
import { codeProcedure } from './code-procedure.ts';
import { codingPolicy } from './coding-parameters.ts';
import { drugLines } from './drug-lines.ts';
import { guidanceServices } from './guidance-services.ts';
import { withOpenMarks } from './open-marks.ts';
import { plannedGuidance } from './planned-guidance.ts';
import type { CodedProcedure } from './service.ts';
import type { OpenFact } from './settle.ts';
import { linesOfService } from './sided-lines.ts';
import type { ClaimLines, Gap, SupportedLine } from './supported-line.ts';
import { takenTogether } from './taken-together.ts';
import { visitLines } from './visit-lines.ts';

/** What lines are computed from. */
export interface ClaimInput {
  chart: Pick<Chart, 'procedures' | 'lines'>;
  /** The policy of each procedure. */
  policyOf: (procedure: PainProcedure) => Policy;
  edits: NcciEdits;
}

/**
 * The claim lines that the documentation of the performed procedures supports, each with the facts
 * and the rules of coding it rests on. What is not documented, could not be read, or leaves more
 * than one code possible is told of and never guessed. The planned lines of one bill tell who bills
 * where, and which visits stand beside the procedures; they support nothing. Pure.
 */
export function supportedLines(
  { chart, policyOf, edits }: ClaimInput,
  planned: readonly ServiceLine[],
): ClaimLines {
  const performed = chart.procedures
    .filter(({ status }) => status === 'performed')
    .map((procedure) => codedProcedure(procedure, policyOf(procedure), planned));
  const days = Map.groupBy(performed, ({ documented }) =>
    String(documentedValue(documented.dateOfService)),
  );
  const parts = [...days.values()].map((day) => linesOfDay(day, planned, edits));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    unsupported: parts.flatMap(({ unsupported }) => unsupported),
  };
}

/** Who bills and where: as the lines of the procedure's day say, else as the chart does. */
function codedProcedure(
  procedure: PainProcedure,
  policy: Policy,
  planned: readonly ServiceLine[],
): CodedProcedure {
  const own = planned.filter((line) => isOfDay(line, procedure));
  const bill = own.find((line) => line.bill)?.bill;
  return {
    documented: asDocumented(procedure),
    policy: codingPolicy(policy),
    ...(bill && { bill }),
    place: own.find((line) => line.setting)?.setting ?? documentedValue(procedure.setting),
  };
}

function isOfDay({ day }: ServiceLine, { dateOfService }: PainProcedure): boolean {
  const date = documentedValue(dateOfService);
  return !day || !date || day.equals(date);
}

function linesOfDay(
  day: readonly CodedProcedure[],
  planned: readonly ServiceLine[],
  edits: NcciEdits,
): ClaimLines {
  const [first] = day;
  if (!first) return { lines: [], unsupported: [] };
  const own = planned.filter((line) => isOfDay(line, first.documented));
  const parts = day.map((coded) => linesOfProcedure(coded, own));
  const services = distinct(parts.map(({ lines }) => lines));
  const drugs = drugLines(day, own);
  const visits = visitLines(own, day, services);
  const taken = takenTogether([...services, ...drugs.lines, ...visits.lines], edits);
  const shared = [
    ...drugs.open,
    ...visits.open,
    ...plannedGuidance(own, procedureLines(day, services), first.policy),
    ...taken.open,
  ];
  return {
    lines: [...withOpenMarks(taken.lines, own, edits)],
    unsupported: [
      ...parts.flatMap(({ unsupported }) => unsupported),
      ...shared.map((fact) => gapOf(fact, first, [])),
    ],
  };
}

/** What was done, as lines: where nothing is supported, the codes a procedure is charted under. */
const procedureLines = (
  day: readonly CodedProcedure[],
  services: readonly SupportedLine[],
): ServiceLine[] => [
  ...services.map(asServiceLine),
  ...day
    .filter(({ documented }) => !services.some((line) => line.procedure === documented.reference))
    .flatMap(({ documented }) => chartedLines(documented)),
];

function linesOfProcedure(coded: CodedProcedure, planned: readonly ServiceLine[]): ClaimLines {
  const { services, open } = codeProcedure(coded);
  const guidance = guidanceServices(coded, services);
  const { family } = coded.documented;
  return {
    lines: [...services, ...guidance.services].flatMap((one) => linesOfService(one, coded)),
    unsupported: [
      ...open.map((fact) => gapOf(fact, coded, fact.codes ? [] : [family])),
      ...guidance.open
        .filter((fact) => isAskedFor(fact, planned))
        .map((fact) => gapOf(fact, coded, [])),
    ],
  };
}

/** Guidance that nobody documents is a gap only where somebody plans to report it. */
const isAskedFor = ({ why, codes = [] }: OpenFact, planned: readonly ServiceLine[]): boolean =>
  why === 'unclear' || planned.some(({ code }) => codes.includes(code));

const gapOf = (
  { codes = [], rules = [], ...fact }: OpenFact,
  { documented }: CodedProcedure,
  families: Gap['families'],
): Gap => ({ ...fact, codes, rules, families, procedure: documented.reference });

/**
 * Procedures that rest on one note, as the lines of a claim without a charted procedure do, come to
 * the same lines: each is supported once.
 */
function distinct(parts: readonly (readonly SupportedLine[])[]): SupportedLine[] {
  const key = ({ code, modifiers }: SupportedLine) => [code, ...modifiers].join(' ');
  return parts.flatMap((lines, place) => {
    const earlier = new Set(parts.slice(0, place).flat().map(key));
    return lines.filter((line) => !earlier.has(key(line)));
  });
}
