import { htmlToText } from 'html-to-text';

/** Deeper is built to exhaust a parser, not to be read. */
export const DEPTH_LIMIT = 100;

/** No editor writes this many elements that stay open; counted before any parser sees the text. */
const OPEN_LIMIT = 1_000;

/** Elements without an end, and those whose end an author may leave out. */
const UNENDED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option colgroup'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi;

/** Whether elements are nested so deep that parsing them would take seconds. */
export function isTooDeep(html: string): boolean {
  let open = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    if (UNENDED.has(tag[2]?.toLowerCase() ?? '')) continue;
    open = tag[1] ? Math.max(0, open - 1) : open + 1;
    if (open > OPEN_LIMIT) return true;
  }
  return false;
}

/** HTML as its reader sees it, line by line; nothing of what is nested too deep. */
export const htmlText = (html: string): string =>
  isTooDeep(html) ? '' : htmlToText(html, { wordwrap: false, limits: { maxDepth: DEPTH_LIMIT } });
