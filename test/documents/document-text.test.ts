import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/documents/document-text.ts';
import { cda, html, pdf, rtf, WORDS } from '../kit/documents.ts';

const read = async (content: string | Buffer, type: string) => {
  const found = await documentText(Buffer.isBuffer(content) ? content : Buffer.from(content), type);
  return found.is === 'text' ? found.text.replaceAll(/\s+/g, ' ').trim() : found;
};

describe('the words of a document', () => {
  it.each([
    ['plain text', WORDS, 'text/plain', WORDS],
    ['HTML', html, 'text/html; charset=utf-8', WORDS],
    ['CDA, without its header', cda, 'application/hl7-v3+xml', `${WORDS} Guidance: fluoroscopy`],
    ['CDA as XML', cda, 'text/xml', `${WORDS} Guidance: fluoroscopy`],
    ['RTF', rtf, 'application/rtf', `${WORDS} Café`],
    ['RTF as text', rtf, 'text/rtf', `${WORDS} Café`],
    ['PDF', pdf(WORDS), 'application/pdf', WORDS],
    ['a type in capitals', WORDS, 'TEXT/PLAIN; CHARSET=UTF-8', WORDS],
  ])('are read from %s', async (_what, content, type, words) => {
    expect(await read(content, type)).toBe(words);
  });

  it.each([
    ['iso-8859-1', [0x43, 0x61, 0x66, 0xe9]],
    ['windows-1252', [0x43, 0x61, 0x66, 0xe9]],
    ['utf-16le', [0x43, 0, 0x61, 0, 0x66, 0, 0xe9, 0]],
    ['"utf-8"', [0x43, 0x61, 0x66, 0xc3, 0xa9]],
  ])('are read in the character set %s', async (charset, bytes) => {
    expect(await read(Buffer.from(bytes), `text/plain;charset=${charset}`)).toBe('Café');
  });

  it('are taken for Windows text where no character set is named and they are no UTF-8', async () => {
    expect(await read(Buffer.from([0x43, 0x61, 0x66, 0xe9]), 'text/plain')).toBe('Café');
  });
});

it('at the limits is read', async () => {
  expect(await read('x'.repeat(1_000_000), 'text/plain')).toHaveLength(1_000_000);
  expect(await read(`{\\rtf1 ${'{'.repeat(99)}deep${'}'.repeat(100)}`, 'application/rtf')).toBe(
    'deep',
  );
});

it('HTML with a thousand open elements is read, with one more it is refused at once', async () => {
  const nested = (count: number) => `${'<div>'.repeat(count)}Left L4-5${'</div>'.repeat(count)}`;
  expect(await read(nested(1_000), 'text/html')).toBeDefined();
  expect(await read(nested(1_001), 'text/html')).toEqual({
    is: 'unreadable',
    reason: 'the document is nested too deep',
  });
  // Parsed to its end this would outlast the test.
  expect(await read('<b>'.repeat(330_000), 'text/html')).toMatchObject({ is: 'unreadable' });
});

it('paragraphs and rows left open are not nested', async () => {
  expect(await read('<p>Left L4-5<br>'.repeat(2_000), 'text/html')).toContain('Left L4-5');
});

describe('a document without words to be had', () => {
  it.each([
    ['an image', 'x', 'image/jpeg', 'no text can be read from image/jpeg'],
    ['no type', 'x', '', 'an unnamed type'],
    ['an unknown character set', 'x', 'text/plain; charset=klingon', 'no readable text/plain'],
    ['a broken PDF', '%PDF-1.4 broken', 'application/pdf', 'no readable application/pdf'],
    ['a scanned PDF', pdf(''), 'application/pdf', 'holds no text'],
    ['a broken RTF', 'hello', 'application/rtf', 'no readable application/rtf'],
    ['nothing', '', 'text/plain', 'holds no text'],
    ['a text of 1,000,001 bytes', 'x'.repeat(1_000_001), 'text/plain', 'larger than 1 MB'],
    ['a PDF of 5,000,001 bytes', 'x'.repeat(5_000_001), 'application/pdf', 'larger than 5 MB'],
    ['an RTF of 101 groups', `{\\rtf1 ${'{'.repeat(101)}`, 'application/rtf', 'no readable'],
  ])('is unreadable: %s', async (_what, content, type, says) => {
    expect(await read(content, type)).toMatchObject({
      is: 'unreadable',
      reason: expect.stringContaining(says),
    });
  });
});
