import type { Intent } from '../terminology/site.ts';
import { type Found, findFirst } from './span.ts';

const DIAGNOSTIC =
  /\bthis is a diagnostic\b|\bdiagnostic(?= purpose|[,.;:)\n]|\s*$)|\b(?:type|intent|purpose)\s?:\s?(?:dx|diag)\b|\bdiagnostic (?!imag|stud|ultraso|test|arthrosc|lumbar puncture|and therapeutic|or therapeutic|x-?ray|radio|eval|work)/i;
const THERAPEUTIC =
  /\btherapeutic(?= purpose|[,.;:)\n]|\s*$)|\btherapeutic (?!exerc|ultraso|and diagnostic|or diagnostic|massage|option)/i;
const BOTH =
  /\bdiagnostic\b[^.;]{0,20}\b(?:and|or|\/)\b[^.;]{0,10}therapeutic|\btherapeutic\b[^.;]{0,20}\b(?:and|or|\/)\b[^.;]{0,10}diagnostic/i;

/** Whether a block was diagnostic or therapeutic, where it is called one of the two. */
export function readIntent(text: string): Found<Intent> | undefined {
  if (!/diagnostic|therapeutic|\b(?:dx|diag)\b/i.test(text) || BOTH.test(text)) return undefined;
  const diagnostic = findFirst(DIAGNOSTIC, text, 'diagnostic');
  const therapeutic = findFirst(THERAPEUTIC, text, 'therapeutic');
  if (diagnostic && therapeutic) return undefined;
  return diagnostic ?? therapeutic;
}
