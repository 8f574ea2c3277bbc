import type { Subject } from './define-rule.ts';

/** Definitive tests by number of classes; G0659 is one without calibration for each drug. */
const DEFINITIVE: ReadonlySet<string> = new Set(['G0480', 'G0481', 'G0482', 'G0483']);
const PRESUMPTIVE: ReadonlySet<string> = new Set(['80305', '80306', '80307']);

/** What a code of a drug test stands for. */
export function testKind(code: string): 'presumptive' | 'definitive' | undefined {
  if (PRESUMPTIVE.has(code)) return 'presumptive';
  return DEFINITIVE.has(code) || code === 'G0659' ? 'definitive' : undefined;
}

/** The codes of a procedure for definitive tests that are counted in classes. */
export const definitiveCodes = ({ codes }: Pick<Subject, 'codes'>): string[] =>
  codes.map(({ code }) => code).filter((code) => DEFINITIVE.has(code));

/** Why a rule on drug tests does not apply. */
export const isDrugTest = ({ family }: Pick<Subject, 'family'>): string | undefined =>
  family === 'drug-test' ? undefined : 'not a drug test';

/** The contractor policy on which most rules of drug tests rest (rulebook, X-VER L35006). */
export const LCD_DRUG_TESTS = {
  title: 'LCD L35006 on urine drug testing (third-party summary)',
  grade: 'third-party',
} as const;
