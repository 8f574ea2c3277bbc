import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from './fault.ts';

/** Whether the database answers, as the last one who asked it found. */
export interface Presence {
  isAway: () => boolean;
  set: (is: 'ready' | 'away', fault?: unknown) => void;
  /** Asks unless the database is known to be away; undefined when no answer comes in time. */
  ask: <T>(question: () => Promise<T>) => Promise<T | undefined>;
}

/** A card does not wait longer than this for the database. */
const HOT_PATH_MILLISECONDS = 250;

/**
 * The wait is made of short steps, because an answer that came while this process was busy with
 * something large must still be heard.
 */
const STEP_MILLISECONDS = 25;

/** Hears of every change, and of a code that tells why the database is away. */
export type OnChange = (is: 'ready' | 'away', because?: string) => void;

/** Starts as away, of which `onChange` hears once it is known why. */
export function watchPresence(
  onChange: OnChange = () => {},
  patienceMilliseconds = HOT_PATH_MILLISECONDS,
): Presence {
  let isAway = true;
  let isTold = false;
  const set = (is: 'ready' | 'away', fault?: unknown): void => {
    if (isTold && isAway === (is === 'away')) return;
    isAway = is === 'away';
    isTold = true;
    if (isAway) onChange(is, reasonOf(fault));
    else onChange(is);
  };
  return {
    isAway: () => isAway,
    set,
    async ask(question) {
      if (isAway) return undefined;
      try {
        return await inTime(question(), patienceMilliseconds);
      } catch (error) {
        set('away', error);
        return undefined;
      }
    },
  };
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const timer = new AbortController();
  const late = beLate(milliseconds, timer);
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

async function beLate(milliseconds: number, { signal }: AbortController): Promise<never> {
  for (let waited = 0; waited < milliseconds; waited += STEP_MILLISECONDS)
    await pause(STEP_MILLISECONDS, undefined, { signal });
  throw new Error('the database did not answer in time');
}
