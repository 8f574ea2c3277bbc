import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { readSentences } from '../../note/sentences.ts';
import { readSynovialCyst } from '../../note/statements/spine-anatomy.ts';
import { icd10Code } from '../../terminology/icd10.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence } from '../fact.ts';
import { activeConditions } from './conditions.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';
import { chartedImaging } from './spine-imaging.ts';

interface Cyst {
  value: string;
  evidence: Evidence;
}

/** Cysts of a bursa or joint lining, under which those of facet joints are coded (from memory). */
const CODE = 'M71.3';

/** Cysts among the patient's conditions and in reports of images. */
export const chartedCysts = (source: ChartSource, day: Temporal.PlainDate): Cyst[] => [
  ...activeConditions(source).flatMap((condition): Cyst[] => {
    const text = textOf(condition.code);
    const code = codingsOf(condition.code).find((one) => icd10Code(one.code)?.startsWith(CODE));
    if (!code && !namesCyst(text)) return [];
    const value = text || (code?.code ?? '');
    return [{ value, evidence: { reference: keyOf(condition), quote: value } }];
  }),
  ...chartedImaging(source, day).flatMap(({ conclusion = '', evidence }): Cyst[] =>
    namesCyst(conclusion) ? [{ value: conclusion, evidence }] : [],
  ),
];

/** Cysts that notes tell of. */
export const toldCysts = (told: readonly PatientWords[]): Cyst[] =>
  told.flatMap((words) => {
    const { synovialCyst } = words.reading.statements;
    if (!synovialCyst) return [];
    return [{ value: synovialCyst.quote, evidence: evidenceOf(words, synovialCyst.quote) }];
  });

/** Whether some words tell of such a cyst, and do not deny it. */
const namesCyst = (words: string): boolean => readSynovialCyst(readSentences(words)) !== undefined;
