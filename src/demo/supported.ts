import type { FhirResource } from 'fhir/r4';
import { physicalTherapy, toldCare } from './care.ts';
import { mriReport } from './imaging-report.ts';
import { condition } from './records.ts';
import { type FunctionScale, functionAtVisit, painAtVisit } from './visits.ts';

/** What the pain is: its diagnosis and what an image shows of it. */
export interface Complaint {
  code: string;
  text: string;
  /** Months since it began. */
  months: number;
  /** What the MRI of this part of the spine concludes; without it there is none. */
  imaging?: { part: 'lumbar' | 'cervical' | 'thoracic'; conclusion: string };
  scale?: FunctionScale;
}

/**
 * A record that supports an order in full: a diagnosis with its onset, a pain score and a function
 * score of ten days ago, eight weeks of physical therapy and of medicines, and an MRI.
 */
export function supported(
  patientId: string,
  today: Temporal.PlainDate,
  { code, text, months, imaging, scale = 'ODI' }: Complaint,
): FhirResource[] {
  const visit = { patientId, day: today.subtract({ days: 10 }) };
  const care = {
    patientId,
    from: today.subtract({ days: 90 }),
    to: today.subtract({ days: 34 }),
  };
  return [
    condition(patientId, code, text, today.subtract({ months })),
    painAtVisit(visit, 7),
    functionAtVisit(visit, scale, 42),
    physicalTherapy({ ...care, outcome: 'Little improvement' }),
    toldCare({ ...care, outcome: 'failed, no lasting relief' }, 'Naproxen and home exercises'),
    ...(imaging ? [mriReport({ patientId, day: today.subtract({ days: 60 }), ...imaging })] : []),
  ];
}
