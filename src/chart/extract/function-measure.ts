import type { Observation } from 'fhir/r4';
import { codesIn, codingsOf } from '../../fhir/coding.ts';
import { LOINC } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { FunctionMeasure } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { beginOf, dayOf, evidenceIn, isMade, numberIn } from './observations.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { PAIN_SCALES } from './timed-scores.ts';

/** Scales of function: their name, their LOINC codes (domain/codes.md section 5), their words. */
const SCALES: readonly { name: string; codes: readonly string[]; words: RegExp }[] = [
  { name: 'ODI', codes: ['97909-6', '97908-8'], words: /\bODI\b|oswestry/i },
  { name: 'NDI', codes: ['82237-9'], words: /\bNDI\b|neck disability/i },
  { name: 'PEG', codes: ['91147-9'], words: /\bPEG (?:scale|score|total)\b/i },
  { name: 'RMDQ', codes: [], words: /\bRM?DQ\b|roland[- ]morris/i },
  { name: 'PROMIS', codes: [], words: /\bPROMIS\b/i },
];

/** The LOINC codes under which function is searched for. */
export const FUNCTION_SCALES: readonly string[] = SCALES.flatMap(({ codes }) => codes);

/** Every measured value of function in the chart. */
const allMeasures = oncePer((source: ChartSource): FunctionMeasure[] =>
  source
    .ofType('Observation')
    .filter(isMade)
    .flatMap((observation) => measureIn(source, observation)),
);

/** Measures of function from one day to another; one without a day may be of any. */
export function measuredFunction(
  source: ChartSource,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): FunctionMeasure[] {
  const { compare } = Temporal.PlainDate;
  return allMeasures(source).filter(
    ({ day }) => !day || (compare(day, from) >= 0 && compare(day, to) <= 0),
  );
}

/** Function in words: values of named scales, and what the pain keeps the patient from doing. */
export const toldFunction = (told: readonly PatientWords[]): FunctionMeasure[] =>
  told.flatMap((words) => {
    const { functionScores, functionalLimitation } = words.reading.statements;
    const day = words.day && { day: words.day };
    return [
      ...functionScores.map(({ value: { scale, score }, quote }) => ({
        scale,
        value: score,
        ...day,
        evidence: evidenceOf(words, quote),
      })),
      ...(functionalLimitation
        ? [{ ...day, evidence: evidenceOf(words, functionalLimitation.quote) }]
        : []),
    ];
  });

/** The value on a scale that an observation's code or words name; a panel holds it as a part. */
function measureIn(source: ChartSource, observation: Observation): FunctionMeasure[] {
  const scale = scaleOf(observation.code);
  if (!scale) return [];
  const parts = (observation.component ?? []).filter(({ code }) => scaleOf(code) === scale);
  const value = numberIn(observation) ?? parts.map(numberIn).find((one) => one !== undefined);
  if (value === undefined) return [];
  const day = dayOf(source, beginOf(observation));
  return [{ scale, value, ...(day && { day }), evidence: evidenceIn(observation) }];
}

function scaleOf(code: Observation['code'] | undefined): string | undefined {
  const codes = codesIn(LOINC, code);
  // Most measurements are pain scores: their words need no look.
  if (codes.some((one) => PAIN_SCALES.includes(one))) return undefined;
  const words = [code?.text, ...codingsOf(code).map(({ display }) => display)].join(' ');
  return SCALES.find(
    (scale) => scale.codes.some((one) => codes.includes(one)) || scale.words.test(words),
  )?.name;
}
