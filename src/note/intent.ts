import type { Intent } from '../terminology/site.ts';
import { type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

const DIAGNOSTIC = gated(
  /\bthis is a diagnostic\b|\bdiagnostic(?= purpose|[,.;:)\n]|\s*$)|\b(?:type|intent|purpose)\s?:\s?(?:dx|diag)\b|\bdiagnostic (?!imag|stud|ultraso|test|arthrosc|lumbar puncture|and therapeutic|or therapeutic|x-?ray|radio|eval|work)/i,
);
const THERAPEUTIC = gated(
  /\btherapeutic(?= purpose|[,.;:)\n]|\s*$)|\btherapeutic (?!exerc|ultraso|and diagnostic|or diagnostic|massage|option)/i,
);
const BOTH = gated(
  /\bdiagnostic\b[^.;]{0,20}\b(?:and|or|\/)\b[^.;]{0,10}therapeutic|\btherapeutic\b[^.;]{0,20}\b(?:and|or|\/)\b[^.;]{0,10}diagnostic/i,
);

/** Whether a block was diagnostic or therapeutic, where it is called one of the two. */
export function readIntent(text: string, glance?: Glance): Found<Intent> | undefined {
  const diagnostic = findFirst(DIAGNOSTIC, text, 'diagnostic', glance);
  const therapeutic = findFirst(THERAPEUTIC, text, 'therapeutic', glance);
  if ((diagnostic && therapeutic) || BOTH.test(text, glance)) return undefined;
  return diagnostic ?? therapeutic;
}
