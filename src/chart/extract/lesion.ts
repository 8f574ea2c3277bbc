import type { Observation, ObservationComponent, Quantity } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { readDuration, readTemperature } from '../../note/radiofrequency.ts';
import { readSentences } from '../../note/sentences.ts';
import { readAblationMode } from '../../note/statements/ablation-mode.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import { combine, fieldsAgree, filled } from '../combine.ts';
import { type Fact, type Statement, undocumented } from '../fact.ts';
import type { Lesion } from '../performance.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { degreesCelsius, seconds } from './quantities.ts';
import type { Telling } from './tellings.ts';

/** Families in which a nerve is destroyed. */
const ABLATIONS: ReadonlySet<ProcedureFamily> = new Set([
  'facet-ablation',
  'sacroiliac-ablation',
  'peripheral-nerve-ablation',
  'basivertebral-ablation',
  'unlisted',
]);

/**
 * The lesion as documented: measured with the procedure, then as its lines and notes tell. One
 * source may give the temperature and another the time.
 */
export function lesionFact(
  source: ChartSource,
  { family, lines }: { family: ProcedureFamily; lines: readonly ProcedureLine[] },
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<Lesion> {
  if (!ABLATIONS.has(family)) return undocumented;
  const statements = [...measured(source, lines), ...tellings.flatMap(told)];
  return combine(statements, failures, {
    complete: filled,
    agree: fieldsAgree('mode', 'temperatureC', 'seconds'),
  });
}

const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error']);
const OF_A_LESION =
  /lesion|\bRF|radio-?freq|ablat|neurotom|rhizotom|probe|electrode|\btip\b|cannula/i;
const OF_THE_ROOM = /fluoro|x-?ray|anesth/i;
/** No patient is colder or hotter: it is the probe that was measured. */
const COLDEST_PATIENT = 30;
const HOTTEST_PATIENT = 42.4;

function measured(source: ChartSource, lines: readonly ProcedureLine[]): Statement<Lesion>[] {
  const { own, encounters } = linksOfLines(lines);
  const partOf = source.linkedTo('Observation', own);
  const beside = source
    .linkedTo('Observation', encounters)
    .filter((one) => (one.partOf ?? []).length === 0);
  return [...new Set([...partOf, ...beside])]
    .filter((one) => !VOID.has(one.status) && isOfALesion(one))
    .flatMap((observation) => {
      const value = lesionIn(observation);
      if (Object.keys(value).length === 0) return [];
      const evidence = { reference: keyOf(observation) };
      return [{ value, origin: 'observation' as const, evidence }];
    });
}

/** A fever and the minutes of fluoroscopy are charted with a procedure, too. */
function isOfALesion(observation: Observation): boolean {
  const words = wordsIn(observation);
  const isOfAProbe = quantitiesIn(observation)
    .flatMap((quantity) => degreesCelsius(quantity) ?? [])
    .some((value) => value < COLDEST_PATIENT || value > HOTTEST_PATIENT);
  return isOfAProbe || (OF_A_LESION.test(words) && !OF_THE_ROOM.test(words));
}

const quantitiesIn = ({ valueQuantity, component }: Observation): (Quantity | undefined)[] => [
  valueQuantity,
  ...(component ?? []).map((one) => one.valueQuantity),
];

function lesionIn(observation: Observation): Lesion {
  const values = quantitiesIn(observation);
  const words = wordsIn(observation);
  const sentences = readSentences(words);
  const temperatureC = values.map(degreesCelsius).find(isSome) ?? readTemperature(words)?.value;
  const time = values.map(seconds).find(isSome) ?? readDuration(`lesion ${words}`)?.value;
  const mode = readAblationMode(sentences)?.value;
  return {
    ...(mode && { mode }),
    ...(temperatureC !== undefined && { temperatureC }),
    ...(time !== undefined && { seconds: time }),
  };
}

const isSome = (value: number | undefined): value is number => value !== undefined;

function wordsIn(observation: Observation): string {
  const parts: (Observation | ObservationComponent)[] = [
    observation,
    ...(observation.component ?? []),
  ];
  return [
    ...parts.flatMap(({ code, valueString, valueCodeableConcept }) => [
      textOf(code),
      ...codingsOf(code, valueCodeableConcept).map(({ display }) => display ?? ''),
      textOf(valueCodeableConcept),
      valueString ?? '',
    ]),
    ...(observation.note ?? []).map(({ text }) => text),
  ]
    .filter((words) => words !== '')
    .join('\n');
}

function told({ procedures, sayOfProcedure }: Telling): Statement<Lesion>[] {
  return procedures.flatMap(({ rfTemperatureC, rfDurationS, statements, evidence }) => {
    const mode = statements.ablationMode;
    const value: Lesion = {
      ...(mode && { mode: mode.value }),
      ...(rfTemperatureC !== null && { temperatureC: rfTemperatureC }),
      ...(rfDurationS !== null && { seconds: rfDurationS }),
    };
    const quote = evidence.rfTemperatureC ?? evidence.rfDurationS ?? mode ?? undefined;
    return quote ? [sayOfProcedure(value, quote.quote)] : [];
  });
}
