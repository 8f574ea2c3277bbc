import type { ServiceLine } from '../chart/service-line.ts';
import type { ComparedLine } from './compared-line.ts';
import type { ClaimReview } from './review-claims.ts';
import type { SupportedLine } from './supported-line.ts';
import { whyOf } from './why-of.ts';

/** A review as clients get it: planned and supported lines side by side, each with its reason. */
export const publishedReview = ({
  bill,
  compared,
  supported,
  corrected,
  ncci,
}: ClaimReview): Record<string, unknown> => ({
  ...(bill && { bill }),
  compared: compared.map(publishedLine),
  supported: supported.lines.map(published),
  unsupported: supported.unsupported,
  corrected,
  ncci,
});

const publishedLine = (line: ComparedLine): Record<string, unknown> => ({
  is: line.is,
  ...('planned' in line && { planned: plannedLine(line.planned) }),
  ...('supported' in line && { supported: published(line.supported) }),
  ...('difference' in line && { difference: line.difference }),
  why: whyOf(line),
});

const plannedLine = ({ code, modifiers, units, sequence, diagnoses, day }: ServiceLine) => ({
  ...(sequence !== undefined && { sequence }),
  code,
  modifiers,
  units,
  diagnoses: diagnoses.flatMap((one) => one.code ?? []),
  ...(day && { day }),
});

/** Without the site, which only comparisons of our own need. */
function published({ site, ...line }: SupportedLine): Record<string, unknown> {
  return line;
}
