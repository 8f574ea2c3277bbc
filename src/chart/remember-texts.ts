import { LRUCache } from 'lru-cache';

/** Some eighty notes of 5,000 characters; what was read in them takes ten times their room. */
const KEPT_CHARACTERS = 400_000;
const KEPT_TEXTS = 4_000;
const KEPT_MILLISECONDS = 10 * 60_000;

/**
 * Reads a text once while it is fresh: an EHR sends the notes of a chart with every hook of a
 * visit, and the words of its catalogue with every order. What is known stays in memory alone, for
 * ten minutes at most; a text above 400,000 characters is read each time.
 */
export function rememberTexts<Value extends object>(
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new LRUCache<string, Value>({
    max: KEPT_TEXTS,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_value, text) => Math.max(text.length, 1),
    ttl: KEPT_MILLISECONDS,
    ttlAutopurge: true,
    // Asked anew each time, so that a test can move the clock.
    perf: { now: () => performance.now() },
    memoMethod: read,
  });
  return (text) => known.memo(text);
}
