import { type Found, matchesOf } from './found.ts';

const SCORE = '(\\d{1,2}(?:\\.\\d)?)\\s?(?:\\/|out of)\\s?10';
const BARE = '(\\d{1,2}(?:\\.\\d)?)(?:\\s?(?:\\/|out of)\\s?10)?';
const NEAR = '[^.;\\n]{0,50}?';

const BEFORE = new RegExp(
  `\\b(?:pre-?\\s?(?:procedur\\w*|injection|block|op\\w*|treatment)?|before|baseline|initial(?:ly)?|prior to|preceding)\\b${NEAR}\\b${SCORE}`,
  'gi',
);
const AFTER = new RegExp(
  `\\b(?:post-?\\s?(?:procedur\\w*|injection|block|op\\w*|treatment)?|after(?:wards?)?|following|immediately|at (?:30|15|20) min\\w*)\\b${NEAR}\\b${SCORE}`,
  'gi',
);
/** "8/10 before and 2/10 after": the word stands behind its score. */
const BEHIND = new RegExp(
  `${SCORE}\\s+(?:\\w+\\s+)?(before(?:hand)?|after(?:wards?)?)\\b(?!\\s*:?\\s*\\d)`,
  'gi',
);
const FROM_TO = new RegExp(
  `\\b(?:from|went from|decreased from|reduced from|improved from)\\s+(?:an? )?${BARE}\\s+(?:\\w+ ){0,4}?(?:down )?to\\s+(?:an? )?${BARE}`,
  'gi',
);
const PERCENT =
  /(?:(\d{1,3})\s?(?:-|–|to)\s?)?(\d{1,3})\s?(?:%|percent)\s*\+?\s*(?:\w+ ){0,3}?(?:relief|reduction|improvement|improved|decrease|better|reduced|pain-free)|\b(?:relief|reduction|improvement|decrease|improved|reduced|better)(?:\s+\w+){0,6}?\s+(?:(\d{1,3})\s?(?:-|–|to)\s?)?(\d{1,3})\s?(?:%|percent)/gi;

/** Pain before and after the procedure, 0 to 10, as a text states them. */
export function readScores(text: string): { before?: Found<number>; after?: Found<number> } {
  const [fromTo] = matchesOf(text, FROM_TO);
  if (fromTo?.[1] && fromTo[2] && isScore(fromTo[1]) && isScore(fromTo[2])) {
    return { before: foundIn(fromTo, fromTo[1]), after: foundIn(fromTo, fromTo[2]) };
  }
  const behind = matchesOf(text, BEHIND);
  if (behind.length > 0) {
    const before = behind.find(([, , word]) => word?.toLowerCase().startsWith('before'));
    const after = behind.find(([, , word]) => word?.toLowerCase().startsWith('after'));
    return {
      ...(before?.[1] && isScore(before[1]) && { before: foundIn(before, before[1]) }),
      ...(after?.[1] && isScore(after[1]) && { after: foundIn(after, after[1]) }),
    };
  }
  const before = firstScore(text, BEFORE);
  const after = firstScore(text, AFTER);
  return { ...(before && { before }), ...(after && { after }) };
}

/** The percent relief a text states. A range is no number, a lower bound counts as itself. */
export function readPercentRelief(text: string): Found<number> | undefined {
  for (const match of matchesOf(text, PERCENT)) {
    const percent = Number(match[2] ?? match[4]);
    const isRange = (match[1] ?? match[3]) !== undefined;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (isRange || percent > 100 || UPPER_BOUND.test(before) || UPPER_BOUND.test(match[0]))
      continue;
    return foundIn(match, String(percent));
  }
  return undefined;
}

/** Less than so much is no number that a threshold could be held against. */
const UPPER_BOUND =
  /\b(?:less than|under|up to|at most|below|not)\s*$|(?:<|≤)\s*$|\b(?:less than|up to|at most|below) \d/i;

function firstScore(text: string, pattern: RegExp): Found<number> | undefined {
  for (const match of matchesOf(text, pattern)) {
    if (match[1] && isScore(match[1])) return foundIn(match, match[1]);
  }
  return undefined;
}

const isScore = (value: string): boolean => Number(value) <= 10;

const foundIn = (match: RegExpExecArray, value: string): Found<number> => ({
  value: Number(value),
  start: match.index,
  end: match.index + match[0].length,
});
