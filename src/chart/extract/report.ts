import type { DiagnosticReport, DocumentReference } from 'fhir/r4';
import type { FhirResource } from '../../fhir/resource.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import type { ProcedureLine } from './line.ts';
import type { NoteSource } from './note-text.ts';

/**
 * The procedure note itself: one that was read, or one that exists though its words cannot be read
 * here. A date alone is no report.
 */
export function reportFact(
  source: ChartSource,
  lines: readonly ProcedureLine[],
  notes: readonly NoteSource[],
  failures: readonly string[],
): Fact<string> {
  const read = notes.map(({ reference, date }) => said(reference, date));
  const named = lines
    .flatMap(({ reports }) => reports)
    .filter((reference) => !isVoid(source.resolve({ reference })))
    .map((reference) => said(reference));
  return weigh([...read, ...named], failures, { same: () => true });
}

const VOID: ReadonlySet<string> = new Set(['entered-in-error', 'superseded', 'cancelled']);

/** A reference to what was not read still tells that it exists. */
const isVoid = (report: FhirResource | undefined): boolean =>
  report !== undefined && isReport(report) && VOID.has(report.status);

const isReport = (resource: FhirResource): resource is DocumentReference | DiagnosticReport =>
  resource.resourceType === 'DocumentReference' || resource.resourceType === 'DiagnosticReport';

const said = (reference: string, date?: string): Statement<string> => ({
  value: reference,
  origin: 'note',
  evidence: { reference, ...(date && { date }) },
});
