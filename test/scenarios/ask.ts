import type { Claim, FhirResource, Procedure, ServiceRequest } from 'fhir/r4';
import { bundle, noteSign, orderSign } from '../kit/fhir.ts';
import { chartOf } from '../kit/scenario.ts';

/** The questions a clinic's software asks, each with the whole chart in its prefetch. */

interface Resource {
  resourceType: string;
}

type Part = Resource | readonly Resource[];

/** A chart by its parts, where a scenario replaces or adds the part that it is about. */
export const chart = (parts: Record<string, Part>, over: Record<string, Part> = {}) =>
  chartOf(...Object.values({ ...parts, ...over }).flat());

type Chart = Record<string, unknown>;

/** A physician signs orders. */
export const signing = (orders: readonly ServiceRequest[], prefetch: Chart) =>
  orderSign(orders, { prefetch });

/** A physician has just chosen orders. */
export const selecting = (orders: readonly ServiceRequest[], prefetch: Chart) => ({
  ...orderSign([], { prefetch }),
  hook: 'order-select',
  context: {
    userId: 'Practitioner/1',
    patientId: 'p',
    selections: orders.map(({ id }) => `ServiceRequest/${id}`),
    draftOrders: bundle(orders),
  },
});

/** A scheduler sets the time of orders. */
export const booking = (
  booked: readonly { order: ServiceRequest; start: string }[],
  prefetch: Chart,
) => ({
  ...orderSign([], {
    prefetch: { ...prefetch, orders: bundle(booked.map(({ order }) => order)) },
  }),
  hook: 'appointment-book',
  context: {
    userId: 'Practitioner/1',
    patientId: 'p',
    appointments: bundle(
      booked.map(({ order, start }, index) => ({
        resourceType: 'Appointment',
        id: `appointment-${index + 1}`,
        status: 'proposed',
        start,
        end: start,
        basedOn: [{ reference: `ServiceRequest/${order.id}` }],
        participant: [{ actor: { reference: 'Patient/p' }, status: 'needs-action' }],
      })),
    ),
  },
});

/** Signed orders go to whoever will perform them. */
export const dispatching = (orders: readonly ServiceRequest[], prefetch: Chart) => ({
  ...orderSign([], { prefetch: { ...prefetch, orders: bundle(orders) } }),
  hook: 'order-dispatch',
  context: {
    patientId: 'p',
    dispatchedOrders: orders.map(({ id }) => `ServiceRequest/${id}`),
    performer: 'Organization/1',
  },
});

/** Somebody opens the chart. */
export const viewing = (prefetch: Chart) => ({
  ...orderSign([], { prefetch }),
  hook: 'patient-view',
  context: { userId: 'Practitioner/1', patientId: 'p' },
});

/** A physician signs the note of what was done. */
export const noting = (
  procedures: readonly Procedure[],
  prefetch: Chart,
  context: { note?: FhirResource; claim?: Claim; orders?: object } = {},
) => noteSign(procedures, context, { prefetch });

/** A coder reviews the draft claim of the encounter `visit`. */
export const reviewing = (
  claim: Claim,
  prefetch: Chart,
  context: { procedures?: readonly Procedure[]; note?: FhirResource } = {},
) => ({
  ...orderSign([], { prefetch }),
  hook: 'org.foramen.claim-review',
  context: {
    userId: 'Practitioner/1',
    patientId: 'p',
    encounterId: 'visit',
    claim,
    ...(context.procedures && { procedures: bundle(context.procedures) }),
    ...(context.note && { note: context.note }),
  },
});

/** The encounter `visit` is closed; what was done there stands in the EHR. */
export const discharging = (procedures: readonly Procedure[], prefetch: Chart) => ({
  ...orderSign([], { prefetch: { ...prefetch, encounterProcedures: bundle(procedures) } }),
  hook: 'encounter-discharge',
  context: { userId: 'Practitioner/1', patientId: 'p', encounterId: 'visit' },
});

/** The same chart, of which these parts could not be read; all but who pays unless named. */
export const unread = (prefetch: Chart, ...keys: readonly string[]): Chart => ({
  ...prefetch,
  ...Object.fromEntries((keys.length > 0 ? keys : CHART).map((key) => [key, UNREADABLE])),
});

/** What an EHR answers where it could not look. */
const UNREADABLE = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'exception' }],
};

const CHART: readonly string[] = Object.keys(chartOf()).filter((key) => key !== 'coverage');
