import { readRevisedParts } from '../../note/statements/revised-part.ts';
import { exact, type Fact, undocumented, weigh } from '../fact.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = { hint: /revis|remov|replac|explant|exchang|reposition/i, read: readRevisedParts };

/**
 * Whether a lead or the generator was removed or revised, in words: it is what the codes are judged
 * by. Where both were, the second is kept beside the first.
 */
export const revisedPartFact = (
  { family }: ProcedureSources,
  { told, unread }: EverythingSaid,
): Fact<'lead' | 'generator'> =>
  family === 'stimulator' ? weigh(statementsIn(told, WORDS, family), unread, exact) : undocumented;
