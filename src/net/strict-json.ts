/** JSON that two parsers might read differently, or that is built to exhaust one. */
export class StrictJsonError extends Error {}

const DEPTH_LIMIT = 200;
/** Objects down to this depth may name a key only once: there lies what decides whose chart it is. */
const UNIQUE_DEPTH = 3;

const [QUOTE, BACKSLASH, COMMA, UNDERSCORE] = [0x22, 0x5c, 0x2c, 0x5f];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Refuses UTF-8 JSON with a key twice in one of the outer objects, with a key `__proto__`, or nested
 * deeper than 200. Whether it is JSON at all is for `JSON.parse` to say. Throws `StrictJsonError`.
 */
export function strictJson(text: Buffer): void {
  const keys: (Set<string> | undefined)[] = [];
  const isObject: boolean[] = [];
  let expectsKey = false;
  for (let place = 0; place < text.length; place += 1) {
    const byte = text[place];
    if (byte === QUOTE) {
      const end = endOfString(text, place);
      if (expectsKey) rememberKey(text, place, end, keys.at(-1));
      expectsKey = false;
      place = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (keys.length >= DEPTH_LIMIT) throw new StrictJsonError('nested too deep');
      expectsKey = byte === OPEN_OBJECT;
      isObject.push(expectsKey);
      keys.push(expectsKey && keys.length < UNIQUE_DEPTH ? new Set() : undefined);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      isObject.pop();
      keys.pop();
      expectsKey = false;
    } else if (byte === COMMA) {
      expectsKey = isObject.at(-1) ?? false;
    }
  }
}

/** The place of the quote that ends a string. */
function endOfString(text: Buffer, start: number): number {
  for (let place = start + 1; place < text.length; place += 1) {
    const byte = text[place];
    if (byte === QUOTE) return place;
    if (byte === BACKSLASH) place += 1;
  }
  return text.length;
}

function hasBackslash(text: Buffer, start: number, end: number): boolean {
  for (let place = start; place < end; place += 1) if (text[place] === BACKSLASH) return true;
  return false;
}

const POLLUTING = '__proto__';

function rememberKey(
  text: Buffer,
  start: number,
  end: number,
  seen: Set<string> | undefined,
): void {
  // A deep key is only looked at where it might be the forbidden one, plain or written in escapes.
  const hasEscapes = hasBackslash(text, start, end);
  if (!seen && !hasEscapes && text[start + 1] !== UNDERSCORE) return;
  const key = decoded(text.toString('utf8', start + 1, end), hasEscapes);
  if (key === POLLUTING) throw new StrictJsonError('a key named __proto__');
  if (seen?.has(key)) throw new StrictJsonError('the same key twice in one object');
  seen?.add(key);
}

function decoded(key: string, hasEscapes: boolean): string {
  if (!hasEscapes) return key;
  try {
    const value: unknown = JSON.parse(`"${key}"`);
    return String(value);
  } catch {
    return key;
  }
}
