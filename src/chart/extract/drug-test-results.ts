import type { DiagnosticReport, Observation } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import type { Sentence } from '../../note/sentences.ts';
import {
  isDefinitive,
  readDefinitiveNames,
  readDrugTestResults,
  readPresumptiveNames,
  resultIn,
} from '../../note/statements/drug-test-results.ts';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { Fact } from '../fact.ts';
import { oncePer } from '../once-per.ts';
import type { DrugTestResult } from '../visit.ts';
import { beginOf, dayOf, evidenceIn, isMade, wordsIn } from './observations.ts';
import type { PatientWords } from './patient-words.ts';
import { everythingTold } from './told.ts';
import { daysTold } from './told-days.ts';
import { statementsIn } from './words-read.ts';

/**
 * Results of drug tests up to a day, as reports, as observations and in words. Words bear the day
 * that they name, else those of the test's own note its day: that of another note is not its day.
 */
export const resultsFact = (
  source: ChartSource,
  { told, day }: { told: readonly PatientWords[]; day: Temporal.PlainDate },
  failures: readonly string[],
): Fact<DrugTestResult[]> =>
  everythingTold(
    [
      ...charted(source),
      ...told.flatMap((words) => [...toldIn(words, day), ...namedOn(words)]),
    ].filter((one) => !one.day || compareDays(one.day, day) <= 0),
    [...failures, ...source.failures('reports', 'observations')],
  );

const A_TEST =
  /\bUD[TS]\b|\burine (?:drug|tox\w*)|\bdrugs? (?:of abuse|screen\w*|test\w*|panel)|\btoxicolog\w+/i;
const TESTS: ReadonlySet<string> = new Set([
  ...['80305', '80306', '80307'],
  ...['G0480', 'G0481', 'G0482', 'G0483', 'G0659'],
]);

const charted = oncePer((source: ChartSource): DrugTestResult[] => [
  ...source.ofType('DiagnosticReport').flatMap((report) => reported(source, report)),
  ...source.ofType('Observation').flatMap((observation) => observed(source, observation)),
]);

const namesOf = ({ code }: DiagnosticReport | Observation): string =>
  [textOf(code), ...codingsOf(code).map(({ display }) => display ?? '')].join('\n');

function reported(source: ChartSource, report: DiagnosticReport): DrugTestResult[] {
  const { code, conclusion = '', effectiveDateTime, effectivePeriod, issued } = report;
  const codes = PROCEDURE_SYSTEMS.flatMap((system) => codesIn(system, code));
  const isTest = codes.some((one) => TESTS.has(one)) || A_TEST.test(namesOf(report));
  if (!isTest || VOID.has(report.status)) return [];
  const day = dayOf(source, effectiveDateTime ?? effectivePeriod?.start ?? issued);
  const result = resultIn(`${namesOf(report)}\n${conclusion}`);
  const kind = codes.some((one) => one.startsWith('G')) ? 'definitive' : result.kind;
  const evidence = {
    reference: keyOf(report),
    ...(day && { date: day.toString() }),
    ...(conclusion && { quote: conclusion }),
  };
  return [{ ...result, kind, ...(day && { day }), evidence }];
}

const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error', 'registered']);

/** An abnormal flag tells that a drug was found, not that it was unexpected. */
function observed(source: ChartSource, observation: Observation): DrugTestResult[] {
  if (!isMade(observation) || !A_TEST.test(namesOf(observation))) return [];
  const words = wordsIn(observation).join('\n');
  const day = dayOf(source, beginOf(observation));
  const kind = isDefinitive(namesOf(observation)) ? 'definitive' : resultIn(words).kind;
  return [{ ...resultIn(words), kind, ...(day && { day }), evidence: evidenceIn(observation) }];
}

const WORDS = {
  hint: /\bUD[TS]|\burine (?:drug|tox)|\bdrug (?:screen|test)|\btox|\b[LG]C[-/ ]?MS|\bconfirmatory|\bpresumptive|\bPOC\b|\bpoint[- ]of[- ]care|\bimmunoassay/i,
  read: readDrugTestResults,
};

const toldIn = (words: PatientWords, own: Temporal.PlainDate): DrugTestResult[] =>
  statementsIn([words], WORDS).map(({ value, evidence }) => {
    const [days] = words.day && evidence.quote ? daysTold(evidence.quote, words.day) : [];
    const named = days?.first.equals(days.last) ? days.first : undefined;
    const day = named ?? (words.about === 'procedure' && !days ? own : undefined);
    return { ...value, ...(day && { day }), evidence };
  });

const NAMES = {
  hint: /presumptive|qualitative|immunoassay|dip ?stick|cup|definitive/i,
  read: (sentences: readonly Sentence[]) => [
    ...readPresumptiveNames(sentences),
    ...readDefinitiveNames(sentences),
  ],
};

/** What an order or a performed test is called on its own line. */
const namedOn = (words: PatientWords): DrugTestResult[] =>
  words.origin === 'note'
    ? []
    : statementsIn([words], NAMES).map(({ value, evidence }) => ({ ...value, evidence }));
