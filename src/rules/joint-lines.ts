import type { ServiceLine } from '../chart/service-line.ts';
import type { Subject } from './define-rule.ts';

/** Why a rule on joint injections does not apply. */
export const isJointInjection = ({ family }: Pick<Subject, 'family'>): string | undefined =>
  family === 'joint-injection' ? undefined : 'not a joint injection';

/** The lines of a claim that stand for joint injections. */
export const jointLines = (lines: readonly ServiceLine[]): ServiceLine[] =>
  lines.filter(({ known }) => known?.family === 'joint-injection');

/** Each code of a joint injection without ultrasound with its like under ultrasound. */
export const UNDER_ULTRASOUND: ReadonlyMap<string, string> = new Map([
  ['20600', '20604'],
  ['20605', '20606'],
  ['20610', '20611'],
]);
