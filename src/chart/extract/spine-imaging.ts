import type { DiagnosticReport, ImagingStudy } from 'fhir/r4';
import { keyOf, referenceKey } from '../../fhir/coding.ts';
import { namedLevels } from '../../note/levels.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { SpineImaging } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import {
  type ImageKind,
  kindOfModality,
  kindOfWords,
  onlySideIn,
  regionsIn,
  showsSpine,
} from './image-words.ts';
import { isOfSpine, isUnread, reportTitle, reportWords, studyWords } from './imaging-text.ts';
import { named } from './name-line.ts';
import { dayOf } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { procedureLine } from './read-lines.ts';
import { daysTold } from './told-days.ts';

const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error']);

/** Images of the spine with their reports; those that guided a needle are none. */
const allImaging = oncePer((source: ChartSource): SpineImaging[] => {
  const reports = source.ofType('DiagnosticReport').filter(({ status }) => !VOID.has(status));
  const reported = new Set(reports.flatMap(studiesOf));
  const studies = source
    .ofType('ImagingStudy')
    .filter((study) => !VOID.has(study.status) && !reported.has(keyOf(study)))
    .filter((study) => !isGuidance(source, study));
  return [
    ...reports.flatMap((report) => ofReport(source, report)),
    ...studies.flatMap((study) => ofStudy(source, study)),
  ];
});

/** Images of the spine made by a day. */
export const chartedImaging = (source: ChartSource, day: Temporal.PlainDate): SpineImaging[] =>
  allImaging(source).filter((image) => !image.day || compareDays(image.day, day) <= 0);

/** Why reports on images of the spine could not be read. */
export const unreadImaging = oncePer((source: ChartSource): string[] =>
  source
    .ofType('DiagnosticReport')
    .filter((report) => !VOID.has(report.status) && isUnread(report) && isOfSpine(report))
    .map((report) => `${keyOf(report)}: the report's text cannot be read here`),
);

/** Images that are told of in words, with what the words say they show. */
export const toldImaging = (told: readonly PatientWords[]): SpineImaging[] =>
  told.flatMap((words) =>
    words.reading.statements.spineImaging.map(({ value, quote }) => {
      const day = value.date === null ? undefined : latest(value.date, words.day);
      const side = onlySideIn(quote);
      return {
        modality: TOLD[value.modality],
        ...(day && { day }),
        regions: regionsIn(value.levels.length > 0 ? '' : quote, value.levels),
        levels: value.levels,
        ...(side && { side }),
        conclusion: quote,
        evidence: evidenceOf(words, quote),
      };
    }),
  );

const TOLD = { MRI: 'mri', CT: 'ct', 'x-ray': 'x-ray', myelogram: 'ct-myelogram' } as const;

/** "In March" may have been at its end, yet not after it was told. */
function latest(
  words: string,
  written: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  const [days] = written ? daysTold(words, written) : [];
  if (!days || !written) return undefined;
  return compareDays(days.last, written) > 0 ? written : days.last;
}

function ofReport(source: ChartSource, report: DiagnosticReport): SpineImaging[] {
  const studies = studiesOf(report).flatMap((reference) => {
    const found = source.resolve({ reference });
    return found?.resourceType === 'ImagingStudy' ? [found] : [];
  });
  if (studies.some((study) => isGuidance(source, study))) return [];
  const title = [reportTitle(report), ...studies.map(studyWords)].join(' ');
  const kind = kindOfWords(title) ?? studies.map(kindOfStudy).find((one) => one !== undefined);
  const begun = report.effectiveDateTime ?? report.effectivePeriod?.start;
  return imageOf(source, keyOf(report), {
    kind,
    title,
    conclusion: reportWords(report),
    at: begun ?? studies[0]?.started ?? report.issued,
  });
}

const ofStudy = (source: ChartSource, study: ImagingStudy): SpineImaging[] =>
  imageOf(source, keyOf(study), {
    kind: kindOfWords(studyWords(study)) ?? kindOfStudy(study),
    title: studyWords(study),
    conclusion: '',
    at: study.started,
  });

function imageOf(
  source: ChartSource,
  reference: string,
  told: {
    kind: ImageKind | undefined;
    title: string;
    conclusion: string;
    at: string | undefined;
  },
): SpineImaging[] {
  const { kind, title, conclusion } = told;
  const levels = namedLevels(`${title}. ${conclusion}`);
  if (!kind || !showsSpine(title, levels)) return [];
  const day = dayOf(source, told.at);
  const quote = conclusion || title;
  const side = onlySideIn(conclusion);
  return [
    {
      modality: kind,
      ...(day && { day }),
      regions: regionsIn(title, levels),
      levels,
      ...(side && { side }),
      ...(conclusion && { conclusion }),
      evidence: { reference, ...(day && { date: day.toString() }), ...(quote && { quote }) },
    },
  ];
}

const studiesOf = ({ imagingStudy = [] }: DiagnosticReport): string[] =>
  imagingStudy.flatMap((reference) => referenceKey(reference) ?? []);

const kindOfStudy = ({ modality = [], series = [] }: ImagingStudy): ImageKind | undefined =>
  [...modality, ...series.flatMap((one) => one.modality ?? [])]
    .map(({ code }) => kindOfModality(code))
    .find((kind) => kind !== undefined);

/** Images made while a needle was placed show the needle, not the cause of the pain. */
function isGuidance(source: ChartSource, study: ImagingStudy): boolean {
  if (/\bguid(?:ed|ance)\b|\binjection\b|\bblock\b/i.test(studyWords(study))) return true;
  const found = source.resolve(study.procedureReference);
  return found?.resourceType === 'Procedure' && named(procedureLine(source, found)) !== undefined;
}
