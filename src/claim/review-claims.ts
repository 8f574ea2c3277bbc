import { documentedValue } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { onClaim } from '../rules/lines.ts';
import { asServiceLine } from './as-service-line.ts';
import { compareLines } from './compare-lines.ts';
import type { ComparedLine } from './compared-line.ts';
import { type CorrectedLine, correctedLines } from './corrected-lines.ts';
import { type ClaimInput, supportedLines } from './lines.ts';
import { type NcciNote, ncciNotes } from './ncci-notes.ts';
import type { ClaimLines } from './supported-line.ts';

/** One bill of a request: planned, supported, and both side by side. */
export interface ClaimReview {
  /** Who bills, where the claim tells. */
  bill?: ServiceLine['bill'];
  compared: ComparedLine[];
  supported: ClaimLines;
  corrected: CorrectedLine[];
  ncci: Record<'planned' | 'supported', NcciNote[]>;
}

/**
 * Compares every bill of a request with what is documented: a practitioner and a facility report one
 * session in different lines. Without a claim, the supported lines alone are told. Pure.
 */
export function reviewClaims(input: ClaimInput): ClaimReview[] {
  const { lines } = input.chart;
  // A line that could not be read may be any: nothing is called missing or extra then.
  if (lines.state === 'unreadable') return [];
  const planned = onClaim(documentedValue(lines) ?? []);
  const bills = new Set(planned.map(({ bill }) => bill));
  const every = bills.size > 0 ? [...bills] : [undefined];
  return every.map((bill) => {
    const own = planned.filter((line) => line.bill === bill);
    const supported = supportedLines(input, own);
    const compared = own.length > 0 ? compareLines(own, supported) : [];
    return {
      ...(bill && { bill }),
      compared,
      supported,
      corrected: correctedLines(compared),
      ncci: {
        planned: ncciNotes(own, input.edits),
        supported: ncciNotes(supported.lines.map(asServiceLine), input.edits),
      },
    };
  });
}
