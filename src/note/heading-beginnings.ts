/** Every heading of a plan begins with one of these; most words can be told apart by them. */
const PLAN_BEGINNINGS: ReadonlySet<number> = new Set(
  'pl p: p_ p\t pr po tr di fo as a_ a/ im re in sc an fu'
    .split(' ')
    .map((letters) => pairAt(letters.replace('_', ' '), 0)),
);

/** Whether a heading of a plan may stand at a place. */
export const beginsLikePlan = (text: string, place: number): boolean =>
  PLAN_BEGINNINGS.has(pairAt(text, place));

/** Two letters as one number, whatever their case. */
function pairAt(text: string, place: number): number {
  return ((text.charCodeAt(place) | 32) << 16) | (text.charCodeAt(place + 1) | 32);
}

/** Whether two capitals stand at a place, as an unknown heading begins. */
export const beginsInCapitals = (text: string, place: number): boolean =>
  isCapital(text.charCodeAt(place)) && !isSmall(text.charCodeAt(place + 1));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

const codeOf = (character: string): number => character.charCodeAt(0);
const COLON = codeOf(':');
const LINE_END = codeOf('\n');
const STOPS: ReadonlySet<number> = new Set([...'.,;!?\n'].map(codeOf));
const DASHES: ReadonlySet<number> = new Set([...'-–'].map(codeOf));

/** No name of a heading is longer. */
const LONGEST_NAME = 120;

/** Whether a colon stands before the next stop, as it does behind most headings. */
export function reachesColon(text: string, place: number): boolean {
  const end = Math.min(text.length, place + LONGEST_NAME);
  for (let at = place; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) return true;
    if (STOPS.has(code)) return false;
  }
  return false;
}

/** Whether a heading may stand alone on its line, or before a dash: a colon comes too early. */
export function mayFillLine(text: string, place: number): boolean {
  const end = Math.min(text.length, place + LONGEST_NAME);
  for (let at = place; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) return false;
    if (code === LINE_END || DASHES.has(code)) return true;
  }
  return end === text.length;
}
