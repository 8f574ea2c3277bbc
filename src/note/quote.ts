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
  const words = text.slice(from, to);
  const start = from + (words.length - words.replace(/^[\s,]+/, '').length);
  const quote = text.slice(start, to).replace(/[\s,]+$/, '');
  return { quote, start, end: start + quote.length };
}
