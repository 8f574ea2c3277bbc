import type { ServiceLine } from '../chart/service-line.ts';
import { drugCode } from '../terminology/drugs.ts';
import type { ComparedLine, Difference, LineGap } from './compared-line.ts';
import type { CorrectedLine } from './corrected-lines.ts';
import type { NcciNote } from './ncci-notes.ts';
import type { ClaimReview } from './review-claims.ts';
import type { Gap, SupportedLine } from './supported-line.ts';
import { differenceWords, whyOf } from './why-of.ts';

/** A planned line as clients get it; its day as `YYYY-MM-DD`. */
export interface PublishedPlanned extends Pick<ServiceLine, 'code' | 'modifiers' | 'units'> {
  /** The claim it stands on, as `Claim/id`. */
  reference: string;
  sequence?: number;
  /** Our own plain label, where the code is known. */
  label?: string;
  diagnoses: string[];
  day?: string;
  /** The drug's name or other words on the line, and its National Drug Code. */
  remark?: string;
  ndc?: string;
}

/** A supported line as clients get it. */
export interface PublishedSupported extends Omit<SupportedLine, 'site' | 'day'> {
  day?: string;
}

/** One line of the comparison, with its reason in words. */
export interface PublishedLine {
  is: ComparedLine['is'];
  planned?: PublishedPlanned;
  supported?: PublishedSupported;
  difference?: Difference;
  /** What to change, in words. */
  change?: string;
  /** Why a planned line has no supported one, and what that rests on. */
  because?: string;
  gap?: LineGap;
  /** All of it in words. */
  why: string;
}

/** One bill as clients get it. */
export interface PublishedReview {
  bill?: 'professional' | 'institutional';
  compared: PublishedLine[];
  supported: PublishedSupported[];
  unsupported: Gap[];
  corrected: CorrectedLine[];
  ncci: Record<'planned' | 'supported', NcciNote[]>;
}

/** A review as clients get it: planned and supported lines side by side, each with its reason. */
export const publishedReview = ({
  bill,
  compared,
  supported,
  corrected,
  ncci,
}: ClaimReview): PublishedReview => ({
  ...(bill && { bill }),
  compared: compared.map(publishedLine),
  supported: supported.lines.map(published),
  unsupported: supported.unsupported,
  corrected,
  ncci,
});

const publishedLine = (line: ComparedLine): PublishedLine => ({
  is: line.is,
  ...('planned' in line && { planned: plannedLine(line.planned) }),
  ...('supported' in line && { supported: published(line.supported) }),
  ...('difference' in line && {
    difference: line.difference,
    change: differenceWords(line.difference),
  }),
  ...('because' in line && { because: line.because }),
  ...('gap' in line && line.gap && { gap: publishedGap(line.gap) }),
  why: whyOf(line),
});

const publishedGap = ({ why, missing, evidence, rules }: LineGap): LineGap => ({
  why,
  missing,
  evidence,
  rules,
});

function plannedLine(line: ServiceLine): PublishedPlanned {
  const { code, known, modifiers, units, sequence, diagnoses, day, remark, ndc, evidence } = line;
  const label = known?.label ?? drugCode(code)?.drug;
  return {
    reference: evidence.reference,
    ...(sequence !== undefined && { sequence }),
    code,
    ...(label && { label }),
    modifiers,
    units,
    diagnoses: diagnoses.flatMap((one) => one.code ?? []),
    ...(day && { day: day.toString() }),
    ...(remark && { remark }),
    ...(ndc && { ndc }),
  };
}

/** Without the site, which only comparisons of our own need. */
function published({ site, day, ...line }: SupportedLine): PublishedSupported {
  return { ...line, ...(day && { day: day.toString() }) };
}
