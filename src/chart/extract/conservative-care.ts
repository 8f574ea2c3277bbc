import type { Observation } from 'fhir/r4';
import { readNote } from '../../note/read-note.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { CareCourse } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { careTime } from './care-time.ts';
import { dayOf, evidenceIn, isLocal, isMade, wordsIn } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { therapyCourses } from './therapy-courses.ts';

/** Care that is charted as procedures, billed in claims, or observed. */
const allCourses = oncePer((source: ChartSource): CareCourse[] => [
  ...therapyCourses(source),
  ...source
    .ofType('Observation')
    .filter((one) => isMade(one) && isLocal(one, 'conservative-care'))
    .flatMap((observation) => observedCourses(source, observation)),
]);

/** Courses of care that began by a day. */
export const chartedCare = (source: ChartSource, day: Temporal.PlainDate): CareCourse[] =>
  allCourses(source).filter(({ from }) => !from || compareDays(from, day) <= 0);

/** Care as it is told in words, with the time and the outcome they give. */
export const toldCare = (told: readonly PatientWords[]): CareCourse[] =>
  told.flatMap((words) =>
    words.reading.care.map(({ modality, when, outcome, isNotTolerated, quote }) => ({
      modality,
      ...careTime(when, words.day),
      ...(outcome && { outcome }),
      ...(isNotTolerated && { isNotTolerated }),
      evidence: evidenceOf(words, quote.quote),
    })),
  );

/** The courses one observation tells of: its words name them, its period is the time of all. */
function observedCourses(source: ChartSource, observation: Observation): CareCourse[] {
  const text = wordsIn(observation).join('. ');
  const { start, end } = observation.effectivePeriod ?? {};
  const [from, to] = [dayOf(source, start), dayOf(source, end)];
  const evidence = evidenceIn(observation, text);
  const period = { ...(from && { from }), ...(to && { to }) };
  const { care } = readNote(text);
  if (care.length === 0) return [{ modality: text || 'conservative care', ...period, evidence }];
  const written = dayOf(source, observation.effectiveDateTime) ?? to ?? source.today;
  return care.map(({ modality, when, outcome, isNotTolerated }) => ({
    modality,
    ...(from || to ? period : careTime(when, written)),
    ...(outcome && { outcome }),
    ...(isNotTolerated && { isNotTolerated }),
    evidence,
  }));
}
