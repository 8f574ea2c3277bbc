import type { DocumentReference, ImagingStudy, Procedure, Reference } from 'fhir/r4';
import { codesIn, keyOf, referenceKey } from '../../fhir/coding.ts';
import { readGuidance } from '../../note/phrases.ts';
import { type Guidance, guidanceOfCode, guidanceOfModality } from '../../terminology/site.ts';
import { LOINC, SNOMED } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Statement } from '../fact.ts';
import type { ArchivedImages } from '../pain-procedure.ts';
import { type ProcedureLine, statementOf, wordsOf } from './line.ts';

const IMAGING_STUDY_DOCUMENT = '18748-4';

/** How the needle was guided: a device used, a guidance procedure, images made, or words. */
export function guidanceStatements(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Guidance>[] {
  const own = new Set(lines.map(({ reference }) => reference));
  const parts = source
    .ofType('Procedure')
    .filter(
      (procedure) =>
        own.has(keyOf(procedure)) ||
        (procedure.partOf ?? []).some((whole) => own.has(referenceKey(whole) ?? '')),
    );
  return [
    ...parts.flatMap(guidanceOfProcedure),
    ...imagesOf(source, lines).flatMap((study) =>
      modalitiesOf(study).map(
        (value): Statement<Guidance> => ({ value, origin: 'imaging', evidence: evidenceOf(study) }),
      ),
    ),
    ...lines.flatMap((line) =>
      wordsOf(line).flatMap((text) => {
        const guidance = readGuidance(text);
        return guidance ? [statementOf(line, guidance.value, text)] : [];
      }),
    ),
  ];
}

/** Permanent images of the guidance: a study with a series, a media file or an image document. */
export function imageStatements(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<ArchivedImages>[] {
  const own = new Set(lines.map(({ reference }) => reference));
  const isOwn = (references: readonly Reference[] | undefined) =>
    (references ?? []).some((reference) => own.has(referenceKey(reference) ?? ''));
  const studies = imagesOf(source, lines)
    .filter(isArchived)
    .map((study) => {
      const count = imageCount(study);
      return { value: count > 0 ? { count } : {}, evidence: evidenceOf(study) };
    });
  const files = [
    ...source.ofType('Media').filter(({ partOf }) => isOwn(partOf)),
    ...source
      .ofType('DocumentReference')
      .filter((document) => isOwn(document.context?.related) && isImage(document)),
  ].map((file) => ({ value: {}, evidence: { reference: keyOf(file) } }));
  return [...studies, ...files].map((said) => ({ ...said, origin: 'imaging' }));
}

function guidanceOfProcedure(procedure: Procedure): Statement<Guidance>[] {
  const concepts = [...(procedure.usedCode ?? []), procedure.code];
  return codesIn(SNOMED, ...concepts)
    .map(guidanceOfCode)
    .filter((guidance) => guidance !== undefined)
    .map((value) => ({ value, origin: 'procedure', evidence: { reference: keyOf(procedure) } }));
}

/** Studies that name the procedure, or that name none and were made at the same encounter. */
function imagesOf(source: ChartSource, lines: readonly ProcedureLine[]): ImagingStudy[] {
  const own = new Set(lines.map(({ reference }) => reference));
  const encounters = new Set(lines.flatMap(({ encounter }) => encounter ?? []));
  return source.ofType('ImagingStudy').filter((study) => {
    if (study.status === 'cancelled' || study.status === 'entered-in-error') return false;
    const about = referenceKey(study.procedureReference);
    return about ? own.has(about) : encounters.has(referenceKey(study.encounter) ?? '');
  });
}

function modalitiesOf(study: ImagingStudy): Guidance[] {
  const codings = [
    ...(study.modality ?? []),
    ...(study.series ?? []).flatMap(({ modality }) => modality ?? []),
  ];
  const named = codings.flatMap(({ code }) => guidanceOfModality(code ?? '') ?? []);
  return [...new Set(named)];
}

const isArchived = (study: ImagingStudy): boolean =>
  (study.series ?? []).length > 0 || imageCount(study) > 0;

function imageCount({ numberOfInstances, series }: ImagingStudy): number {
  const inSeries = (series ?? []).map((one) => one.numberOfInstances ?? one.instance?.length ?? 0);
  return numberOfInstances ?? inSeries.reduce((sum, count) => sum + count, 0);
}

function evidenceOf(study: ImagingStudy) {
  const date = study.started?.slice(0, 10);
  return { reference: keyOf(study), ...(date && { date }) };
}

/** A procedure note that relates to the procedure is no image. */
function isImage({ type, content }: DocumentReference): boolean {
  const kinds = (content ?? []).map(({ attachment }) => attachment?.contentType ?? '');
  return (
    codesIn(LOINC, type).includes(IMAGING_STUDY_DOCUMENT) ||
    kinds.some((kind) => kind.startsWith('image/') || kind === 'application/dicom')
  );
}
