import type { ServiceRequest } from 'fhir/r4';
import { type OrderOptions, order } from './builders.ts';

/** Makes draft orders of one kind for any patient; what differs in one goes before what they share. */
export const plannedOrders =
  (shared: Omit<OrderOptions, 'id' | 'patientId' | 'day'>) =>
  (
    patientId: string,
    name: string,
    day: Temporal.PlainDate,
    own: Partial<OrderOptions> = {},
  ): ServiceRequest =>
    order({ ...shared, patientId, day, ...own, id: `${patientId}-${name}` });
