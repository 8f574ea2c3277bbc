import type { DrugTestResult } from '../../src/chart/visit.ts';
import { documented, somewhere } from './chart.ts';

/** Results of drug tests. */
export const tested = (...results: Partial<DrugTestResult>[]) => ({
  testResults: documented(
    results.map((one): DrugTestResult => ({ kind: 'presumptive', evidence: somewhere, ...one })),
  ),
});
