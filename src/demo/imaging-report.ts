import type { DiagnosticReport } from 'fhir/r4';

export interface ImagingReport {
  patientId: string;
  day: Temporal.PlainDate;
  part: 'lumbar' | 'cervical' | 'thoracic';
  conclusion: string;
}

/** The report of an MRI of the spine. */
export const mriReport = ({
  patientId,
  day,
  part,
  conclusion,
}: ImagingReport): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: `${patientId}-mri-${part}`,
  status: 'final',
  code: { text: `MRI of the ${part} spine` },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: day.toString(),
  conclusion,
});
