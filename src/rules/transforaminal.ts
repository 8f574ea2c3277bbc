import { documentedValue, type Fact } from '../chart/fact.ts';
import type { Approach } from '../terminology/site.ts';
import type { Subject } from './define-rule.ts';

/** Whether an epidural is transforaminal by its code or by the words of the chart. */
export const isTransforaminal = (
  { technique }: Pick<Subject, 'technique'>,
  approach: Fact<Approach>,
): boolean => technique === 'transforaminal' || documentedValue(approach) === 'transforaminal';
