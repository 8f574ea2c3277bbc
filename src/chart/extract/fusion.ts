import type { Condition, Procedure } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { namedLevels } from '../../note/levels.ts';
import { readSentences } from '../../note/sentences.ts';
import { readPriorFusion } from '../../note/statements/spine-anatomy.ts';
import { icd10Code } from '../../terminology/icd10.ts';
import { levelOfCode, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { FORAMEN_SPINAL_LEVEL, SNOMED } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { documented, type Evidence, type Fact } from '../fact.ts';
import type { Fusion } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { activeConditions } from './conditions.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { chartedImaging } from './spine-imaging.ts';
import { everythingTold } from './told.ts';

interface Fused {
  levels: SpinalLevel[];
  isPseudarthrosis: boolean;
  evidence: Evidence;
}

/** CPT codes of spinal arthrodesis (from memory): 22548 to 22634, without those of instruments. */
const OPERATION = /^22(?:5[3458]\d|59[05]|6[0-3]\d)$/;
/** Arthrodesis status, pseudarthrosis after fusion, fusion of the spine. */
const DIAGNOSIS = /^(?:Z98\.1|M96\.0|M43\.2)/;
const WORDS = /\bfusion\b|\bfused\b|arthrodesis|\b(?:ACDF|[APTX]LIF)\b|pseud\w*arthrosis/i;
const NOT_HEALED = /\bpseud\w{0,2}arthrosis\b|\bnon-?union\b|\bfailed fusion\b/i;
const DENIED = /\b(?:no|without|denies|negative for)\b[^.;]{0,40}$/i;
const NOT_DONE: ReadonlySet<string> = new Set(['entered-in-error', 'not-done', 'preparation']);

/** Every fused segment the chart tells of, as one fact; one that has not healed is told as such. */
export function fusionFact(fused: readonly Fused[], failures: readonly string[]): Fact<Fusion> {
  const fact = everythingTold(fused, failures);
  if (fact.state !== 'documented') return fact;
  const value = {
    levels: [...new Set(fused.flatMap(({ levels }) => levels))],
    isPseudarthrosis: fused.some(({ isPseudarthrosis }) => isPseudarthrosis),
  };
  return documented(value, fact.evidence);
}

const onRecord = oncePer((source: ChartSource): Fused[] => [
  ...activeConditions(source).flatMap(ofCondition),
  ...source.ofType('Procedure').flatMap(ofProcedure),
]);

/** Fusions among the patient's conditions and operations, and in reports of images. */
export const chartedFusions = (source: ChartSource, day: Temporal.PlainDate): Fused[] => [
  ...onRecord(source),
  ...chartedImaging(source, day).flatMap(({ conclusion = '', evidence }) => {
    const found = readPriorFusion(readSentences(conclusion));
    return found ? [fusedBy(conclusion, found.value, evidence)] : [];
  }),
];

/** Fusions that notes tell of. */
export const toldFusions = (told: readonly PatientWords[]): Fused[] =>
  told.flatMap((words) => {
    const { priorFusion } = words.reading.statements;
    if (!priorFusion) return [];
    return [fusedBy(words.text, priorFusion.value, evidenceOf(words, priorFusion.quote))];
  });

function ofCondition(condition: Condition): Fused[] {
  const text = [textOf(condition.code), ...(condition.note ?? []).map((note) => note.text)].join(
    ' ',
  );
  const codes = codingsOf(condition.code).map(({ code }) => icd10Code(code) ?? '');
  const isNotHealed = codes.some((code) => code.startsWith('M96.0'));
  if (!codes.some((code) => DIAGNOSIS.test(code)) && !WORDS.test(text)) return [];
  const quote = textOf(condition.code);
  const evidence = { reference: keyOf(condition), ...(quote && { quote }) };
  const fused = fusedBy(text, namedLevels(text), evidence);
  return [{ ...fused, isPseudarthrosis: fused.isPseudarthrosis || isNotHealed }];
}

function ofProcedure({ id, status, code, bodySite = [], performedDateTime }: Procedure): Fused[] {
  const text = textOf(code);
  const isFusion = WORDS.test(text) || codingsOf(code).some((one) => OPERATION.test(one.code));
  if (!isFusion || NOT_DONE.has(status)) return [];
  const sites = [text, ...bodySite.map(textOf)].join(' ');
  const levels = [
    ...codesIn(FORAMEN_SPINAL_LEVEL, ...bodySite),
    ...codesIn(SNOMED, ...bodySite).flatMap((one) => levelOfCode(one) ?? []),
    ...namedLevels(sites),
  ];
  const date = performedDateTime?.slice(0, 10);
  const reference = keyOf({ resourceType: 'Procedure', id });
  const evidence = { reference, ...(date && { date }), ...(text && { quote: text }) };
  return [fusedBy(sites, [...new Set(levels)], evidence)];
}

function fusedBy(text: string, levels: SpinalLevel[], evidence: Evidence): Fused {
  const found = NOT_HEALED.exec(text);
  const isPseudarthrosis = found !== null && !DENIED.test(text.slice(0, found.index));
  return { levels, isPseudarthrosis, evidence };
}
