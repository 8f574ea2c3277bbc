import type { FhirResource, ServiceRequest } from 'fhir/r4';
import { PHYSICIAN } from './places.ts';
import { bundleOf, type SampleRequest } from './sample.ts';
import { noteDocument, procedure, type SessionOptions } from './session.ts';

type Told = Pick<SampleRequest, 'name' | 'title' | 'expects'>;

/** A physician signs orders. */
export const signOrders = (
  told: Told,
  patientId: string,
  orders: readonly ServiceRequest[],
): SampleRequest => ({
  ...told,
  service: 'order-sign',
  hook: 'order-sign',
  context: { userId: PHYSICIAN, patientId, draftOrders: bundleOf(orders) },
});

export interface NoteToSign {
  done: SessionOptions;
  note: string;
  order?: ServiceRequest;
  claim?: FhirResource;
}

/** A physician signs the note of a procedure just done. */
export const signNote = (told: Told, { done, note, order, claim }: NoteToSign): SampleRequest => ({
  ...told,
  service: 'procedure-note-sign',
  hook: 'org.foramen.procedure-note-sign',
  context: {
    userId: PHYSICIAN,
    patientId: done.patientId,
    encounterId: `${done.id}-visit`,
    procedures: bundleOf([
      {
        ...procedure(done),
        ...(order && { basedOn: [{ reference: `ServiceRequest/${order.id}` }] }),
      },
    ]),
    note: noteDocument({ ...done, id: `${done.id}-note`, about: done.id }, note),
    ...(order && { orders: bundleOf([order]) }),
    ...(claim && { claim }),
  },
});

/** An appointment is made for an order that the EHR holds. */
export const bookAppointment = (
  told: Told,
  { patientId, order, day }: { patientId: string } & Booking,
): SampleRequest => bookAppointments(told, patientId, [{ order, day }]);

interface Booking {
  order: ServiceRequest;
  day: Temporal.PlainDate;
}

/** Several appointments are made at once. */
export const bookAppointments = (
  told: Told,
  patientId: string,
  bookings: readonly Booking[],
): SampleRequest => ({
  ...told,
  service: 'appointment-book',
  hook: 'appointment-book',
  context: {
    userId: PHYSICIAN,
    patientId,
    appointments: bundleOf(
      bookings.map(({ order, day }) => ({
        resourceType: 'Appointment',
        id: `${order.id}-appointment`,
        status: 'proposed',
        start: `${day}T15:00:00Z`,
        end: `${day}T16:00:00Z`,
        basedOn: [{ reference: `ServiceRequest/${order.id}` }],
        participant: [{ actor: { reference: `Patient/${patientId}` }, status: 'needs-action' }],
      })),
    ),
  },
});

/** Orders that the EHR holds are sent to who performs them. */
export const dispatchOrders = (
  told: Told,
  patientId: string,
  orders: readonly ServiceRequest[],
): SampleRequest => ({
  ...told,
  service: 'order-dispatch',
  hook: 'order-dispatch',
  context: {
    patientId,
    dispatchedOrders: orders.map(({ id }) => `ServiceRequest/${id}`),
    performer: PHYSICIAN,
  },
});

/** A chart is opened. */
export const openChart = (told: Told, patientId: string): SampleRequest => ({
  ...told,
  service: 'patient-view',
  hook: 'patient-view',
  context: { userId: PHYSICIAN, patientId },
});

/** The encounter of a procedure is closed. */
export const closeEncounter = (told: Told, done: SessionOptions): SampleRequest => ({
  ...told,
  service: 'encounter-discharge',
  hook: 'encounter-discharge',
  context: { userId: PHYSICIAN, patientId: done.patientId, encounterId: `${done.id}-visit` },
});

/** A coder reviews the claim of a procedure. */
export const reviewClaim = (
  told: Told,
  done: SessionOptions,
  claim: FhirResource,
): SampleRequest => ({
  ...told,
  service: 'claim-review',
  hook: 'org.foramen.claim-review',
  context: {
    userId: PHYSICIAN,
    patientId: done.patientId,
    encounterId: `${done.id}-visit`,
    claim,
  },
});

/** The whole body of a hook call, ready to be posted; prefetch is left to the service. */
export const hookCall = (request: SampleRequest, fhirServer: string) => ({
  hook: request.hook,
  hookInstance: crypto.randomUUID(),
  fhirServer,
  context: request.context,
});
