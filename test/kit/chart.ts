import type { Authorization } from '../../src/chart/authorization.ts';
import type { Facts, History, PolicyChoice } from '../../src/chart/chart.ts';
import {
  type Documented,
  documented as documentedBy,
  inPart,
  type Statement,
  undocumented,
} from '../../src/chart/fact.ts';
import { asPlain } from '../../src/chart/lazily.ts';
import type { PainProcedure, Relief } from '../../src/chart/pain-procedure.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import type { NcciEdits } from '../../src/ncci/edits.ts';
import { type ProcedureCode, procedureCode } from '../../src/terminology/procedure-codes.ts';

export { undocumented, unreadable } from '../../src/chart/fact.ts';

/** A value with some evidence, where the evidence is not the point. */
export const documented = <T>(value: T, quote?: string): Documented<T> =>
  documentedBy(value, [{ reference: 'Procedure/test', ...(quote && { quote }) }]);

/** A value to which a source that could not be read might add. */
export const documentedInPart = <T>(value: T, because: string): Documented<T> =>
  inPart(documented(value), [because]);

/** A value that another source contradicts. */
export const contradicted = <T>(value: T, other: T): Documented<T> => ({
  ...documented(value),
  contradictions: [
    { value: other, origin: 'note', evidence: { reference: 'DocumentReference/n' } },
  ],
});

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** The known codes; throws on a typing error in a test. */
export function codes(...numbers: string[]): ProcedureCode[] {
  return numbers.map((number) => {
    const found = procedureCode(number);
    if (!found) throw new Error(`no code ${number}`);
    return found;
  });
}

const nothing = {
  dateOfService: undocumented,
  setting: undocumented,
  approach: undocumented,
  region: undocumented,
  levels: undocumented,
  laterality: undocumented,
  statedSides: undocumented,
  orderedLevels: undocumented,
  sideChange: undocumented,
  guidance: undocumented,
  archivedImages: undocumented,
  intent: undocumented,
  relief: undocumented,
  contrastContraindication: undocumented,
  claimLines: undocumented,
  diagnoses: undocumented,
  painStatements: undocumented,
  painSince: undocumented,
  painScores: undocumented,
  functionMeasures: undocumented,
  conservativeCare: undocumented,
  spineImaging: undocumented,
  provocativeTests: undocumented,
  triggerPointFindings: undocumented,
  fusion: undocumented,
  synovialCyst: undocumented,
  ablationUnsuitable: undocumented,
  plannedSeries: undocumented,
  surgeryRuledOut: undocumented,
  facilityReason: undocumented,
  painSourceInQuestion: undocumented,
  painRecurrence: undocumented,
  procedureReason: undocumented,
  responses: undocumented,
  sedation: undocumented,
  injectate: undocumented,
  contrast: undocumented,
  views: undocumented,
  lesion: undocumented,
  muscles: undocumented,
  catheterLeft: undocumented,
  guidanceFindings: undocumented,
  consent: undocumented,
  report: undocumented,
  lastDay: undocumented,
  stage: undocumented,
  psychologicalEvaluation: undocumented,
  substanceUse: undocumented,
  toldTrials: undocumented,
  analgesicReduction: undocumented,
  programming: undocumented,
  refill: undocumented,
  generator: undocumented,
  tolerability: undocumented,
  revisedPart: undocumented,
  implantWork: undocumented,
  leadCount: undocumented,
  treatmentDays: undocumented,
  testMethod: undocumented,
  nerves: undocumented,
  joints: undocumented,
  testRationale: undocumented,
  testResults: undocumented,
  definitiveRationale: undocumented,
  standingOrder: undocumented,
  riskTier: undocumented,
  separateVisit: undocumented,
  highRisk: undocumented,
  performers: undocumented,
} as const;

/** A lumbar procedure planned for 2026-11-21; each test says what it is about. */
export function planned(code: string, over: Partial<PainProcedure> = {}): PainProcedure {
  const [entry] = codes(code);
  if (!entry) throw new Error(code);
  return {
    ...nothing,
    reference: 'ServiceRequest/planned',
    references: ['ServiceRequest/planned'],
    label: `planned ${code}`,
    status: 'planned',
    family: entry.family,
    codes: [entry],
    ...(entry.approach && { technique: entry.approach }),
    dateOfService: documented(day('2026-11-21')),
    region: entry.region ? documented(entry.region) : undocumented,
    ...over,
  };
}

/** The same procedure after it was done. */
export const performed = (code: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  planned(code, {
    reference: 'Procedure/done',
    references: ['Procedure/done'],
    status: 'performed',
    ...over,
  });

/** An earlier session on a day. */
export const session = (
  code: string,
  on: string,
  over: Partial<PainProcedure> = {},
): PainProcedure =>
  performed(code, {
    reference: `Procedure/${on}`,
    references: [`Procedure/${on}`],
    dateOfService: documented(day(on)),
    ...over,
  });

export const relief = (percent: number): Documented<Relief> =>
  documented({ percent, known: 'computed' });

export const said = <T>(origin: Statement<T>['origin'], value: T): Statement<T> => ({
  origin,
  value,
  evidence: { reference: `${origin}/1` },
});

/** Where a test's value stands, where that is not the point. */
export const somewhere = { reference: 'Observation/test' } as const;

/** One unit of a code on the claim of 2026-11-21. */
export const claimLine = (code: string, ...modifiers: string[]): ServiceLine => {
  const known = procedureCode(code);
  return {
    kind: 'claim',
    code,
    ...(known && { known }),
    modifiers,
    units: 1,
    day: day('2026-11-21'),
    diagnoses: [],
    levels: [],
    sideRequired: known?.sideRequired ?? false,
    evidence: { reference: 'Claim/1' },
  };
};

/** The same on an order. */
export const orderLine = (code: string, ...modifiers: string[]): ServiceLine => ({
  ...claimLine(code, ...modifiers),
  kind: 'order',
  evidence: { reference: `ServiceRequest/${code}` },
});

/** A history that reaches far back and holds claims of others, with these sessions. */
export const history = (
  sessions: readonly PainProcedure[],
  over: Partial<History> = {},
): History => ({
  sessions: [...sessions],
  stopped: [],
  earliest: day('2020-01-01'),
  outsideClaims: 'present',
  unread: [],
  ...over,
});

/** What stands around the procedure; each test says only what it is about. */
export interface Around {
  history?: History;
  policyChoice?: PolicyChoice;
  alongside?: PainProcedure[];
  lines?: ServiceLine[];
  today?: string;
  edits?: NcciEdits;
  authorizations?: Authorization[];
  state?: string;
  /** Facts in another state than `documented`: what could not be read, or was not asked for. */
  facts?: Partial<Facts>;
}

/** A table that knows no edit. */
export const noEdits: NcciEdits = {
  release: 'test',
  isBuiltIn: false,
  pairOn: () => undefined,
  unitsOn: () => undefined,
};

/** All facts a rule may be handed. */
export const factsOf = (procedure: PainProcedure, around: Around): Facts => ({
  ...asPlain(procedure),
  history: documented(around.history ?? history([])),
  policyChoice: documented(
    around.policyChoice ?? {
      how: 'the payer is Medicare',
      known: true,
      payers: [],
      missingParameters: [],
      notCovered: [],
    },
  ),
  alongside: documented(around.alongside ?? []),
  lines: around.lines ? documented(around.lines) : undocumented,
  today: documented(day(around.today ?? '2026-11-21')),
  authorizations: around.authorizations ? documented(around.authorizations) : undocumented,
  state: around.state === undefined ? undocumented : documented(around.state),
  edits: documented(around.edits ?? noEdits),
  ...around.facts,
});
