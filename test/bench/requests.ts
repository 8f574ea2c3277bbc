import { ICD10CM, LOINC, SNOMED } from '../../src/terminology/systems.ts';
import { aClaim, aNote, anOrder, aProcedure, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { corpusIn } from '../note/score.ts';

/** How large the chart of a request is. */
export interface ChartSize {
  /** Past procedures, each with a pain score before and after it. */
  procedures: number;
  /** Procedure notes of 5,000 characters, on the latest procedures. */
  notes: number;
}

/** A chart of about 30 kB in JSON, all of it coded. */
export const FULL: ChartSize = { procedures: 24, notes: 0 };

const NOTE_CHARACTERS = 5_000;
/** Sessions lie this far apart until the years of a life would not hold them. */
const DAYS_APART = 36;
const LONGEST_DAYS = 3_600;

/** The resources of a chart, under the prefetch keys they come with. */
export function chartOf({ procedures, notes }: ChartSize): Record<string, object[]> {
  const apart = Math.min(DAYS_APART, LONGEST_DAYS / procedures);
  const days = Array.from({ length: procedures }, (_, place) =>
    Temporal.PlainDate.from('2026-11-01').subtract({ days: Math.floor(place * apart) }),
  );
  return {
    procedures: days.map((day, place) =>
      aProcedure(`p${place}`, place % 2 ? '62323' : '64493', `${day}T10:00:00-06:00`, {
        bodySite: [LEFT_L4_L5],
        encounter: { reference: `Encounter/e${place}` },
      }),
    ),
    observations: days.flatMap((day, place) => scoresAround(day, place)),
    claimHistory: days
      .slice(0, 6)
      .map((day, place) => aClaim(`c${place}`, '99213', day.subtract({ days: 7 }).toString())),
    conditions: ['M47.816', 'M54.16', 'M48.061', 'G89.4'].map((code) => ({
      resourceType: 'Condition',
      id: code,
      code: { coding: [{ system: ICD10CM, code }] },
      subject: { reference: 'Patient/p' },
      onsetDateTime: '2025-02-01',
    })),
    ...(notes > 0 && { notes: noteTexts(notes).map(noteAbout) }),
  };
}

/** The body of an order-sign call with a chart in its prefetch. */
export const signed = (size: ChartSize): string =>
  JSON.stringify(
    orderSign(ORDERS, {
      extension: undefined,
      prefetch: prefetch(
        Object.fromEntries(
          Object.entries(chartOf(size)).map(([key, resources]) => [key, bundle(resources)]),
        ),
      ),
    }),
  );

/** The same call with the coverage alone, so that everything else is read from a server. */
export const signedOver = (fhirServer: string): string => {
  const { coverage } = prefetch();
  return JSON.stringify(
    orderSign(ORDERS, { extension: undefined, fhirServer, prefetch: { coverage } }),
  );
};

const LEFT_L4_L5 = {
  coding: [
    { system: SNOMED, code: '7771000', display: 'left' },
    { system: SNOMED, code: '84020006', display: 'L4-L5' },
  ],
  text: 'left L4-L5',
};

const ORDERS = [anOrder('64635', { bodySite: [LEFT_L4_L5] })];

const scoresAround = (day: Temporal.PlainDate, place: number): object[] =>
  [9, 2].map((value, index) => ({
    resourceType: 'Observation',
    id: `o${place}-${index}`,
    status: 'final',
    code: { coding: [{ system: LOINC, code: '72514-3' }] },
    subject: { reference: 'Patient/p' },
    partOf: [{ reference: `Procedure/p${place}` }],
    effectiveDateTime: `${day}T${index ? 11 : '09'}:00:00-06:00`,
    valueQuantity: { value },
  }));

const noteAbout = (text: string, place: number): object => ({
  ...aNote(text),
  id: `n${place}`,
  context: { related: [{ reference: `Procedure/p${place}` }] },
});

/** Procedure notes of the corpus, each filled up to its size with words of its own. */
function noteTexts(count: number): string[] {
  const texts = corpusIn('test/note/corpus/operative').map(({ text }) => text);
  return Array.from({ length: count }, (_, place) => {
    const text = texts[place % texts.length] ?? '';
    return text.repeat(Math.ceil(NOTE_CHARACTERS / text.length)).slice(0, NOTE_CHARACTERS);
  });
}
