import type { CodeableConcept, Procedure } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { readCareOutcome } from '../../note/care-outcome.ts';
import { readConservativeCare } from '../../note/conservative-care.ts';
import { readNote } from '../../note/read-note.ts';
import { therapyOf } from '../../terminology/therapy-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { Evidence } from '../fact.ts';
import type { CareCourse } from '../indication.ts';
import { dayOf } from './observations.ts';

/** One visit to a therapist. */
interface Visit {
  modality: string;
  day: Temporal.PlainDate;
  evidence: Evidence;
}

const NEVER_BEGUN: ReadonlySet<string> = new Set(['entered-in-error', 'not-done', 'preparation']);

/** Visits further apart belong to two courses. */
const LONGEST_PAUSE_DAYS = 31;

/** Courses of therapy: those charted with their period, and those that single visits make up. */
export function therapyCourses(source: ChartSource): CareCourse[] {
  const procedures = source
    .ofType('Procedure')
    .filter(({ status }) => !NEVER_BEGUN.has(status))
    .flatMap((procedure) => {
      const modality = modalityOf(procedure.code);
      return modality ? [{ procedure, modality }] : [];
    });
  const visits = procedures.flatMap(({ procedure, modality }) => {
    const day = dayOf(source, procedure.performedDateTime);
    const date = day?.toString();
    return day && date ? [{ modality, day, evidence: { reference: keyOf(procedure), date } }] : [];
  });
  return [
    ...procedures
      .filter(({ procedure }) => procedure.performedDateTime === undefined)
      .map(({ procedure, modality }) => courseOf(source, procedure, modality)),
    ...joined([...visits, ...billedVisits(source)]),
  ];
}

/** A procedure with a period, or one whose time nobody charted. */
function courseOf(source: ChartSource, procedure: Procedure, modality: string): CareCourse {
  const { performedPeriod, status, outcome, note = [] } = procedure;
  const from = dayOf(source, performedPeriod?.start);
  const to =
    dayOf(source, performedPeriod?.end) ?? (status === 'in-progress' ? source.today : undefined);
  const words = [textOf(outcome), ...note.map(({ text }) => text)].join(' ').trim();
  const told = readCareOutcome(words);
  const came = textOf(outcome) || told.outcome;
  return {
    modality,
    ...(from && { from }),
    ...(to && { to }),
    ...(came && { outcome: came }),
    ...(told.isNotTolerated && { isNotTolerated: true }),
    evidence: {
      reference: keyOf(procedure),
      ...(from && { date: from.toString() }),
      ...(words && { quote: words }),
    },
  };
}

/** Visits that claims tell of, often to other providers. */
function billedVisits(source: ChartSource): Visit[] {
  return source.ofType('ExplanationOfBenefit').flatMap((claim) =>
    (claim.item ?? []).flatMap((item) => {
      const modality = modalityByCode(item.productOrService);
      const day = modality && dayOf(source, item.servicedDate ?? item.servicedPeriod?.start);
      if (!modality || !day) return [];
      return [{ modality, day, evidence: { reference: keyOf(claim), date: day.toString() } }];
    }),
  );
}

/** Visits of one kind that follow each other are a course; a single one tells of no duration. */
function joined(visits: readonly Visit[]): CareCourse[] {
  const ordered = visits.toSorted((a, b) => compareDays(a.day, b.day));
  return [...Map.groupBy(ordered, ({ modality }) => modality).values()].flatMap((group) => {
    const courses: CareCourse[] = [];
    let last: Temporal.PlainDate | undefined;
    for (const { modality, day, evidence } of group) {
      const course = courses.at(-1);
      if (course && last && last.until(day).days <= LONGEST_PAUSE_DAYS) {
        if (!last.equals(day)) course.to = day;
      } else courses.push({ modality, from: day, evidence });
      last = day;
    }
    return courses;
  });
}

const modalityByCode = (concept: CodeableConcept | undefined): string | undefined =>
  codingsOf(concept)
    .map(({ code }) => therapyOf(code))
    .find((modality) => modality !== undefined);

/** The therapy a procedure is by its code, else by its words. */
function modalityOf(concept: CodeableConcept | undefined): string | undefined {
  const coded = modalityByCode(concept);
  if (coded) return coded;
  const words = textOf(concept) || codingsOf(concept).find(({ display }) => display)?.display || '';
  if (!readConservativeCare(words)) return undefined;
  return readNote(words).care[0]?.modality ?? words;
}
