import type { DiagnosticReport, DocumentReference, Observation } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { LOINC } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import type { PsychologicalEvaluation } from '../implant.ts';
import { oncePer } from '../once-per.ts';
import { chartedServices } from './charted-services.ts';
import { inlineText, PSYCHOLOGY_NOTE_TYPES } from './note-text.ts';
import { dayOf, evidenceIn, isLocal, isMade, wordsIn } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';

type Told = Statement<PsychologicalEvaluation>;

/**
 * A psychological evaluation of the patient: measured, charted as a service or filed as a report,
 * then as notes tell. The latest before the procedure counts; what a note tells bears no day of its
 * own, as it was made on another.
 */
export function psychologyFact(
  source: ChartSource,
  { told, day }: { told: readonly PatientWords[]; day: Temporal.PlainDate },
  failures: readonly string[],
): Fact<PsychologicalEvaluation> {
  const charted = [...evaluations(source)].sort((a, b) => latestFirst(a.value, b.value));
  const isBefore = ({ value }: Told) => !value.day || compareDays(value.day, day) < 0;
  return weigh(
    [
      ...charted.filter(isBefore),
      ...told.flatMap(toldIn),
      ...charted.filter((one) => !isBefore(one)),
    ],
    [...failures, ...source.failures('observations', 'reports', 'procedures')],
    { same: () => true },
  );
}

const evaluations = oncePer((source: ChartSource): Told[] => [
  ...source.ofType('Observation').flatMap((one) => observed(source, one)),
  ...source.ofType('DocumentReference').flatMap((one) => filed(source, one)),
  ...source.ofType('DiagnosticReport').flatMap((one) => reported(source, one)),
  ...chartedServices(source, SERVICES).map(({ origin, evidence, day }) =>
    stated(origin, evidence, day),
  ),
]);

/** Psychiatric diagnostic evaluations, and psychological testing with its evaluation (CPT). */
const SERVICES: ReadonlySet<string> = new Set([
  ...['90791', '90792', '96130', '96136', '96138', '96156'],
  '96101',
]);

const NAMES_IT =
  /\bpsych(?:olog|iatr|osocial)\w*\b[^.;\n]{0,30}\b(?:clearance|eval|assessment|test|consult|screen)|\bbehavioral health (?:eval|assess|clear)/i;

function observed(source: ChartSource, observation: Observation): Told[] {
  if (!isMade(observation) || !isLocal(observation, 'psychological-evaluation')) return [];
  const words = wordsIn(observation).join('\n');
  const { valueBoolean, effectiveDateTime, effectivePeriod } = observation;
  const day = dayOf(source, effectiveDateTime ?? effectivePeriod?.end ?? effectivePeriod?.start);
  const isCleared = valueBoolean ?? clearedIn(words);
  return [stated('observation', evidenceIn(observation), day, isCleared)];
}

function filed(source: ChartSource, document: DocumentReference): Told[] {
  const { type, status, description = '', date, context } = document;
  const isTyped = codesIn(LOINC, type).some((code) => PSYCHOLOGY_NOTE_TYPES.includes(code));
  const named = [textOf(type), ...codingsOf(type).map(({ display }) => display), description];
  const titles = (document.content ?? []).map(({ attachment }) => attachment?.title);
  const isNamed = NAMES_IT.test([...named, ...titles].join('\n'));
  if (VOID.has(status) || !(isTyped || isNamed)) return [];
  const day = dayOf(source, context?.period?.start ?? date);
  return [stated('note', aboutOf(document, day), day, clearedIn(inlineText(document) ?? ''))];
}

function reported(source: ChartSource, report: DiagnosticReport): Told[] {
  const { code, status, conclusion = '', effectiveDateTime, effectivePeriod } = report;
  const named = [textOf(code), ...codingsOf(code).map(({ display }) => display)].join('\n');
  if (VOID.has(status) || !NAMES_IT.test(named)) return [];
  const day = dayOf(source, effectiveDateTime ?? effectivePeriod?.start);
  return [stated('observation', aboutOf(report, day), day, clearedIn(conclusion))];
}

const VOID: ReadonlySet<string> = new Set(['entered-in-error', 'superseded', 'cancelled']);

const aboutOf = (resource: DocumentReference | DiagnosticReport, day?: Temporal.PlainDate) => ({
  reference: keyOf(resource),
  ...(day && { date: day.toString() }),
});

const stated = (
  origin: Told['origin'],
  evidence: Told['evidence'],
  day?: Temporal.PlainDate,
  isCleared?: boolean,
): Told => ({
  value: { ...(day && { day }), ...(isCleared !== undefined && { isCleared }) },
  origin,
  evidence,
});

function toldIn(words: PatientWords): Told[] {
  const found = words.reading.statements.psychologicalEvaluation;
  if (!found) return [];
  const isCleared = clearedIn(found.quote);
  return [stated(words.origin, evidenceOf(words, found.quote), undefined, isCleared)];
}

const NOT_CLEARED =
  /\bnot (?:\w+ ){0,2}(?:cleared|candidate)\b|\bclearance (?:was |is )?(?:denied|withheld|not given)\b|\bpoor candidate\b/i;
const ADVISES_AGAINST =
  /\bnot (?:\w+ ){0,2}(?:recommended|appropriate|suitable)\b|\b(?:advis|recommend)\w* against\b|(?<!\b(?:no|without|not|any|free of)\b.{0,40})\bcontra-?indicat\w+/i;
/** A report may advise against much else: against a drug, against driving. */
const OF_THE_IMPLANT =
  /\b(?:implant\w*|(?:neuro)?stimulat\w+|SCS|pump|trial|procedure|surgery|candidate)\b/i;
const CLEARED =
  /\bcleared\b|\b(?:good|suitable|appropriate|excellent|acceptable) candidate\b|\bno (?:\w+ ){0,3}contra-?indicat\w+|\bclearance (?:was |has been )?(?:given|obtained|granted)\b/i;

/** Whether words clear the patient; undefined where they do not say. */
export function clearedIn(words: string): boolean | undefined {
  const sentences = words.split(/[.;\n]/);
  const isAgainst = (sentence: string) =>
    NOT_CLEARED.test(sentence) || (ADVISES_AGAINST.test(sentence) && OF_THE_IMPLANT.test(sentence));
  if (sentences.some(isAgainst)) return false;
  return CLEARED.test(words) ? true : undefined;
}

/** Those without a day stand last. */
function latestFirst(a: PsychologicalEvaluation, b: PsychologicalEvaluation): number {
  if (!a.day || !b.day) return Number(!a.day) - Number(!b.day);
  return compareDays(b.day, a.day);
}
