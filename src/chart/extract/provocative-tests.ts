import type { CodeableConcept, Observation } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import { namedTests } from '../../note/provocative-tests.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Evidence, type Fact, inPart } from '../fact.ts';
import type { ProvocativeTests } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { beginOf, dayOf, evidenceIn, isLocal, isMade, numberIn, wordsIn } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { firstTold } from './told.ts';

/** The tests that payers count for the sacroiliac joint (rulebook, sij-provocative-tests). */
const SACROILIAC: ReadonlySet<string> = new Set([
  'FABER',
  'Gaenslen',
  'thigh thrust',
  'compression',
  'distraction',
  'Yeoman',
]);

interface Examination {
  value: ProvocativeTests;
  day?: Temporal.PlainDate;
  evidence: Evidence;
}

/** The examination with the most positive tests: another may have recorded fewer of them. */
export const provocativeTestsFact = (
  examinations: readonly Examination[],
  failures: readonly string[],
): Fact<ProvocativeTests> => {
  const ordered = examinations.toSorted((a, b) => b.value.positive - a.value.positive);
  const fact = firstTold(ordered, failures);
  return fact.state === 'documented' ? inPart(fact, failures) : fact;
};

const allExaminations = oncePer((source: ChartSource): Examination[] =>
  source
    .ofType('Observation')
    .filter((one) => isMade(one) && isLocal(one, 'provocative-tests-positive'))
    .flatMap((observation) => examinationIn(source, observation)),
);

/** Examinations charted from one day to another. */
export function chartedTests(
  source: ChartSource,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Examination[] {
  const { compare } = Temporal.PlainDate;
  return allExaminations(source).filter(
    ({ day }) => !day || (compare(day, from) >= 0 && compare(day, to) <= 0),
  );
}

/** Tests that notes call positive. */
export const toldTests = (told: readonly PatientWords[]): Examination[] =>
  told.flatMap((words) => {
    const names = words.reading.provocativeTests.filter((name) => SACROILIAC.has(name));
    if (names.length === 0) return [];
    const evidence = evidenceOf(words, words.reading.evidence.provocativeTests?.quote);
    return [{ value: { positive: names.length, names }, evidence }];
  });

/** A number of positive tests, or one part for each test with its result. */
function examinationIn(source: ChartSource, observation: Observation): Examination[] {
  const parts = (observation.component ?? []).filter(isPositive).map(nameOf).filter(isSacroiliac);
  const names = parts.length > 0 ? parts : namedTests(wordsIn(observation).join('. '));
  const hasParts = (observation.component ?? []).length > 0;
  const positive =
    numberIn(observation) ?? (hasParts || names.length > 0 ? names.length : undefined);
  if (positive === undefined) return [];
  const day = dayOf(source, beginOf(observation));
  return [
    {
      value: { positive, names },
      ...(day && { day }),
      evidence: evidenceIn(observation, wordsIn(observation)[0]),
    },
  ];
}

type Part = NonNullable<Observation['component']>[number];

function isPositive({ valueBoolean, valueString, valueCodeableConcept }: Part): boolean {
  if (valueBoolean !== undefined) return valueBoolean;
  return /^\s*(?:pos|\+|yes|true|reproduc)/i.test(valueString ?? wordsOf(valueCodeableConcept));
}

/** A test with a name of its own that belongs to another joint is not counted. */
const isSacroiliac = (name: string): boolean =>
  SACROILIAC.has(name) || namedTests(name).length === 0;

const nameOf = ({ code }: Part): string => namedTests(wordsOf(code))[0] ?? wordsOf(code);

const wordsOf = (concept: CodeableConcept | undefined): string =>
  concept?.text ?? codingsOf(concept)[0]?.display ?? codingsOf(concept)[0]?.code ?? '';
