import { documented as documentedBy } from '../../src/chart/fact.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { InjectedDrug, Lesion } from '../../src/chart/performance.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import { type ClaimInput, supportedLines } from '../../src/claim/lines.ts';
import type { ClaimLines, SupportedLine } from '../../src/claim/supported-line.ts';
import { builtInEdits } from '../../src/ncci/built-in.ts';
import type { NcciEdits } from '../../src/ncci/edits.ts';
import { loadPolicies } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { rules } from '../../src/rules/index.ts';
import type { Approach, Guidance, Intent, Laterality } from '../../src/terminology/site.ts';
import { documented, performed, somewhere, undocumented } from './chart.ts';

const policies = loadPolicies(rules).map(({ policy }) => policy);

/** A policy set by its id; throws on a typing error in a test. */
export function policyNamed(id: string): Policy {
  const found = policies.find((policy) => policy.id === id);
  if (!found) throw new Error(`no policy ${id}`);
  return found;
}

/** What a test says of a performed procedure, in plain values. */
export interface Told {
  approach?: Approach;
  levels?: string[];
  side?: Laterality;
  guidance?: Guidance;
  intent?: Intent;
  lesion?: Lesion;
  muscles?: string[];
  joints?: string[];
  nerves?: string[];
  drugs?: InjectedDrug[];
  image?: true;
  findings?: string;
  place?: string;
  diagnoses?: string[];
  apart?: string;
}

const stated = <T>(value: T | undefined) =>
  value === undefined ? undocumented : documented(value);
const named = (names: string[] | undefined) =>
  stated(names?.map((name) => ({ name, evidence: { reference: 'DocumentReference/note' } })));

/** A performed procedure of the code's family, documented as told and no further. */
export const done = (code: string, told: Told, over: Partial<PainProcedure> = {}): PainProcedure =>
  performed(code, {
    approach: stated(told.approach),
    levels: stated(told.levels),
    laterality: stated(told.side),
    guidance: stated(told.guidance),
    intent: stated(told.intent),
    lesion: stated(told.lesion),
    muscles: named(told.muscles),
    joints: named(told.joints),
    nerves: named(told.nerves),
    injectate: stated(told.drugs),
    archivedImages: told.image ? documented({}) : undocumented,
    guidanceFindings: stated(told.findings),
    setting: stated(told.place),
    separateVisit: stated(told.apart),
    diagnoses: stated(
      told.diagnoses?.map((icd) => ({ code: icd, evidence: { reference: 'Condition/c' } })),
    ),
    ...over,
  });

/** Where, under which policy, and with which edits a session is coded. */
export interface Coding {
  policy?: string;
  bill?: ServiceLine['bill'];
  edits?: NcciEdits;
  /** Lines that are planned. */
  planned?: ServiceLine[];
}

/** The input of the claim functions for some procedures. */
export function claimInput(
  procedures: PainProcedure[],
  { policy = 'MCR-FFS-2026', edits = builtInEdits, planned = [] }: Coding = {},
): ClaimInput {
  return {
    chart: {
      procedures,
      lines: planned.length > 0 ? documentedBy(planned, [somewhere]) : undocumented,
    },
    policyOf: () => policyNamed(policy),
    edits,
  };
}

/** The lines of some procedures; a bill is told by a planned line that nothing else depends on. */
export function coded(procedures: PainProcedure[], coding: Coding = {}): ClaimLines {
  const { bill, planned = [] } = coding;
  const told = bill ? planned.map((line) => ({ ...line, bill })) : planned;
  return supportedLines(claimInput(procedures, { ...coding, planned: told }), told);
}

/** `64493-50-KX x1`, with `?KX` for a modifier that is open. */
export const shown = ({ code, modifiers, open, units }: SupportedLine): string => {
  const undecided = open.map((one) => ` ?${one.modifiers.join('/')}`).join('');
  return `${[code, ...modifiers].join('-')} x${units}${undecided}`;
};
