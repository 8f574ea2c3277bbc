import type { TestMethod } from '../chart/visit.ts';
import { udtCodeCategory } from '../rules/drug-test/udt-code-category.ts';
import { udtPresumptiveUnits } from '../rules/drug-test/udt-presumptive-units.ts';
import { type Coded, type CodedProcedure, notCoded } from './service.ts';
import { type Known, type OpenFact, open, settle } from './settle.ts';

/** Presumptive tests by how the result is read. */
const PRESUMPTIVE = { 'by-eye': '80305', instrument: '80306', analyzer: '80307' } as const;

/** Definitive tests by the number of drug classes: up to so many, each beginning after the one before. */
const CLASSES: readonly (readonly [most: number, code: string])[] = [
  [7, 'G0480'],
  [14, 'G0481'],
  [21, 'G0482'],
  [Number.POSITIVE_INFINITY, 'G0483'],
];
/** A definitive test without calibration for each drug, whatever the number. */
const UNCALIBRATED = 'G0659';

/** Drug tests: one presumptive a day by its method, definitive ones by the number of classes. */
export function codeDrugTest({ documented }: CodedProcedure): Coded {
  const test = settle<TestMethod>('testMethod', documented.testMethod, {
    noun: 'how the test was made',
    words: wordsOf,
    same: (a, b) => wordsOf(a) === wordsOf(b),
  });
  if (test.is === 'open') return notCoded(test);
  const { kind, classes } = test.value;
  if (kind === 'presumptive' && classes === undefined) return codePresumptive(test);
  if (kind === 'definitive') return codeDefinitive(test);
  const message = 'Not documented: whether the test was presumptive or definitive.';
  return notCoded(lacking('kind of test', message, test));
}

function codePresumptive(test: Known<TestMethod>): Coded {
  const { method } = test.value;
  if (method) return coded(PRESUMPTIVE[method], test);
  const message =
    'Not documented: whether the presumptive test was read by eye, by an instrument or by an analyzer.';
  return notCoded(lacking('how the result was read', message, test));
}

function codeDefinitive(test: Known<TestMethod>): Coded {
  const { classes, isCalibrated } = test.value;
  if (isCalibrated === false) return coded(UNCALIBRATED, test);
  if (isCalibrated === undefined) {
    const message =
      'Not documented: whether the definitive test was calibrated for each drug (G0480 to G0483) or not (G0659).';
    return notCoded(lacking('calibration', message, test));
  }
  const code = classes && CLASSES.find(([most]) => classes <= most)?.[1];
  if (code) return coded(code, test);
  const message = 'Not documented: how many drug classes the definitive test told apart.';
  return notCoded(lacking('number of drug classes', message, test));
}

const lacking = (missing: string, message: string, { basis }: Known<TestMethod>): OpenFact =>
  open('undocumented', missing, message, basis.evidence);

const coded = (code: string, { basis }: Known<TestMethod>): Coded => ({
  services: [
    {
      code,
      units: 1,
      facts: [basis],
      rules: [...udtCodeCategory.cites, ...udtPresumptiveUnits.cites],
    },
  ],
  open: [],
});

const READ = {
  'by-eye': 'read by eye',
  instrument: 'read by an instrument',
  analyzer: 'by an analyzer',
};

const wordsOf = ({ kind, method, classes, isCalibrated }: TestMethod): string =>
  [
    kind ? `${kind} test` : 'test',
    ...(method ? [READ[method]] : []),
    ...(classes === undefined ? [] : [`${classes} drug classes`]),
    ...(isCalibrated === undefined ? [] : [isCalibrated ? 'calibrated' : 'not calibrated']),
  ].join(', ');
