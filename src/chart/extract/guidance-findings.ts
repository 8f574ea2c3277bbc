import type { DiagnosticReport } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { imagesOf } from './guidance.ts';
import type { ProcedureLine } from './line.ts';
import type { Telling } from './tellings.ts';

const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error']);

/** What the guiding image showed: in a report on it, or under a heading of its own in the note. */
export const findingsFact = (
  source: ChartSource,
  lines: readonly ProcedureLine[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<string> =>
  weigh([...reportsOn(source, lines).map(reported), ...tellings.flatMap(told)], failures, {
    same: () => true,
  });

/** A report of the procedure itself tells of it, not of its images. */
const IMAGING = /imag|fluoro|ultraso|radiol|x-?ray|\bCT\b|\bRAD\b|arthrogra|epidurogra/i;

/** Reports on images that the procedure names, and those on images that name the procedure. */
function reportsOn(source: ChartSource, lines: readonly ProcedureLine[]): DiagnosticReport[] {
  const named = lines
    .flatMap(({ reports }) => reports)
    .flatMap((reference) => resolveAs(source, 'DiagnosticReport', { reference }) ?? [])
    .filter(isOfImages);
  const studies = imagesOf(source, lines).filter(({ procedureReference }) => procedureReference);
  const ofImages = source.linkedTo('DiagnosticReport', studies.map(keyOf));
  return [...new Set([...named, ...ofImages])].filter(({ status }) => !VOID.has(status));
}

/** A report whose words lie in a file is still a report. */
const reported = (report: DiagnosticReport): Statement<string> => ({
  value: report.conclusion ?? (textOf(report.code) || 'imaging report'),
  origin: 'imaging',
  evidence: {
    reference: keyOf(report),
    ...(report.conclusion && { quote: report.conclusion }),
  },
});

const told = ({ statements: { imagingInterpretation }, say }: Telling): Statement<string>[] =>
  imagingInterpretation ? [say(imagingInterpretation.value, imagingInterpretation.quote)] : [];

const isOfImages = ({ imagingStudy, category, code }: DiagnosticReport): boolean =>
  (imagingStudy ?? []).length > 0 ||
  [code, ...(category ?? [])].some((concept) =>
    [
      textOf(concept),
      ...codingsOf(concept).flatMap((coding) => [coding.code, coding.display ?? '']),
    ].some((words) => IMAGING.test(words)),
  );
