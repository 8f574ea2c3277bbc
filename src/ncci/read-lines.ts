import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';

/** A line of a source file, without its end. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** The file ends here without an end of line. */
  isLast: boolean;
}

/** What a whole file was. */
export interface SourceFile {
  /** Its name without folders and control characters. */
  name: string;
  sha256: string;
  lines: number;
}

const CHUNK_BYTES = 1 << 20;
/** No line of the published files comes near this; a binary file does. */
const LONGEST_LINE = 20_000;

/** What a file is that begins like this, where it is no text at all. */
const STRANGERS = [
  ['PK\u0003\u0004', 'a zip archive or an Excel workbook; unpack it and give its text file'],
  ['\u00ff\u00fe', 'UTF-16 text; save it as plain text'],
  ['\u00fe\u00ff', 'UTF-16 text; save it as plain text'],
] as const;

/** Hands on a text file line by line, whatever its size. Throws where it is no text. */
export function readLines(path: string, onLine: (line: Line) => void): SourceFile {
  const hash = createHash('sha256');
  const take = lineTaker(path, onLine);
  const file = open(path);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  try {
    for (let size = read(path, file, chunk); size > 0; size = read(path, file, chunk)) {
      const bytes = chunk.subarray(0, size);
      hash.update(bytes);
      take.chunk(bytes.toString('latin1'));
    }
  } finally {
    closeSync(file);
  }
  return { name: nameOf(path), sha256: hash.digest('hex'), lines: take.end() };
}

/** The name of a source as it is reported and kept. */
export const nameOf = (path: string): string => basename(path).replaceAll(/\p{Cc}/gu, '?');

function lineTaker(path: string, onLine: (line: Line) => void) {
  let rest: string | undefined;
  let number = 0;
  const give = (text: string, isLast: boolean): void => {
    number += 1;
    if (text.length > LONGEST_LINE) throw tooLong(path, number);
    onLine({ text: text.endsWith('\r') ? text.slice(0, -1) : text, number, isLast });
  };
  return {
    chunk(text: string): void {
      const whole = rest === undefined ? withoutMark(path, text) : rest + text;
      let start = 0;
      for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', start)) {
        give(whole.slice(start, end), false);
        start = end + 1;
      }
      rest = whole.slice(start);
      if (rest.length > LONGEST_LINE) throw tooLong(path, number + 1);
    },
    end(): number {
      if (rest) give(rest, true);
      return number;
    },
  };
}

/** Text without the mark that UTF-8 files of Windows begin with. */
function withoutMark(path: string, text: string): string {
  const stranger = STRANGERS.find(([start]) => text.startsWith(start));
  if (stranger) throw new Error(`${path}, line 1: this is ${stranger[1]}`);
  return text.replace(/^\u00ef\u00bb\u00bf/, '');
}

const tooLong = (path: string, number: number): Error =>
  new Error(`${path}, line ${number}: longer than ${LONGEST_LINE} characters: not a text table`);

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new Error(`${path}: cannot be read`);
  }
}

function read(path: string, file: number, chunk: Buffer): number {
  try {
    return readSync(file, chunk);
  } catch {
    throw new Error(`${path}: cannot be read`);
  }
}
