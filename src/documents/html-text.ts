import { htmlToText } from 'html-to-text';

/** Deeper is built to exhaust a parser, not to be read. */
export const DEPTH_LIMIT = 100;

/** HTML as its reader sees it, line by line. */
export const htmlText = (html: string): string =>
  htmlToText(html, { wordwrap: false, limits: { maxDepth: DEPTH_LIMIT } });
