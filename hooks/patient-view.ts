import { PatientViewContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';

export const patientView = defineService({
  id: 'patient-view',
  hook: 'patient-view',
  title: 'Pain procedures of a patient',
  description:
    'Sessions used and left per payer limit, and authorizations that soon run out, where one of them is worth knowing.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'patient-view',
  planned: true,
  reads: [
    'procedures',
    'claimHistory',
    'notes',
    'bodyStructures',
    'authorizations',
    'authorizationRequests',
  ],
  context: PatientViewContext,
  given: () => [],
  subjects: () => ({ orders: [], procedures: [], claims: [] }),
});
