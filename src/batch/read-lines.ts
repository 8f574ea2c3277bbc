import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** A part of a file: the lines that begin in it. A gzip file is always one part. */
export interface Part {
  path: string;
  isGzip: boolean;
  /** In bytes of the file. */
  start: number;
  end: number;
}

/** Hears of each line, without its end, and of its number in the part, from 1. */
export type OnLine = (line: Buffer, number: number) => void;

/** What became of a part. */
export interface PartRead {
  lines: number;
  /** Lines that are longer than any resource, each with its beginning. */
  tooLong: { line: number; head: Buffer }[];
  /** The number of the last line, where no newline ends it. */
  unended?: number;
  /** Why the part ends before its end, in words that may be shown. */
  broken?: string;
}

const CHUNK_BYTES = 1 << 20;
/** No resource that a fact is read from comes near this, in bytes. */
const LONGEST_LINE = 64_000_000;
const HEAD_BYTES = 64 << 10;
const NEWLINE = 0x0a;
/** UTF-8 needs none, but programs of Windows write one at the beginning of a file. */
const BYTE_ORDER_MARK = Buffer.from('\u{FEFF}');

/** Reads a part line by line with memory for one line and one chunk. Never throws for what it reads. */
export async function readLines(part: Part, onLine: OnLine): Promise<PartRead> {
  const split = splitter(part, onLine);
  try {
    for await (const chunk of chunksOf(part)) if (!split.take(chunk)) break;
  } catch (error) {
    return { ...split.end(), broken: reasonOf(error) };
  }
  return split.end();
}

function chunksOf({ path, isGzip, start }: Part): AsyncIterable<Buffer> {
  // The byte before tells whether a line begins at the start.
  const file = createReadStream(path, {
    start: Math.max(0, start - 1),
    highWaterMark: CHUNK_BYTES,
  });
  if (!isGzip) return file;
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  file.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  return unpacked;
}

function splitter({ start, end, isGzip }: Part, onLine: OnLine) {
  const read: PartRead = { lines: 0, tooLong: [] };
  let rest: Buffer[] = [];
  let restBytes = 0;
  /** Where in the file the next line begins; what begins before the part is not its own. */
  let offset = Math.max(0, start - 1);
  const isDone = (): boolean => !isGzip && offset >= end;
  /** Of what is too long only the beginning is kept. */
  const keep = (tail: Buffer): void => {
    restBytes += tail.length;
    if (restBytes <= LONGEST_LINE) rest.push(tail);
    else rest = rest.slice(0, 1);
  };
  const endLine = (tail: Buffer): void => {
    if (offset >= start) {
      read.lines += 1;
      const bytes = restBytes + tail.length;
      if (bytes > LONGEST_LINE) read.tooLong.push({ line: read.lines, head: headOf(rest) });
      else if (bytes > 0) {
        const line = rest.length > 0 ? Buffer.concat([...rest, tail]) : tail;
        onLine(offset === 0 ? unmarked(line) : line, read.lines);
      }
    }
    offset += restBytes + tail.length + 1;
    [rest, restBytes] = [[], 0];
  };
  return {
    /** False once the part is over. */
    take(chunk: Buffer): boolean {
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        endLine(chunk.subarray(from, to));
        if (isDone()) return false;
        from = to + 1;
      }
      keep(chunk.subarray(from));
      return true;
    },
    end(): PartRead {
      if (restBytes === 0 || isDone()) return read;
      endLine(Buffer.alloc(0));
      return { ...read, unended: read.lines };
    },
  };
}

/** A copy, because the chunk that a line was read from is much larger. */
const headOf = ([first]: readonly Buffer[]): Buffer =>
  Buffer.from((first ?? Buffer.alloc(0)).subarray(0, HEAD_BYTES));

const unmarked = (line: Buffer): Buffer =>
  line.indexOf(BYTE_ORDER_MARK) === 0 ? line.subarray(BYTE_ORDER_MARK.length) : line;

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_')) return 'the gzip data are damaged or cut short';
  return code === 'ENOENT' ? 'the file is gone' : 'the file cannot be read';
}
