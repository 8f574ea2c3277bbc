import type { DocumentReference, FhirResource, Observation, Procedure } from 'fhir/r4';
import {
  CPT,
  FORAMEN_APPROACH,
  FORAMEN_OBSERVATION,
  FORAMEN_SPINAL_LEVEL,
  ICD10CM,
  LOINC,
  PLACE_OF_SERVICE,
  SNOMED,
} from '../../src/terminology/systems.ts';
import { aClaim, aCoverage, aNote, aProcedure } from '../kit/fhir.ts';

/** What charts of pain patients hold, as EHRs send it; all of it before 2026-11-21. */

const patient = { reference: 'Patient/p' };
const encounter = (id: string) => ({ reference: `Encounter/${id}` });

export const icd = (code: string, text?: string) => ({
  coding: [{ system: ICD10CM, code }],
  ...(text && { text }),
});

/** A problem of the problem list. */
export const condition = (code: string, onset: string, text?: string): FhirResource => ({
  resourceType: 'Condition',
  id: `condition-${code.replace('.', '-')}`,
  clinicalStatus: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
    ],
  },
  subject: patient,
  code: icd(code, text),
  onsetDateTime: onset,
});

interface Measured {
  id?: string;
  /** The procedure it was measured with. */
  of?: string;
}

const observation = (
  coding: { system: string; code: string },
  value: number,
  at: string,
  { id, of }: Measured,
): Observation => ({
  resourceType: 'Observation',
  id: id ?? `${coding.code}-${at.replaceAll(/[^0-9]/g, '')}`,
  status: 'final',
  code: { coding: [coding] },
  subject: patient,
  effectiveDateTime: at,
  valueQuantity: { value },
  ...(of && { partOf: [{ reference: `Procedure/${of}` }] }),
});

/** Pain from 0 to 10 as the patient says. */
export const pain = (value: number, at: string, over: Measured & { scale?: string } = {}) =>
  observation({ system: LOINC, code: over.scale ?? '72514-3' }, value, at, over);

/** The Oswestry Disability Index in percent. */
export const oswestry = (value: number, at: string, over: Measured = {}) =>
  observation({ system: LOINC, code: '97909-6' }, value, at, over);

/** Relief that a session brought, and how long it held. */
export const reliefHeld = (
  percent: number,
  of: string,
  [start, end]: readonly [string, string],
): Observation => {
  const { effectiveDateTime: _, ...rest } = observation(
    { system: FORAMEN_OBSERVATION, code: 'pain-relief-percent' },
    percent,
    start,
    { id: `${of}-relief`, of },
  );
  return { ...rest, effectivePeriod: { start, end } };
};

/** A course of physical therapy. */
export const physicalTherapy = (start: string, end: string): Procedure => ({
  resourceType: 'Procedure',
  id: `therapy-${start}`,
  status: 'completed',
  subject: patient,
  code: { coding: [{ system: SNOMED, code: '91251008' }], text: 'Physical therapy' },
  performedPeriod: { start, end },
  outcome: { text: 'No lasting improvement' },
});

/** An MRI report. */
export const mri = (on: string, conclusion: string): FhirResource => ({
  resourceType: 'DiagnosticReport',
  id: `mri-${on}`,
  status: 'final',
  code: { text: 'MRI of the spine' },
  subject: patient,
  effectiveDateTime: on,
  conclusion,
});

/** How many positive provocative tests the examination found. */
export const provocativeTests = (count: number, on: string): Observation => {
  const { valueQuantity: _, ...rest } = observation(
    { system: FORAMEN_OBSERVATION, code: 'provocative-tests-positive' },
    count,
    on,
    {},
  );
  return { ...rest, valueInteger: count };
};

/** A visit's note. */
export const visitNote = (text: string, on: string, over: Partial<DocumentReference> = {}) =>
  aNote(text, {
    id: `visit-${on}`,
    type: { coding: [{ system: LOINC, code: '11506-3' }] },
    subject: patient,
    date: `${on}T15:00:00Z`,
    ...over,
  });

/** The note of a session, tied to it. */
export const sessionNote = (text: string, of: string, on: string) =>
  aNote(text, {
    id: `${of}-note`,
    subject: patient,
    date: `${on}T18:00:00Z`,
    context: { related: [{ reference: `Procedure/${of}` }], encounter: [encounter(`${of}-visit`)] },
  });

/** Claims of other providers reach back for years and tell of nothing that counts. */
export const otherClaims = aClaim('other-claims', '99213', '2021-02-03');

/** An earlier session with its side and levels in words. */
export const pastSession = (
  id: string,
  code: string,
  on: string,
  site: string,
  over: Partial<Procedure> = {},
): Procedure =>
  aProcedure(id, code, on, {
    bodySite: [{ text: site }],
    encounter: encounter(`${id}-visit`),
    ...over,
  });

/** The intent of a procedure, coded. */
export const intent = (kind: 'diagnostic' | 'therapeutic') => ({
  coding: [{ system: SNOMED, code: kind === 'diagnostic' ? '103693007' : '277132007' }],
});

/** Where on the spine and on which side, coded. */
export const site = (side: 'left' | 'right' | 'both' | undefined, ...levels: string[]) => ({
  coding: [
    ...(side ? [{ system: SNOMED, code: SIDES[side] }] : []),
    ...levels.map((code) => ({ system: FORAMEN_SPINAL_LEVEL, code })),
  ],
});

const SIDES = { left: '7771000', right: '24028007', both: '51440002' };

/** A place of service, coded. */
export const placeOfService = (code: string) => ({
  coding: [{ system: PLACE_OF_SERVICE, code }],
});

/** A procedure code with the approach beside it. */
export const codedApproach = (code: string, approach: string, text?: string) => ({
  coding: [
    { system: CPT, code },
    { system: FORAMEN_APPROACH, code: approach },
  ],
  ...(text && { text }),
});

/** An earlier session with all that a chart keeps of one: its code, its relief, its note. */
export const session = (
  code: string,
  on: string,
  where: string,
  {
    id = `session-${code}-${on}`,
    relief,
    until = on,
    ...over
  }: Partial<Procedure> & { relief?: number; until?: string } = {},
): FhirResource[] => [
  pastSession(id, code, on, where, over),
  ...(relief === undefined ? [] : [reliefHeld(relief, id, [on, until])]),
];

/** A diagnostic block of medial branches with its relief and its note. */
export const block = (
  on: string,
  {
    id = `block-${on}`,
    where = 'Right L4-L5',
    relief = 90,
    code = '64493',
    target = 'medial-branch',
    ...over
  }: Partial<Procedure> & {
    where?: string;
    relief?: number | null;
    code?: string;
    target?: string;
  } = {},
): FhirResource[] => [
  pastSession(id, code, on, where, {
    code: codedApproach(code, target),
    category: intent('diagnostic'),
    ...over,
  }),
  ...(relief === null ? [] : [reliefHeld(relief, id, [`${on}T16:00:00Z`, `${on}T22:00:00Z`])]),
  sessionNote(`PROCEDURE: ${where} diagnostic ${TARGETS[target]} under fluoroscopy.`, id, on),
];

const TARGETS: Readonly<Record<string, string>> = {
  'medial-branch': 'medial branch block',
  'intra-articular': 'intra-articular facet joint injection',
};

/** An allergy to contrast media. */
export const contrastAllergy: FhirResource = {
  resourceType: 'AllergyIntolerance',
  id: 'contrast',
  patient,
  clinicalStatus: {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
        code: 'active',
      },
    ],
  },
  code: { text: 'Iodinated contrast media' },
  reaction: [{ manifestation: [{ text: 'Anaphylaxis' }] }],
};

/** A coverage by a payer that nobody mapped to a policy. */
export const unmapped = aCoverage('', { payor: [{ display: 'Acme Health' }] });
