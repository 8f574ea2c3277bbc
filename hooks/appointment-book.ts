import { AppointmentBookContext, bundled } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { resolveAs } from '../src/chart/chart-source.ts';
import { referenceKey } from '../src/fhir/coding.ts';

export const appointmentBook = defineService({
  id: 'appointment-book',
  hook: 'appointment-book',
  title: 'Pain procedure, when its day is set',
  description:
    'Session limits, intervals, prior authorization and place of the pain procedure that an appointment is made for.',
  usageRequirements:
    'The order must be in Appointment.basedOn. Judges by published policies; it is not the payer and promises no payment.',
  stage: 'appointment-book',
  planned: true,
  writesCoverageInformation: true,
  context: AppointmentBookContext,
  given: ({ appointments }) => bundled('appointments', appointments),
  subjects: (_context, source) => {
    const booked = source.given('Appointment').flatMap(({ basedOn, start }) =>
      (basedOn ?? []).map((reference) => ({
        start,
        key: referenceKey(reference) ?? '',
        order: resolveAs(source, 'ServiceRequest', reference),
      })),
    );
    return {
      orders: booked.flatMap(({ order, start }) => {
        if (!order) return [];
        return [start ? { ...order, occurrenceDateTime: start } : order];
      }),
      procedures: [],
      claims: [],
      unread: source.failures(...booked.map(({ key }) => key)),
    };
  },
});
