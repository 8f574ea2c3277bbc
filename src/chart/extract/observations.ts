import type { Observation } from 'fhir/r4';
import { codesIn, keyOf } from '../../fhir/coding.ts';
import { FORAMEN_OBSERVATION } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence } from '../fact.ts';
import { chartedDate } from './charted-date.ts';

/** What was called off or entered by mistake tells of nothing. */
export const isMade = ({ status }: Observation): boolean =>
  status !== 'entered-in-error' && status !== 'cancelled';

/** The number an observation holds, also where an EHR writes it as a string. */
export function numberIn({
  valueQuantity,
  valueInteger,
  valueString = '',
}: Pick<Observation, 'valueQuantity' | 'valueInteger' | 'valueString'>): number | undefined {
  const written = /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:\/\s*\d+|%)?\s*$/.exec(valueString)?.[1];
  return valueQuantity?.value ?? valueInteger ?? (written ? Number(written) : undefined);
}

/** When an observation was made, or the time it is about began, as charted. */
export const beginOf = ({ effectiveDateTime, effectivePeriod }: Observation): string =>
  effectiveDateTime ?? effectivePeriod?.start ?? '';

/** The day of a moment as charted; undefined where it names none. */
export function dayOf(source: ChartSource, value = ''): Temporal.PlainDate | undefined {
  const date = chartedDate(source, value);
  return date.is === 'day' ? date.day : undefined;
}

/** Whether an observation bears one of the local codes (contract). */
export const isLocal = ({ code }: Observation, name: string): boolean =>
  codesIn(FORAMEN_OBSERVATION, code).includes(name);

/** The words a person wrote in an observation. */
export const wordsIn = ({
  valueString,
  valueCodeableConcept,
  code,
  note = [],
}: Observation): string[] =>
  [valueString, valueCodeableConcept?.text, ...note.map(({ text }) => text), code?.text].flatMap(
    (words) => (words?.trim() ? [words.trim()] : []),
  );

/** Where an observation stands, with the day it tells of. */
export function evidenceIn(observation: Observation, quote?: string): Evidence {
  const date = beginOf(observation).slice(0, 10);
  return { reference: keyOf(observation), ...(date && { date }), ...(quote && { quote }) };
}
