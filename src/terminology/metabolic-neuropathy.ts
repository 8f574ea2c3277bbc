import { icd10Code } from './icd10.ts';

/** Diabetes of every kind with neuropathy of the limbs; its autonomic forms (.x43) are none. */
const DIABETIC = /^E(?:0[89]|1[013])\.4[0-2]$/;

/** Diagnoses that name a cause or the pain itself, and no nerve that a block could be meant for. */
const NO_TARGET = /^(?:E(?:0[89]|1[013])|G89|R52|Z)/;

/** Whether a diagnosis is a neuropathy of metabolic origin (ICD-10-CM chapter 4; from memory). */
export const isMetabolicNeuropathy = (code: string): boolean =>
  DIABETIC.test(icd10Code(code) ?? '');

/** Whether a diagnosis names nothing that a nerve block would be aimed at. */
export const namesNoNerve = (code: string): boolean => NO_TARGET.test(icd10Code(code) ?? '');
