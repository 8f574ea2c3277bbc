import type { DocumentReference, ImagingStudy, Procedure } from 'fhir/r4';
import { codesIn, keyOf, referenceKey } from '../../fhir/coding.ts';
import { readGuidance } from '../../note/guidance.ts';
import { type Guidance, guidanceOfCode, guidanceOfModality } from '../../terminology/site.ts';
import { LOINC, SNOMED } from '../../terminology/systems.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import type { Statement } from '../fact.ts';
import type { ArchivedImages } from '../pain-procedure.ts';
import { linksOfLines, type ProcedureLine, statementOf, wordsOf } from './line.ts';

const IMAGING_STUDY_DOCUMENT = '18748-4';

/** What was called off or entered by mistake tells of nothing. */
const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error', 'not-done']);

/** How the needle was guided: a device used, a guidance procedure, images made, or words. */
export function guidanceStatements(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Guidance>[] {
  const { own } = linksOfLines(lines);
  const parts = [
    ...own.flatMap((reference) => resolveAs(source, 'Procedure', { reference }) ?? []),
    ...source.linkedTo('Procedure', own).filter(({ status }) => !VOID.has(status)),
  ];
  return [
    ...parts.flatMap(guidanceOfProcedure),
    ...imagesOf(source, lines).flatMap(guidanceOfStudy),
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
  const { own } = linksOfLines(lines);
  const studies = imagesOf(source, lines)
    .filter(isArchived)
    .map((study) => {
      const count = imageCount(study);
      return { value: count > 0 ? { count } : {}, evidence: evidenceOf(study) };
    });
  const files = [
    ...source.linkedTo('Media', own),
    ...source.linkedTo('DocumentReference', own).filter(isImage),
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
export function imagesOf(source: ChartSource, lines: readonly ProcedureLine[]): ImagingStudy[] {
  const { own, encounters } = linksOfLines(lines);
  return source
    .linkedTo('ImagingStudy', [...own, ...encounters])
    .filter(({ status }) => !VOID.has(status))
    .filter(({ procedureReference }) => {
      const about = referenceKey(procedureReference);
      return about === undefined || own.includes(about);
    });
}

/** A study that only shares the encounter may be diagnostic: its modality contradicts nothing. */
function guidanceOfStudy(study: ImagingStudy): Statement<Guidance>[] {
  const loose = study.procedureReference ? undefined : { loose: true as const };
  return modalitiesOf(study).map((value) => ({
    value,
    origin: 'imaging',
    evidence: evidenceOf(study),
    ...loose,
  }));
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

/** How many images a study is known to hold. */
export function imageCount({ numberOfInstances, series }: ImagingStudy): number {
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
