import type { PainScore } from '../chart/indication.ts';

/** Codes and names of the same scale (domain/codes.md section 5). */
const SCALES: readonly { name: string; pattern: RegExp }[] = [
  { name: 'NRS', pattern: /^(?:72514-3|NP?RS|VNR?S|numeric.*|verbal.*|0-10|\/10)$/i },
  { name: 'VAS', pattern: /^(?:38214-3|VAS|visual analog.*)$/i },
  { name: 'FACES', pattern: /^(?:38221-8|faces|wong.*|FPS(?:-R)?)$/i },
];

/** LOINC 38208-5 is a reported severity on whatever scale. */
const UNNAMED: ReadonlySet<string> = new Set(['38208-5', '']);

const nameOf = (scale: string): string =>
  SCALES.find(({ pattern }) => pattern.test(scale))?.name ?? scale.toUpperCase();

/** Scores on either side of one procedure that share no scale, with the words for both. */
export interface ScaleConflict {
  before: PainScore;
  after: PainScore;
  /** One of the scores does not say its scale, so that both may be on one. */
  isUnclear: boolean;
}

/** Looks for scores before and after of which no two can be compared. */
export function scaleConflict(scores: readonly PainScore[]): ScaleConflict | undefined {
  const before = scores.filter(({ moment }) => moment === 'before');
  const after = scores.filter(({ moment }) => moment === 'after');
  const [first] = before;
  const last = after.at(-1);
  if (!first || !last) return undefined;
  const named = new Set(before.map(({ scale }) => nameOf(scale)));
  if (after.some(({ scale }) => named.has(nameOf(scale)))) return undefined;
  const isUnclear = [...before, ...after].some(({ scale }) => UNNAMED.has(scale));
  return { before: first, after: last, isUnclear };
}

/** "9 on NRS" */
export const scoreWords = ({ score, scale }: PainScore): string =>
  `${score} on ${UNNAMED.has(scale) ? 'a scale not named' : nameOf(scale)}`;
