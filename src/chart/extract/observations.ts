import type { Observation } from 'fhir/r4';
import { codesIn, codingsOf, keyOf } from '../../fhir/coding.ts';
import { FORAMEN_OBSERVATION } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence } from '../fact.ts';
import { chartedDate } from './charted-date.ts';

/** What was called off or entered by mistake tells of nothing. */
export const isMade = ({ status }: Observation): boolean =>
  status !== 'entered-in-error' && status !== 'cancelled';

/** `7`, `7/10`, `7 out of 10`, `7 - severe`, `60 %`; no range and no second number. */
const WRITTEN = /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:(?:\/|out of)\s*\d+|%)?\s*(?:[-–(:,]\D*)?$/i;

/** The number an observation holds, also where an EHR writes it as a string or picks it from a list. */
export function numberIn({
  valueQuantity,
  valueInteger,
  valueString,
  valueCodeableConcept: picked,
}: Pick<Observation, 'valueQuantity' | 'valueInteger' | 'valueString' | 'valueCodeableConcept'>):
  | number
  | undefined {
  const number = valueQuantity?.value ?? valueInteger;
  if (number !== undefined) return number;
  const words = [valueString, picked?.text, ...codingsOf(picked).map(({ display }) => display)];
  const [written] = words.flatMap((text) => WRITTEN.exec(text ?? '')?.[1] ?? []);
  return written === undefined ? undefined : Number(written);
}

/** When an observation was made, or the time it is about began, as charted. */
export const beginOf = ({
  effectiveDateTime,
  effectiveInstant,
  effectivePeriod,
}: Observation): string => effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start ?? '';

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
