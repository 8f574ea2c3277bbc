import { type Found, matchesOf } from './found.ts';

const NOUN =
  '(?:images?|films?|pictures?|radiographs?|x-?rays?|spot (?:images?|films?)|fluorograms?|epidurograms?|views?|prints?|cine|fluoroscop\\w+)';
const KEPT =
  '(?:saved|archived|stored|printed|retained|recorded|filed|captured and saved|sent to (?:the )?PACS|uploaded|placed in (?:the )?(?:chart|record)|permanent(?:ly)?)';
const ARCHIVED = new RegExp(
  `\\b${NOUN}\\b[^.;\\n]{0,70}?\\b${KEPT}\\b|\\b${KEPT}\\b[^.;\\n]{0,40}?\\b(?:${NOUN}|PACS)\\b|\\bpermanent (?:image|record|copy|copies|images|recording)\\b|\\bhard[- ]cop(?:y|ies)\\b`,
  'gi',
);
const DENIED = /\b(?:not|no|unable|failed|without|never)\b/i;

/** Words that say that guidance images were kept as a record. */
export function readArchived(text: string): Found<true> | undefined {
  for (const match of matchesOf(text, ARCHIVED)) {
    const end = match.index + match[0].length;
    const around = text.slice(Math.max(0, match.index - 12), end);
    if (!DENIED.test(around)) return { value: true, start: match.index, end };
  }
  return undefined;
}
