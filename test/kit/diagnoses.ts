import type { Diagnosis } from '../../src/chart/indication.ts';
import { documented, somewhere } from './chart.ts';

/** Diagnoses by their codes. */
export const diagnosed = (...codes: string[]) =>
  documented(codes.map((code): Diagnosis => ({ code, evidence: somewhere })));

/** One diagnosis in words alone. */
export const inWords = (text: string) => documented<Diagnosis[]>([{ text, evidence: somewhere }]);
