import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from './fault.ts';

/** Whether the database answers, as the last one who asked it found. */
export interface Presence {
  isAway: () => boolean;
  set: (is: 'ready' | 'away', fault?: unknown) => void;
  /** Asks unless the database is known to be away; undefined when no answer comes in time. */
  ask: <T>(question: () => Promise<T>) => Promise<T | undefined>;
}

/**
 * A card does not wait longer than this for the database: 250 milliseconds in short steps, because
 * an answer that came while this process was busy with something large must still be heard.
 */
const HOT_PATH = { steps: 10, milliseconds: 25 };

/** Hears of every change, and of a code that tells why the database is away. */
export type OnChange = (is: 'ready' | 'away', because?: string) => void;

/** Starts as away, of which `onChange` hears once it is known why. */
export function watchPresence(onChange: OnChange = () => {}): Presence {
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
        return await inTime(question());
      } catch (error) {
        set('away', error);
        return undefined;
      }
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = beLate(timer);
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

async function beLate({ signal }: AbortController): Promise<never> {
  for (let step = 0; step < HOT_PATH.steps; step += 1)
    await pause(HOT_PATH.milliseconds, undefined, { signal });
  throw new Error('the database did not answer in time');
}
