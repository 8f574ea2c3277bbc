import type { PainCharacter } from '../../note/note-statements.ts';
import { painPatternOf, regionOfDiagnosis } from '../../terminology/indication-codes.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Diagnosis, PainPattern, PainStatement } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { activeConditions } from './conditions.ts';
import { diagnosesOf, diagnosesOfCondition } from './diagnosis.ts';
import type { ProcedureLine } from './line.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { readingOf } from './reading-of.ts';

/** What the procedure's own diagnoses and the patient's other conditions tell of the pain. */
export function diagnosedPain(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): PainStatement[] {
  return distinct([
    ...lines.flatMap(diagnosesOf).flatMap((diagnosis) => patternOf(diagnosis)),
    ...conditionPain(source),
  ]);
}

/** A condition without a telling code may be named in telling words. */
const conditionPain = oncePer((source: ChartSource): PainStatement[] =>
  activeConditions(source).flatMap((condition) => {
    const diagnoses = diagnosesOfCondition(condition);
    const coded = diagnoses.flatMap((diagnosis) => patternOf(diagnosis));
    return coded.length > 0 ? coded : diagnoses.slice(0, 1).flatMap(namedPain);
  }),
);

function namedPain({ text, evidence }: Diagnosis): PainStatement[] {
  if (!text) return [];
  return readingOf(text).statements.painCharacters.flatMap(({ value, quote }) =>
    value === 'radiating' ? [] : [{ pattern: value, evidence: { ...evidence, quote } }],
  );
}

/**
 * What is told of the pain in words. That it radiates is said of nerve roots and of joints alike: it
 * speaks for an epidural, and against nothing else.
 */
export const toldPain = (told: readonly PatientWords[], family: ProcedureFamily): PainStatement[] =>
  told.flatMap((words) =>
    words.reading.statements.painCharacters.flatMap(({ value, quote }) => {
      const pattern = patternFor(value, family);
      return pattern ? [{ pattern, evidence: evidenceOf(words, quote) }] : [];
    }),
  );

function patternFor(character: PainCharacter, family: ProcedureFamily): PainPattern | undefined {
  if (character !== 'radiating') return character;
  return family === 'epidural' ? 'radicular' : undefined;
}

function patternOf({ code, evidence }: Diagnosis): PainStatement[] {
  const pattern = code && painPatternOf(code);
  if (!pattern) return [];
  const region = regionOfDiagnosis(code);
  return [{ pattern, ...(region && { region }), evidence: { ...evidence, quote: code } }];
}

/** Each pattern once from each place in the chart. */
function distinct(statements: readonly PainStatement[]): PainStatement[] {
  const seen = new Map(
    statements.map((one) => [`${one.pattern} ${one.region} ${one.evidence.reference}`, one]),
  );
  return [...seen.values()];
}
