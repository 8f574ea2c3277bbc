import type { CodeableConcept, Consent, DocumentReference } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import { readLaterality } from '../../note/laterality.ts';
import { procedureCode } from '../../terminology/procedure-codes.ts';
import type { Laterality } from '../../terminology/site.ts';
import { LOINC, PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { inlineText } from './note-text.ts';
import type { Telling } from './tellings.ts';

/** Patient consent, as a document (contract, row "consent"). */
export const CONSENT = '59284-0';

/** The side a consent form of the same encounter names (rule `laterality-mismatch`). */
export function consentLaterality(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Laterality>[] {
  return source
    .linkedTo('DocumentReference', linksOfLines(lines).encounters)
    .filter(isForm)
    .flatMap((document) => {
      const text = inlineText(document);
      const side = text === undefined ? undefined : readLaterality(text);
      if (!side || text === undefined) return [];
      const quote = text.slice(side.start, side.end);
      return [
        { value: side.value, origin: 'consent', evidence: { reference: keyOf(document), quote } },
      ];
    });
}

/**
 * Informed consent given by the day of the procedure: a record of it, a form, or words. The newest
 * comes first, as it most likely belongs to this procedure.
 */
export function consentFact(
  source: ChartSource,
  lines: readonly ProcedureLine[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<string> {
  const records = source.ofType('Consent').filter((consent) => isInformed(consent, lines));
  const forms = source.ofType('DocumentReference').filter(isForm).filter(isKept);
  const kept = [...records.map(record), ...forms.map(form)]
    .filter(({ at }) => isInTime(source, at, lines))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const told = tellings.flatMap(({ consent, say }) => (consent ? [say(consent, consent)] : []));
  return weigh([...kept.map(({ statement }) => statement), ...told], failures, {
    same: () => true,
  });
}

const isForm = ({ type }: DocumentReference): boolean => codesIn(LOINC, type).includes(CONSENT);

const isKept = ({ status }: DocumentReference): boolean =>
  status !== 'superseded' && status !== 'entered-in-error';

const GIVEN: ReadonlySet<string | undefined> = new Set(['active', undefined]);
/** Consent to the use of data or to research is none to a needle. */
const OF_ANOTHER_KIND =
  /privacy|research|\badr\b|advance directive|disclos|release of information|\bnpp\b|photograph|telehealth/i;

/** A consent that names procedures by code must name one of this kind. */
function isInformed(
  { status, scope, category, provision }: Consent,
  lines: readonly ProcedureLine[],
): boolean {
  const named = PROCEDURE_SYSTEMS.flatMap((system) => codesIn(system, ...(provision?.code ?? [])));
  const families = named.flatMap((code) => procedureCode(code)?.family ?? []);
  return (
    GIVEN.has(status) &&
    provision?.type !== 'deny' &&
    ![scope, ...(category ?? [])].flatMap(wordsIn).some((words) => OF_ANOTHER_KIND.test(words)) &&
    (families.length === 0 || lines.some(({ family }) => families.includes(family)))
  );
}

const wordsIn = (concept: CodeableConcept | undefined): string[] => [
  textOf(concept),
  ...codingsOf(concept).flatMap(({ code, display }) => [code, display ?? '']),
];

interface Kept {
  at: string;
  statement: Statement<string>;
}

const record = (consent: Consent): Kept =>
  asKept(keyOf(consent), consent.dateTime ?? '', textOf(consent.category?.[0]) || 'consent');

/** A form may be scanned later: what counts is when it was made. */
function form(document: DocumentReference): Kept {
  const [attachment] = (document.content ?? []).map((content) => content.attachment);
  const at = document.context?.period?.start ?? attachment?.creation ?? document.date ?? '';
  const name = document.description ?? attachment?.title ?? textOf(document.type);
  return asKept(keyOf(document), at, name || 'consent form');
}

const asKept = (reference: string, at: string, name: string): Kept => ({
  at,
  statement: {
    value: name,
    origin: 'consent',
    evidence: { reference, ...(at && { date: at.slice(0, 10) }) },
  },
});

/** What names no day may well have been signed in time. */
function isInTime(source: ChartSource, at: string, lines: readonly ProcedureLine[]): boolean {
  const given = serviceDate(at, source.timeZone);
  const days = lines.flatMap(({ date }) => (date.is === 'day' ? [date.day] : []));
  return (
    given.is !== 'day' || days.length === 0 || days.some((day) => compareDays(given.day, day) <= 0)
  );
}
