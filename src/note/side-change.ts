import { type Found, findFirst } from './span.ts';

const SIDE_CHANGE =
  /\b(?:side|laterality|plan|procedure) (?:was |has been )?(?:changed|switched)\b[^.\n]{0,160}|\b(?:changed|switched) (?:from (?:the )?(?:left|right) )?to (?:the )?(?:left|right)\b[^.\n]{0,160}/i;

/** Words that explain a change of side during the session. */
export function readSideChange(text: string): Found<string> | undefined {
  if (!/changed|switched/i.test(text)) return undefined;
  const change = findFirst(SIDE_CHANGE, text, '');
  return change && { ...change, value: text.slice(change.start, change.end).trim() };
}
