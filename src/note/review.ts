import { gated } from './glance.ts';
import type { Sentence } from './sentences.ts';

/** Reports on what others did, for courts, insurers and employers, or on a stay in hospital. */
const REVIEW = gated(
  /\b(?:independent medical (?:evaluation|exam\w*)|(?:chart|records?) review|records? (?:were )?reviewed|review of (?:the )?(?:medical )?records|deposition|impairment rating|discharge summary|claimant|examinee|to whom it may concern)\b/i,
);

/** Whether a note reviews the records of others, whose procedures are not its own. */
export const isReview = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ text, start, glance }) => start < OPENING && REVIEW.test(text, glance));

const OPENING = 400;
