import type { FhirResource, Procedure } from 'fhir/r4';
import type { Approach, Intent } from '../terminology/site.ts';
import { LOINC } from '../terminology/systems.ts';
import {
  approachConcept,
  bodySite,
  intentConcept,
  procedureConcept,
  type Site,
} from './builders.ts';
import { imagingStudy, momentOf, painScores, reliefObservation } from './measurements.ts';
import type { Place } from './places.ts';

export interface SessionOptions extends Site {
  id: string;
  patientId: string;
  day: Temporal.PlainDate;
  place: Place;
  code: string;
  text?: string;
  status?: Procedure['status'];
  approach?: Approach;
  intent?: Intent;
  /** Pain before and after, 0 to 10. */
  scores?: readonly [before: number, after: number];
  /** Percent relief as the clinician stated it. */
  relief?: number;
  /** How many C-arm images are kept. */
  images?: number;
  /** The time of day at the place. */
  time?: string;
  /** Writes the performed time in UTC, as some EHRs do. */
  utc?: boolean;
  note?: string;
}

/** One performed session with all that an EHR keeps of it: encounter, scores, images and note. */
export function session(options: SessionOptions): FhirResource[] {
  const { id, scores, relief, images, note } = options;
  return [
    encounter(options),
    procedure(options),
    ...(scores ? painScores(options, scores) : []),
    ...(relief === undefined ? [] : [reliefObservation(options, relief)]),
    ...(images === undefined ? [] : [imagingStudy(options, images)]),
    ...(note === undefined
      ? []
      : [noteDocument({ ...options, id: `${id}-note`, about: id }, note)]),
  ];
}

/** The procedure alone, as a hook context carries it. */
export function procedure(options: SessionOptions): Procedure {
  const { id, patientId, code, text, approach, intent, place, status = 'completed' } = options;
  const sites = bodySite(options);
  const category = [approach && approachConcept(approach), intent && intentConcept(intent)];
  return {
    resourceType: 'Procedure',
    id,
    status,
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${id}-visit` },
    code: procedureConcept(code, text),
    performedDateTime: momentOf(options, options.time ?? '10:00'),
    location: { reference: `Location/${place}` },
    ...(sites.length > 0 && { bodySite: sites }),
    ...(category.some(Boolean) && {
      category: { coding: category.flatMap((concept) => concept?.coding ?? []) },
    }),
  };
}

/** A procedure note as a document, its text inside. */
export function noteDocument(
  {
    id,
    patientId,
    day,
    about,
  }: Pick<SessionOptions, 'id' | 'patientId' | 'day'> & { about: string },
  text: string,
): FhirResource {
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: { coding: [{ system: LOINC, code: '28570-0', display: 'Procedure note' }] },
    subject: { reference: `Patient/${patientId}` },
    date: `${day}T18:00:00Z`,
    content: [
      {
        attachment: {
          contentType: 'text/plain',
          data: Buffer.from(text, 'utf8').toString('base64'),
        },
      },
    ],
    context: {
      encounter: [{ reference: `Encounter/${about}-visit` }],
      related: [{ reference: `Procedure/${about}` }],
    },
  };
}

function encounter(options: SessionOptions): FhirResource {
  return {
    resourceType: 'Encounter',
    id: `${options.id}-visit`,
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: `Patient/${options.patientId}` },
    period: { start: momentOf(options, '09:00'), end: momentOf(options, '12:00') },
    location: [{ location: { reference: `Location/${options.place}` } }],
  };
}
