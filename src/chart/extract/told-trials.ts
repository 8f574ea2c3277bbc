import { readToldTrials } from '../../note/statements/told-trial.ts';
import type { Fact } from '../fact.ts';
import type { ToldTrial } from '../implant.ts';
import type { EverythingSaid } from './patient-words.ts';
import { everythingTold } from './told.ts';
import { statementsIn } from './words-read.ts';

const WORDS = { hint: /\btrial\b/i, read: readToldTrials };

/** The stimulator trials that notes tell to be over, the nearest note first, whatever their day. */
export const toldTrialsFact = ({ told, unread }: EverythingSaid): Fact<ToldTrial[]> =>
  everythingTold(
    statementsIn(
      told.filter(({ origin }) => origin === 'note'),
      WORDS,
    ).map(({ value, evidence }) => ({ ...value, words: evidence.quote ?? '', evidence })),
    unread,
  );
