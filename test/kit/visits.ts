import type { Condition, Observation } from 'fhir/r4';
import { documentedValue } from '../../src/chart/fact.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { FORAMEN_OBSERVATION, ICD10CM, LOINC } from '../../src/terminology/systems.ts';
import { aNote, anOrder } from './fhir.ts';
import { read, readOne } from './read-chart.ts';

/** What visits leave in a chart: notes, measurements and conditions around an order for today. */

/** A progress note of a day. */
export const aVisit = (day: string, text: string, over: object = {}) =>
  aNote(text, {
    id: `visit-${day}`,
    type: { coding: [{ system: LOINC, code: '11506-3' }] },
    date: `${day}T15:00:00-06:00`,
    ...over,
  });

/** A note whose words are an image. */
export const aScan = (day: string) =>
  aVisit(day, '', {
    id: `scan-${day}`,
    content: [{ attachment: { contentType: 'image/tiff', data: 'AAAA' } }],
  });

/** A pain score on the verbal scale, 0 to 10. */
export const aScore = (
  id: string,
  effectiveDateTime: string,
  value: number,
  over: Partial<Observation> = {},
): Observation => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: LOINC, code: '72514-3' }] },
  effectiveDateTime,
  valueQuantity: { value },
  ...over,
});

/** An observation under one of the local codes. */
export const aLocal = (code: string, over: Partial<Observation>): Observation => ({
  resourceType: 'Observation',
  id: code,
  status: 'final',
  code: { coding: [{ system: FORAMEN_OBSERVATION, code }] },
  ...over,
});

/** A condition on the patient's list. */
export const aCondition = (code: string, over: Partial<Condition> = {}): Condition => ({
  resourceType: 'Condition',
  id: code.replace('.', '-'),
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: ICD10CM, code }] },
  ...over,
});

/** An order's reason by its diagnosis. */
export const because = (code: string, text?: string) => ({
  reasonCode: [{ coding: [{ system: ICD10CM, code }], ...(text && { text }) }],
});

/** What is read of an order for a lumbar epidural today, beside a chart. */
export const ordered = (
  chart: readonly unknown[] = [],
  {
    order = {},
    unread = [],
    code = '62323',
  }: { order?: object; unread?: string[]; code?: string } = {},
): PainProcedure => readOne({ orders: [anOrder(code, order)], chart, unread });

/** The sessions of the past in a chart, the earliest first. */
export function sessionsIn(chart: readonly unknown[], unread: string[] = []): PainProcedure[] {
  const dayOf = ({ dateOfService }: PainProcedure) => `${documentedValue(dateOfService)}`;
  const history = documentedValue(read({ chart, unread }).history);
  return (history?.sessions ?? []).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
}
