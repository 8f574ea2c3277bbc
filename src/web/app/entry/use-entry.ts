import { useState } from 'preact/hooks';
import type { Change } from '../../../../cards/suggestions/draft.ts';
import { faultWords } from '../../shared/use-loaded.ts';
import type { Resource, Session } from '../session.ts';
import { maySave, save } from './save.ts';

/** A value that a user entered, as the EHR takes it and in words. */
export type Entry = { words: string } & (
  | { create: Resource }
  | { change: readonly Change[] /** It is not signed yet. */; isOpen: boolean }
);

/** How an entry fares. */
export interface Outcome {
  saved?: string;
  fault?: string;
  /** To be copied, where the EHR does not take it. */
  copy?: { text: string; because: string };
  isBusy?: boolean;
}

/** Saves entries where the EHR allows it, and offers them as text where not. */
export function useEntry(session: Session, onWritten: () => void) {
  const [outcome, setOutcome] = useState<Outcome>({});
  const submit = async (entry: Entry | { fault: string }): Promise<void> => {
    if ('fault' in entry) return setOutcome({ fault: entry.fault });
    const because = obstacle(session, entry);
    if (because) return setOutcome({ copy: { text: entry.words, because } });
    setOutcome({ isBusy: true });
    try {
      setOutcome({ saved: await save(session, entry) });
      onWritten();
    } catch (fault) {
      setOutcome({ fault: faultWords(fault), copy: { text: entry.words, because: NOT_SAVED } });
    }
  };
  return { outcome, submit };
}

const NOT_SAVED = 'What you entered, to be written into the note:';

/** Why an entry cannot be saved from here. */
function obstacle(session: Session, entry: Entry): string | undefined {
  if ('change' in entry && !entry.isOpen) {
    return 'The record is signed, so that the app does not change it. Write into the note:';
  }
  return maySave(session, entry)
    ? undefined
    : 'The EHR does not let the app write this. Write into the note:';
}
