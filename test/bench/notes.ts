import { readNote } from '../../src/note/read-note.ts';
import { corpusIn } from '../note/score.ts';
import { runChild } from './child.ts';

/** How long the note reader takes, in milliseconds. */
export interface NoteTimes {
  notes: number;
  /** Per note of the corpus, as it is. */
  median: number;
  p99: number;
  /** One note of 5,000 characters: the longest, with more of its last sections. */
  longMedian: number;
  longP99: number;
  /** Per 5,000 characters of several notes written one behind the other: the worst a text can do. */
  joinedMedian: number;
  joinedP99: number;
}

const SIZE = 5_000;
/** So many that 20 of them are slower than the p99. */
const READINGS = 2_000;

/** Measures the reader in a process of its own, as the service runs it. */
export const measureNotes = (): NoteTimes => runChild('test/bench/notes-child.ts');

/** Reads the labelled corpus again and again, warm. */
export function readNotes(): NoteTimes {
  const texts = ['dictated', 'templated', 'operative']
    .flatMap((name) => corpusIn(`test/note/corpus/${name}`))
    .map(({ text }) => text);
  const whole = texts.join('\n');
  const joined = Array.from({ length: Math.floor(whole.length / SIZE) }, (_, place) =>
    whole.slice(place * SIZE, (place + 1) * SIZE),
  );
  const [longest = ''] = texts.toSorted((a, b) => b.length - a.length);
  const long = (longest + longest.slice(longest.length - SIZE)).slice(0, SIZE);
  const sets = [texts, [long], joined];
  // Warm: what one set of texts needs is compiled before any other is timed.
  for (const set of sets) timesOf(set);
  const [single = [], one = [], several = []] = sets.map(timesOf);
  return {
    notes: texts.length,
    median: at(single, 0.5),
    p99: at(single, 0.99),
    longMedian: at(one, 0.5),
    longP99: at(one, 0.99),
    joinedMedian: at(several, 0.5),
    joinedP99: at(several, 0.99),
  };
}

function timesOf(texts: readonly string[]): number[] {
  const times = new Float64Array(READINGS);
  for (let reading = 0; reading < READINGS; reading += 1) {
    const text = texts[reading % texts.length] ?? '';
    const began = performance.now();
    readNote(text);
    times[reading] = performance.now() - began;
  }
  return [...times.sort()];
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 1000) / 1000;

/** The figures as a line of text. */
export const notesLine = (times: NoteTimes): string =>
  `note reader: ${times.notes} notes, median ${times.median} ms, p99 ${times.p99} ms; one of 5 kB: ${times.longMedian} / ${times.longP99} ms; 5 kB of several notes: ${times.joinedMedian} / ${times.joinedP99} ms\n`;
