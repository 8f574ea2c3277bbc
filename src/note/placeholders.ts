import { type Span, spansOf } from './span.ts';
import placeholders from './vocabulary/placeholders.json' with { type: 'json' };

interface Filled {
  /** The text with every placeholder blanked out, so that offsets stay as they were. */
  text: string;
  /** The first place left open. */
  unfilled: Span | undefined;
}

/** Blanks, wildcards and choices that a template leaves for the author, and what shows that there may be some. */
const PLACEHOLDERS = placeholders.map(({ pattern, shownBy, ...rest }) => ({
  pattern: new RegExp(pattern, 'isCaseExact' in rest ? 'g' : 'gi'),
  shownBy,
}));

/** A box that was not ticked, and the choice that stands beside it. */
const OPEN_BOX = /(?:\[ {0,3}\]|\( {1,3}\)|☐)[^[\]☐☑☒\n,;.(]{0,60}/g;
const SHOWS_OPEN_BOX = ['[', '( ', '☐'];
/** What stands where a choice was left open: no words reach across it. */
const OPEN = '¤';
const TICK = /\[ ?[xX✓] ?\]|☑|☒/g;
const SHOWS_TICK = ['[', '☑', '☒'];
/** A box that is the whole answer. */
const TICK_ALONE = /(?<=:[ \t]{0,3})\[[xX✓]\](?=[ \t]*(?:\n|$))/g;
const TICKED_BOX = /\[ ?[xX✓] ?\]|\( ?[xX✓] ?\)|☑|☒/;

/** A label whose answer was left open, with nothing more under it: `Informed consent: ____`. */
const OPEN_LABEL = /^[^\n:¤]{1,120}:[ \t]*¤[¤ \t]*(?=\n[^\n:]{1,120}:|\n[ \t]*\n|\n?(?![\s\S]))/gm;

/** Finds what a template left open and blanks it out: no value may be read from a choice not made. */
export function blankPlaceholders(text: string): Filled {
  const boxes = spansOfBoxes(text);
  const open = PLACEHOLDERS.flatMap(({ pattern, shownBy }) =>
    shownBy.some((sign) => holds(text, sign)) ? spansOf(pattern, text) : [],
  ).filter((span) => !isRuleOrSignature(text, span));
  const unfilled = [...open, ...boxes.filter(({ alone }) => alone)].reduce<Span | undefined>(
    (first, span) => (first && first.start <= span.start ? first : span),
    undefined,
  );
  const ticks = SHOWS_TICK.some((sign) => text.includes(sign)) ? spansOf(TICK, text) : [];
  const filled = withoutOpenLabels(blank(blank(text, open, OPEN), boxes, ' '), open.length > 0);
  if (ticks.length === 0) return { text: filled, unfilled };
  const answered = filled.replaceAll(TICK_ALONE, 'yes');
  const rest = ticks.filter(({ start }) => answered[start] !== 'y');
  return { text: blank(answered, rest, ' '), unfilled };
}

/** Whether a text holds a sign, looked for by its end: a bar is rarer than the letter before it. */
function holds(text: string, sign: string): boolean {
  const last = sign.length - 1;
  const end = sign.slice(last);
  let at = text.indexOf(end, last);
  while (at >= 0 && !text.startsWith(sign, at - last)) at = text.indexOf(end, at + 1);
  return at >= 0;
}

/** A label asks, and says nothing where nobody answered. */
const withoutOpenLabels = (text: string, mayHold: boolean): string =>
  mayHold ? blank(text, spansOf(OPEN_LABEL, text), OPEN) : text;

/** A choice list with one box ticked is filled; with none ticked it is open. */
function spansOfBoxes(text: string): (Span & { alone: boolean })[] {
  if (!SHOWS_OPEN_BOX.some((sign) => text.includes(sign))) return [];
  return spansOf(OPEN_BOX, text).map((span) => {
    const around = text.slice(Math.max(0, span.start - 120), span.end + 120);
    const line = around.slice(around.lastIndexOf('\n', Math.min(120, span.start)) + 1);
    return { ...span, alone: !TICKED_BOX.test(line.split('\n', 1)[0] ?? '') };
  });
}

/** "*** PROCEDURE NOTE ***" */
const FRAMED = /^([*_]{3,20}) ?[A-Z][A-Za-z/&' -]{3,60} ?\1$/;

function isFrame(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 80);
  const opens = start === 0 || text[start - 1] === '\n';
  const closes = end === text.length || text[end] === '\n';
  if (opens === closes) return false;
  const words = opens ? text.slice(start, end + 80) : text.slice(from, end);
  const line = opens ? words.split('\n', 1)[0] : words.slice(words.lastIndexOf('\n') + 1);
  return FRAMED.test(line ?? '');
}

/** A line drawn across the page, or one to sign on, asks for no clinical value. */
function isRuleOrSignature(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/(?:signature|signed|initials)[^\n]{0,30}$/i.test(before)) return true;
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1).trim();
  if (isFrame(text, start, end)) return true;
  const lineAfter = text
    .slice(end, end + 40)
    .split('\n', 1)[0]
    ?.trim();
  return (
    end - start >= 5 && /^[*_]*$/.test(`${lineBefore}${lineAfter}`) && text.length > end - start
  );
}

function blank(text: string, spans: Span[], filler: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), filler.repeat(end - Math.max(at, start)));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
