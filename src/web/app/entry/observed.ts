import { FORAMEN_OBSERVATION, LOINC } from '../../../terminology/systems.ts';
import type { Resource } from '../session.ts';

/** What a value that was entered belongs to. */
export interface About {
  patient: string;
  /** `Procedure/id` or `ServiceRequest/id`. */
  procedure: string;
  encounter: string | undefined;
}

/** A pain score from 0 to 10, as the patient says (LOINC 72514-3). */
export const painScore = (about: About, score: number, at: string): Resource => ({
  ...common(about),
  code: {
    coding: [{ system: LOINC, code: '72514-3' }],
    text: 'Pain, 0 to 10, as the patient says',
  },
  effectiveDateTime: at,
  valueQuantity: {
    value: score,
    unit: '{score}',
    system: 'http://unitsofmeasure.org',
    code: '{score}',
  },
});

/** Percent relief of pain, and for how long it held. */
export const painRelief = (
  about: About,
  percent: number,
  { start, end }: { start: string; end: string },
): Resource => ({
  ...common(about),
  code: {
    coding: [{ system: FORAMEN_OBSERVATION, code: 'pain-relief-percent' }],
    text: 'Relief of pain after the procedure',
  },
  effectivePeriod: { start, end },
  valueQuantity: { value: percent, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
});

/** Only what was done can have parts; a score beside an order stands for itself. */
const common = ({ patient, procedure, encounter }: About) => ({
  resourceType: 'Observation',
  status: 'final',
  subject: { reference: `Patient/${patient}` },
  ...(procedure.startsWith('Procedure/') && { partOf: [{ reference: procedure }] }),
  ...(encounter && { encounter: { reference: encounter } }),
});

const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';
const OPERATION = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation';

/** Who entered something by means of what (https://hl7.org/fhir/R4/provenance.html). */
export const provenance = (
  target: string,
  { user, recorded, isNew }: { user: string | undefined; recorded: string; isNew: boolean },
): Resource => ({
  resourceType: 'Provenance',
  target: [{ reference: target }],
  recorded,
  activity: {
    coding: [
      isNew
        ? { system: OPERATION, code: 'CREATE', display: 'create' }
        : { system: OPERATION, code: 'UPDATE', display: 'revise' },
    ],
  },
  agent: [
    {
      type: { coding: [{ system: PARTICIPANT, code: 'author', display: 'Author' }] },
      who: user ? { reference: user } : { display: 'The person who signed in at the EHR' },
    },
    {
      type: { coding: [{ system: PARTICIPANT, code: 'assembler', display: 'Assembler' }] },
      who: { display: 'Foramen' },
    },
  ],
});
