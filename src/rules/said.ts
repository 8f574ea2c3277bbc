import type { Documented, Evidence } from '../chart/fact.ts';
import { brief } from './brief.ts';

/** Every word on a documented value: the leading one, then those that contradict it. */
export const said = <T>({ value, evidence, contradictions }: Documented<T>) => [
  ...evidence.map((one): { value: T; evidence: Evidence } => ({ value, evidence: one })),
  ...contradictions.map(({ value: other, evidence: one }) => ({ value: other, evidence: one })),
];

/** Words shown with a value: the quote, cut where it is long, or else the resource. */
export const sourceOf = ({ quote, reference }: Evidence): string =>
  quote ? `"${brief(quote, 80)}"` : reference;
