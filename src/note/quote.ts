import type { Quote } from './note-reading.ts';
import type { Passage } from './sentences.ts';
import type { Span } from './span.ts';

/** What a reader takes in at a glance. */
const LONGEST_QUOTE = 120;

/** Quotes the sentence a value stands in, or as many words around it as a reader takes in. */
export function quoteOf(text: string, place: Span, sentences: readonly Passage[]): Quote {
  const around = sentenceAt(place, sentences);
  const room = Math.max(0, Math.floor((LONGEST_QUOTE - (place.end - place.start)) / 2));
  const whole = around.end - around.start <= LONGEST_QUOTE;
  const start = whole
    ? around.start
    : wordStart(text, around.start, place.start - room, place.start);
  const end = whole ? around.end : wordEnd(text, around.end, place.end + room, place.end);
  return trimmed(text, start, end);
}

/** Sentences stand in order, so that halving finds the one. */
function sentenceAt(place: Span, sentences: readonly Passage[]): Span {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= place.start) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  const end = found ? found.start + found.text.length : 0;
  return found && found.start <= place.start && place.end <= end
    ? { start: found.start, end }
    : place;
}

function wordStart(text: string, least: number, wanted: number, most: number): number {
  if (wanted <= least) return least;
  const blank = text.slice(wanted - 1, most).search(/\s/);
  return blank < 0 ? most : wanted + blank;
}

function wordEnd(text: string, most: number, wanted: number, least: number): number {
  if (wanted >= most) return most;
  const blank = text.slice(least, wanted + 1).search(/\s(?=\S*$)/);
  return blank < 0 ? least : least + blank;
}

function trimmed(text: string, from: number, to: number): Quote {
  let [start, end] = [from, to];
  while (start < end && isEdge(text, start)) start += 1;
  while (end > start && isEdge(text, end - 1)) end -= 1;
  return { quote: text.slice(start, end), start, end };
}

/** Blanks and commas belong to no quote; most letters lie between them and what is not ASCII. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= COMMA || code >= 0x80) && EDGE.test(text.charAt(at));
}

const COMMA = 0x2c;
const EDGE = /[\s,]/;
