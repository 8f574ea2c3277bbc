import type { Citation } from '../rules/cite.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';

/** What our table of codes says some codes stand for, graded by how it was made. */
export function fromCodeTable(what: string, ...codes: readonly string[]): Citation {
  const isSeen = codes.every((code) => procedureCode(code)?.certainty === 'seen');
  return {
    title: `CPT ${codes.join(', ')}: ${what}`,
    grade: isSeen ? 'third-party' : 'memory',
  };
}
