import { AppointmentBookContext, bundled } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { resolveAs } from '../src/chart/chart-source.ts';

export const appointmentBook = defineService({
  id: 'appointment-book',
  hook: 'appointment-book',
  title: 'Pain procedure, when its day is set',
  description: 'Session limits of the epidural injection that an appointment is made for.',
  usageRequirements:
    'The order must be in Appointment.basedOn. Judges by published policies; it is not the payer and promises no payment.',
  stage: 'appointment-book',
  planned: true,
  context: AppointmentBookContext,
  given: ({ appointments }) => bundled('appointments', appointments),
  subjects: (_context, source) => ({
    orders: source
      .given('Appointment')
      .flatMap(({ basedOn, start }) =>
        (basedOn ?? [])
          .flatMap((reference) => resolveAs(source, 'ServiceRequest', reference) ?? [])
          .map((order) => (start ? { ...order, occurrenceDateTime: start } : order)),
      ),
    procedures: [],
    claims: [],
  }),
});
