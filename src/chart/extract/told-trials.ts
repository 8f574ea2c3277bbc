import { readPumpTrials, readStimulatorTrials } from '../../note/statements/told-trial.ts';
import type { Fact } from '../fact.ts';
import type { ToldTrial } from '../implant.ts';
import type { EverythingSaid } from './patient-words.ts';
import { everythingTold } from './told.ts';
import { statementsIn } from './words-read.ts';

const HINT = /\btrial\b/i;

/** The trials before a stimulator or a pump that notes tell to be over, the nearest note first, whatever their day. */
export const toldTrialsFact = (
  { told, unread }: EverythingSaid,
  family: 'stimulator' | 'pump',
): Fact<ToldTrial[]> =>
  everythingTold(
    statementsIn(
      told.filter(({ origin }) => origin === 'note'),
      { hint: HINT, read: family === 'pump' ? readPumpTrials : readStimulatorTrials },
    ).map(({ value, evidence }) => ({ ...value, words: evidence.quote ?? '', evidence })),
    unread,
  );
