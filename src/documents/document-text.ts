import { htmlToText } from 'html-to-text';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { extractText, getDocumentProxy } from 'unpdf';
import { DEPTH_LIMIT, htmlText, isTooDeep } from './html-text.ts';

/** The words of a document, or why they cannot be had. */
export type DocumentText = { is: 'text'; text: string } | { is: 'unreadable'; reason: string };

/** A procedure note has a page or two; a scanned chart of a thousand pages is none. */
const PDF_BYTES = 5_000_000;
const TEXT_BYTES = 1_000_000;
const PAGE_LIMIT = 50;
const PDF_MILLISECONDS = 1_500;
/** What a library says of a document might quote it. */
const SILENT = 0;

/**
 * Reads plain text, HTML, CDA, RTF or PDF in the character set it names. Never throws, and gives up
 * on what is too large or takes too long.
 */
export async function documentText(bytes: Buffer, contentType: string): Promise<DocumentText> {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const limit = type === 'application/pdf' ? PDF_BYTES : TEXT_BYTES;
  if (bytes.length > limit) return unreadable(`the document is larger than ${limit / 1e6} MB`);
  if (isMarkup(type) && isTooDeep(bytes.toString('latin1')))
    return unreadable('the document is nested too deep');
  try {
    const text = await textOf(bytes, type, charsetOf(parameters));
    if (text === undefined)
      return unreadable(`no text can be read from ${type || 'an unnamed type'}`);
    const isEmpty = text.trim() === '';
    return isEmpty ? unreadable('the document holds no text') : { is: 'text', text };
  } catch {
    return unreadable(`the document is no readable ${type}`);
  }
}

async function textOf(
  bytes: Buffer,
  type: string,
  charset: string | undefined,
): Promise<string | undefined> {
  if (type === 'application/pdf') return pdfText(bytes);
  if (type === 'application/rtf' || type === 'text/rtf') return rtfText(bytes);
  if (/^(?:text|application)\/(?:hl7-v3\+|hl7-cda\+|cda\+)?xml$/.test(type))
    return cdaText(decoded(bytes, charset));
  if (type === 'text/html' || type === 'application/xhtml+xml')
    return htmlText(decoded(bytes, charset));
  return type === 'text/plain' ? decoded(bytes, charset) : undefined;
}

const isMarkup = (type: string): boolean => /html|xml/.test(type);

const unreadable = (reason: string): DocumentText => ({ is: 'unreadable', reason });

const charsetOf = (parameters: readonly string[]): string | undefined =>
  parameters
    .find((one) => one.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');

/** Text without a named character set is UTF-8, unless it is not: then old Windows wrote it. */
function decoded(bytes: Buffer, charset: string | undefined): string {
  if (charset) return new TextDecoder(charset).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const block = (selector: string) => ({ selector, format: 'block' });

/** The narrative of a CDA document: titles and texts of its sections, without the header's names. */
const cdaText = (xml: string): string =>
  htmlToText(xml, {
    wordwrap: false,
    limits: { maxDepth: DEPTH_LIMIT },
    baseElements: { selectors: ['section > title', 'section > text'], orderBy: 'occurrence' },
    selectors: [
      ...['title', 'text', 'paragraph', 'item', 'tr'].map(block),
      ...['td', 'th'].map((selector) => ({
        selector,
        format: 'inlineSurround',
        options: { suffix: ' ' },
      })),
    ],
  });

/** The library reads the text that Outlook wraps in RTF; to it, any RTF is such a text. */
function rtfText(bytes: Buffer): string {
  if (isDeep(bytes)) throw new Error('nested too deep');
  const rtf = bytes.toString('latin1').replace(/^\s*\{\\rtf\d?/, '$&\\fromtext ');
  const { text } = deEncapsulateSync(Buffer.from(rtf, 'latin1'), {
    mode: 'text',
    decode: (part, encoding) => new TextDecoder(encoding.replace(/^cp/, 'windows-')).decode(part),
  });
  return String(text);
}

function isDeep(rtf: Buffer): boolean {
  let depth = 0;
  for (const byte of rtf) {
    if (byte === 0x7b) depth += 1;
    if (byte === 0x7d) depth -= 1;
    if (depth > DEPTH_LIMIT) return true;
  }
  return false;
}

async function pdfText(bytes: Buffer): Promise<string> {
  const reading = readPdf(bytes);
  reading.catch(() => undefined);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the PDF takes too long')), PDF_MILLISECONDS);
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: SILENT });
  if (pdf.numPages > PAGE_LIMIT) throw new Error('too many pages');
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}
