import { setTimeout as pause } from 'node:timers/promises';

/** Whether the database answers, as the last one who asked it found. */
export interface Presence {
  isAway: () => boolean;
  set: (is: 'ready' | 'away') => void;
  /** Asks unless the database is known to be away; undefined when no answer comes in time. */
  ask: <T>(question: () => Promise<T>) => Promise<T | undefined>;
}

/** A card does not wait longer than this for the database. */
const HOT_PATH_MILLISECONDS = 250;

/** Starts as away; `onChange` hears of every change. */
export function watchPresence(onChange: (is: 'ready' | 'away') => void = () => {}): Presence {
  let isAway = true;
  const set = (is: 'ready' | 'away'): void => {
    if (isAway === (is === 'away')) return;
    isAway = is === 'away';
    onChange(is);
  };
  return {
    isAway: () => isAway,
    set,
    async ask(question) {
      if (isAway) return undefined;
      try {
        return await inTime(question());
      } catch {
        set('away');
        return undefined;
      }
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(HOT_PATH_MILLISECONDS, undefined, timer).then(() => {
    throw new Error('the database did not answer in time');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}
