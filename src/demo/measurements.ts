import type { ImagingStudy, Observation } from 'fhir/r4';
import { DICOM, FORAMEN_OBSERVATION, LOINC, SNOMED } from '../terminology/systems.ts';
import { places } from './places.ts';
import type { SessionOptions } from './session.ts';

/** A time of the session's day at its place, or in UTC where the sample says so. */
export function momentOf({ day, place, utc }: SessionOptions, time: string): string {
  const local = day.toZonedDateTime({ timeZone: places[place].zone, plainTime: time });
  return utc
    ? local.toInstant().toString({ smallestUnit: 'second' })
    : local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Scores half an hour before the session and three quarters of an hour after its beginning. */
export function painScores(
  options: SessionOptions,
  scores: readonly [number, number],
): Observation[] {
  const [before, after] = scores;
  return [
    observation(options, 'before', '09:30', before),
    observation(options, 'after', '10:45', after),
  ];
}

function observation(
  options: SessionOptions,
  name: string,
  time: string,
  value: number,
): Observation {
  return {
    resourceType: 'Observation',
    id: `${options.id}-pain-${name}`,
    status: 'final',
    code: {
      coding: [{ system: LOINC, code: '72514-3' }],
      text: 'Pain, 0 to 10, as the patient says',
    },
    subject: { reference: `Patient/${options.patientId}` },
    effectiveDateTime: momentOf(options, time),
    valueQuantity: { value, unit: '{score}' },
    partOf: [{ reference: `Procedure/${options.id}` }],
  };
}

/** Percent relief as stated, with the hours it held. */
export function reliefObservation(options: SessionOptions, value: number): Observation {
  return {
    resourceType: 'Observation',
    id: `${options.id}-relief`,
    status: 'final',
    code: { coding: [{ system: FORAMEN_OBSERVATION, code: 'pain-relief-percent' }] },
    subject: { reference: `Patient/${options.patientId}` },
    effectivePeriod: { start: momentOf(options, '10:45'), end: momentOf(options, '16:45') },
    valueQuantity: { value, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
    partOf: [{ reference: `Procedure/${options.id}` }],
  };
}

/** The C-arm images that were kept. */
export function imagingStudy(options: SessionOptions, count: number): ImagingStudy {
  return {
    resourceType: 'ImagingStudy',
    id: `${options.id}-images`,
    status: 'available',
    subject: { reference: `Patient/${options.patientId}` },
    started: momentOf(options, '10:05'),
    modality: [{ system: DICOM, code: 'XA' }],
    procedureReference: { reference: `Procedure/${options.id}` },
    procedureCode: [{ coding: [{ system: SNOMED, code: '44491008', display: 'Fluoroscopy' }] }],
    numberOfSeries: 1,
    numberOfInstances: count,
    series: [
      {
        uid: `1.2.826.0.1.${[...options.id].map((letter) => letter.charCodeAt(0)).join('')}`.slice(
          0,
          60,
        ),
        modality: { system: DICOM, code: 'XA' },
        numberOfInstances: count,
      },
    ],
  };
}
