import { FORAMEN_OBSERVATION, LOINC } from '../terminology/systems.ts';
import type { FactName } from './chart.ts';
import { CONSENT } from './extract/consent.ts';
import { FUNCTION_SCALES } from './extract/function-measure.ts';
import { PSYCHOLOGY_NOTE_TYPES, VISIT_NOTE_TYPES } from './extract/note-text.ts';
import { PAIN_SCALES } from './extract/timed-scores.ts';

const tokens = (system: string, codes: readonly string[]): string =>
  codes.map((code) => `${system}|${code}`).join(',');

/** The local codes of observations that have none elsewhere (contract). */
const OBSERVATIONS = [
  'pain-relief-percent',
  'functional-improvement-percent',
  'conservative-care',
  'provocative-tests-positive',
  'psychological-evaluation',
  'opioid-mme',
];

const PATIENT = 'patient={{context.patientId}}';

/** Every query this service may ask, by its prefetch key. */
const queries = {
  procedures: `Procedure?${PATIENT}`,
  openOrders: `ServiceRequest?${PATIENT}&status=draft,active,on-hold`,
  claimHistory: `ExplanationOfBenefit?${PATIENT}`,
  observations: `Observation?${PATIENT}&code=${tokens(LOINC, [...PAIN_SCALES, ...FUNCTION_SCALES])},${tokens(FORAMEN_OBSERVATION, OBSERVATIONS)}`,
  notes: `DocumentReference?${PATIENT}&type=${tokens(LOINC, [...VISIT_NOTE_TYPES, ...PSYCHOLOGY_NOTE_TYPES, CONSENT])}`,
  encounterDocuments: 'DocumentReference?encounter={{context.encounterId}}',
  imaging: `ImagingStudy?${PATIENT}`,
  media: `Media?${PATIENT}`,
  bodyStructures: `BodyStructure?${PATIENT}`,
  conditions: `Condition?${PATIENT}`,
  reports: `DiagnosticReport?${PATIENT}`,
  authorizations: `ClaimResponse?${PATIENT}&use=preauthorization`,
  authorizationRequests: `Claim?${PATIENT}&use=preauthorization`,
  plannedClaims: `Claim?${PATIENT}&use=claim&status=draft,active`,
  consents: `Consent?${PATIENT}`,
  encounterObservations: 'Observation?encounter={{context.encounterId}}',
  allergies: `AllergyIntolerance?${PATIENT}`,
  medicationAdministrations: `MedicationAdministration?${PATIENT}`,
  encounterProcedures: 'Procedure?encounter={{context.encounterId}}',
  coverage: `Coverage?${PATIENT}`,
  encounter: 'Encounter/{{context.encounterId}}',
} as const;

export type SourceName = keyof typeof queries;

/** Where the facts around a procedure are read from. */
const around: Partial<Record<FactName, readonly SourceName[]>> = {
  history: [
    'procedures',
    'claimHistory',
    'observations',
    'notes',
    'bodyStructures',
    'medicationAdministrations',
  ],
  contrastContraindication: ['allergies'],
  diagnoses: ['conditions'],
  painStatements: ['conditions', 'notes'],
  painSince: ['conditions', 'notes'],
  painScores: ['observations', 'notes'],
  functionMeasures: ['observations', 'notes'],
  conservativeCare: ['procedures', 'claimHistory', 'observations', 'notes'],
  spineImaging: ['imaging', 'reports', 'procedures', 'notes'],
  provocativeTests: ['observations', 'notes'],
  triggerPointFindings: ['notes'],
  fusion: ['procedures', 'conditions', 'reports', 'notes'],
  synovialCyst: ['conditions', 'reports', 'notes'],
  ablationUnsuitable: ['notes'],
  plannedSeries: ['notes'],
  surgeryRuledOut: ['notes'],
  facilityReason: ['conditions', 'notes'],
  painSourceInQuestion: ['notes'],
  painRecurrence: ['notes'],
  procedureReason: ['notes'],
  psychologicalEvaluation: ['procedures', 'claimHistory', 'observations', 'reports', 'notes'],
  substanceUse: ['conditions', 'notes'],
  analgesicReduction: ['observations', 'notes'],
  toldTrials: ['notes'],
  tolerability: ['notes'],
  testRationale: ['notes'],
  testResults: ['reports', 'observations', 'notes'],
  definitiveRationale: ['notes'],
  standingOrder: ['notes'],
  riskTier: ['notes'],
  separateVisit: ['notes'],
  highRisk: ['notes'],
  authorizations: ['authorizations', 'authorizationRequests'],
};

/** Where the facts of a procedure that was done are read from; an order tells its own. */
const ofPerformed: Partial<Record<FactName, readonly SourceName[]>> = {
  approach: ['encounterDocuments'],
  levels: ['encounterDocuments'],
  laterality: ['encounterDocuments'],
  statedSides: ['encounterDocuments'],
  intent: ['encounterDocuments'],
  guidance: ['encounterDocuments', 'imaging', 'procedures'],
  archivedImages: ['encounterDocuments', 'imaging', 'media'],
  relief: ['encounterDocuments', 'observations'],
  responses: ['observations'],
  sedation: ['encounterDocuments', 'procedures'],
  injectate: ['encounterDocuments', 'medicationAdministrations'],
  contrast: ['encounterDocuments', 'medicationAdministrations'],
  views: ['encounterDocuments', 'imaging', 'media'],
  lesion: ['encounterDocuments', 'encounterObservations'],
  muscles: ['encounterDocuments'],
  catheterLeft: ['encounterDocuments'],
  guidanceFindings: ['encounterDocuments', 'imaging', 'reports'],
  consent: ['encounterDocuments', 'consents', 'notes'],
  report: ['encounterDocuments', 'notes'],
  lastDay: ['encounterDocuments'],
  stage: ['encounterDocuments'],
  programming: ['encounterDocuments'],
  refill: ['encounterDocuments', 'medicationAdministrations'],
  generator: ['encounterDocuments'],
  tolerability: ['encounterDocuments'],
  revisedPart: ['encounterDocuments'],
  implantWork: ['encounterDocuments'],
  leadCount: ['encounterDocuments'],
  treatmentDays: ['encounterDocuments'],
  testMethod: ['encounterDocuments', 'reports'],
  nerves: ['encounterDocuments'],
  joints: ['encounterDocuments'],
  separateVisit: ['encounterDocuments'],
  highRisk: ['encounterDocuments'],
};

/** Payer and place decide the policy, whatever is judged. */
const always: readonly SourceName[] = ['coverage', 'encounter'];

/** The prefetch templates from which these rules can be judged, besides what a hook itself reads. */
export function prefetchFor(
  rules: readonly { needs: readonly FactName[]; uses: readonly FactName[] }[],
  { planned, reads }: { planned: boolean; reads: readonly SourceName[] },
): Record<string, string> {
  if (rules.length === 0 && reads.length === 0) return {};
  const facts = new Set(rules.flatMap(({ needs, uses }) => [...needs, ...uses]));
  const names = new Set([
    ...always,
    ...reads,
    ...[...facts].flatMap((fact) => around[fact] ?? []),
    ...(planned ? [] : [...facts].flatMap((fact) => ofPerformed[fact] ?? [])),
  ]);
  return Object.fromEntries(
    Object.entries(queries).filter(([name]) => [...names].some((one) => one === name)),
  );
}
