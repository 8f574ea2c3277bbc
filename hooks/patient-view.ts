import { PatientViewContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';

export const patientView = defineService({
  id: 'patient-view',
  hook: 'patient-view',
  title: 'Pain procedures of a patient',
  description: 'No rule speaks at this moment yet; the service answers without cards.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'patient-view',
  planned: true,
  context: PatientViewContext,
  given: () => [],
  subjects: () => ({ orders: [], procedures: [], claims: [] }),
});
