import type { DiagnosticReport, ImagingStudy } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import { kindOfWords, showsSpine } from './image-words.ts';

/** What a report calls itself: its code in words, and the kind of report. */
export const reportTitle = ({ code, category = [] }: DiagnosticReport): string =>
  [
    code?.text,
    ...codingsOf(code).map(({ display }) => display),
    ...category.map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(' ');

/** What a report concludes, else its text where that is plain. */
export function reportWords({
  conclusion,
  conclusionCode = [],
  presentedForm = [],
}: DiagnosticReport): string {
  const found = [conclusion, ...conclusionCode.map(({ text }) => text)].filter(Boolean);
  if (found.length > 0) return found.join('. ');
  return presentedForm
    .filter(({ contentType, data }) => data && /^text\/plain\b/i.test(contentType ?? ''))
    .map(({ data = '' }) => Buffer.from(data, 'base64').toString('utf8'))
    .join('\n');
}

/** Whether a report has a text that could not be read. */
export const isUnread = (report: DiagnosticReport): boolean =>
  (report.presentedForm ?? []).length > 0 && reportWords(report) === '';

/** Whether a report tells of images of the spine, as it calls itself. */
export function isOfSpine(report: DiagnosticReport): boolean {
  const title = reportTitle(report);
  return kindOfWords(title) !== undefined && showsSpine(title, []);
}

/** What is written on a study about what it shows. */
export const studyWords = ({
  description,
  procedureCode = [],
  series = [],
  note = [],
}: ImagingStudy): string =>
  [
    description,
    ...procedureCode.flatMap((concept) => [
      concept.text,
      ...codingsOf(concept).map(({ display }) => display),
    ]),
    ...series.flatMap((one) => [one.description, one.bodySite?.display]),
    ...note.map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(' ');
