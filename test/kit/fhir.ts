import type { Coverage, FhirResource, Procedure, ServiceRequest } from 'fhir/r4';
import { CPT } from '../../src/terminology/systems.ts';

/** Resources as EHRs send them; each test says only what it is about. */

export const bundle = (resources: readonly unknown[], over: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...over,
});

export const cpt = (code: string, text?: string) => ({
  coding: [{ system: CPT, code }],
  ...(text && { text }),
});

/** A draft order for today. */
export const anOrder = (code: string, over: Partial<ServiceRequest> = {}): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: 'order',
  status: 'draft',
  intent: 'order',
  subject: { reference: 'Patient/p' },
  code: cpt(code),
  occurrenceDateTime: '2026-11-21',
  ...over,
});

/** A proposed appointment for that order. */
export const anAppointment = {
  resourceType: 'Appointment',
  id: 'a',
  status: 'proposed',
  start: '2026-12-01T15:00:00Z',
  end: '2026-12-01T16:00:00Z',
  basedOn: [{ reference: 'ServiceRequest/order' }],
  participant: [{ actor: { reference: 'Patient/p' }, status: 'needs-action' }],
};

/** A completed procedure. */
export const aProcedure = (
  id: string,
  code: string,
  performed: string,
  over: Partial<Procedure> = {},
): Procedure => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  subject: { reference: 'Patient/p' },
  code: cpt(code),
  performedDateTime: performed,
  ...over,
});

/** One line of a settled claim. */
export const aClaim = (id: string, code: string, servicedDate: string, ...modifiers: string[]) => ({
  resourceType: 'ExplanationOfBenefit',
  id,
  status: 'active',
  use: 'claim',
  outcome: 'complete',
  item: [
    {
      sequence: 1,
      productOrService: cpt(code),
      servicedDate,
      modifier: modifiers.map((modifier) => cpt(modifier)),
    },
  ],
});

/** An active coverage by a policy set's name. */
export const aCoverage = (policy: string, over: Partial<Coverage> = {}): Coverage => ({
  resourceType: 'Coverage',
  id: 'coverage',
  status: 'active',
  beneficiary: { reference: 'Patient/p' },
  payor: [{ identifier: { system: 'http://foramen.dev/fhir/policy-set', value: policy } }],
  ...over,
});

export const aNote = (text: string, over: object = {}): FhirResource => ({
  resourceType: 'DocumentReference',
  id: 'note',
  status: 'current',
  type: { coding: [{ system: 'http://loinc.org', code: '28570-0' }] },
  content: [
    { attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } },
  ],
  ...over,
});

/** Prefetch of a chart that was read and holds nothing, but for what a test puts in. */
export const prefetch = (over: Record<string, unknown> = {}) => ({
  procedures: null,
  claimHistory: null,
  observations: null,
  notes: null,
  encounterDocuments: null,
  imaging: null,
  media: null,
  bodyStructures: null,
  conditions: null,
  reports: null,
  consents: null,
  authorizations: null,
  authorizationRequests: null,
  encounterObservations: null,
  allergies: null,
  medicationAdministrations: null,
  coverage: bundle([aCoverage('MCR-FFS-2026')]),
  encounter: null,
  ...over,
});

const call = (hook: string, context: object, over: object) => ({
  hook,
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'p', ...context },
  extension: { 'org.foramen.explain': true },
  ...over,
});

/** A physician signs orders. */
export const orderSign = (orders: readonly unknown[], over: object = {}) =>
  call('order-sign', { draftOrders: bundle(orders) }, { prefetch: prefetch(), ...over });

/** A physician signs the note of procedures just done. */
export const noteSign = (procedures: readonly unknown[], context: object = {}, over: object = {}) =>
  call(
    'org.foramen.procedure-note-sign',
    { encounterId: 'visit', procedures: bundle(procedures), ...context },
    { prefetch: prefetch(), ...over },
  );
