import type { FhirResource } from 'fhir/r4';
import type { Approach } from '../terminology/site.ts';
import { noteDocument, type SessionOptions, session } from './session.ts';
import { localFinding, painAtVisit } from './visits.ts';

export interface PastSession extends SessionOptions {
  /** A pain score at a visit some days later, which tells how long the relief held. */
  later?: { days: number; score: number };
  /** The relief in percent as it was told at the last follow-up, and for how many months it held. */
  held?: { percent: number; months: number };
}

const TECHNIQUES: Readonly<Record<Approach, string>> = {
  interlaminar: 'the interlaminar space was entered with an 18-gauge Tuohy needle',
  transforaminal: 'a 22-gauge needle was advanced to the foramen',
  caudal: 'the sacral hiatus was entered for a caudal injection',
  'intra-articular': 'a 25-gauge needle was advanced into the facet joint',
  'medial-branch': 'needles were placed at the medial branches',
};

/** A session of the past with the note that was written about it. */
export function pastSession(options: PastSession): FhirResource[] {
  if (options.status !== undefined && options.status !== 'completed') return session(options);
  const note = noteDocument(
    { ...options, id: `${options.id}-note`, about: options.id },
    noteText(options),
  );
  const { patientId, day, later, held } = options;
  return [
    ...session(options),
    note,
    ...(later ? [painAtVisit({ patientId, day: day.add({ days: later.days }) }, later.score)] : []),
    ...(held ? [heldRelief(options, held)] : []),
  ];
}

const heldRelief = (
  { id, patientId, day }: SessionOptions,
  { percent, months }: { percent: number; months: number },
): FhirResource =>
  localFinding({ patientId, day }, 'pain-relief-percent', {
    id: `${id}-held`,
    effectiveDateTime: undefined,
    effectivePeriod: { start: day.toString(), end: day.add({ months }).toString() },
    valueQuantity: { value: percent, unit: '%' },
    partOf: [{ reference: `Procedure/${id}` }],
  });

function noteText(options: SessionOptions): string {
  const { text, side, levels = [], approach, images, scores, intent } = options;
  const site = [side, levels.join(' and ')].filter(Boolean).join(' ');
  const title = [intent, text].filter(Boolean).join(' ');
  const technique = approach ? TECHNIQUES[approach] : 'the needle was placed at the target';
  return [
    `PROCEDURE: ${title}${site ? `, ${site}` : ''}.`,
    'CONSENT: Risks, benefits and alternatives were discussed; written consent is on file.',
    images === undefined
      ? 'TECHNIQUE: The points of greatest tenderness were marked and injected with 1% lidocaine.'
      : `TECHNIQUE: Under fluoroscopic guidance ${technique}. Position was confirmed in AP and lateral views, which were saved to PACS.`,
    ...(scores
      ? [`RESPONSE: Pain ${scores[0]}/10 before and ${scores[1]}/10 after the procedure.`]
      : []),
    'COMPLICATIONS: None. Discharged in good condition.',
  ].join('\n');
}
