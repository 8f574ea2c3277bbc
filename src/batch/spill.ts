import { closeSync, openSync } from 'node:fs';
import { durableFile, readStretch, writeDurably } from './durable-file.ts';

/** Lines sorted into partitions on disk: one file of blocks, and where the blocks of each lie. */
export interface Spill {
  /** `key` tells whose the line is, or which resource it holds. */
  append: (line: { partition: number; key: string; line: Buffer }) => void;
  /** Makes it whole; before that nobody finds it. */
  commit: () => void;
}

/** Blocks of all partitions together, in bytes: what sorting holds in memory. */
const BUFFERED_BYTES = 64 << 20;
const BLOCK_BYTES = 64 << 10;
const NEWLINE = Buffer.from('\n');
const TAB = 0x09;

interface Block {
  parts: Buffer[];
  bytes: number;
}

/** Begins the spill of one unit of input, at `path`.lines and `path`.index. */
export function openSpill(path: string, partitions: number): Spill {
  const file = durableFile(`${path}.lines`);
  const limit = Math.min(BLOCK_BYTES, Math.floor(BUFFERED_BYTES / partitions));
  const blocks: Block[] = Array.from({ length: partitions }, () => ({ parts: [], bytes: 0 }));
  const places: number[][] = blocks.map(() => []);
  const flush = (partition: number): void => {
    const block = blocks[partition];
    if (!block || block.bytes === 0) return;
    places[partition]?.push(file.append(Buffer.concat(block.parts)), block.bytes);
    blocks[partition] = { parts: [], bytes: 0 };
  };
  return {
    append({ partition, key, line }) {
      const block = blocks[partition];
      if (!block) throw new RangeError(`there is no partition ${partition}`);
      // A copy, because the chunk that the line was read from is much larger.
      const bytes = Buffer.concat([Buffer.from(`${key}\t`), line, NEWLINE]);
      block.parts.push(bytes);
      block.bytes += bytes.length;
      if (block.bytes >= limit) flush(partition);
    },
    commit() {
      for (let partition = 0; partition < partitions; partition += 1) flush(partition);
      file.commit();
      writeDurably(`${path}.index`, indexOf(places));
    },
  };
}

/** Where each partition's pairs of place and length begin, then the pairs. */
function indexOf(places: readonly (readonly number[])[]): Uint8Array {
  let next = places.length + 1;
  const starts = places.map((pairs) => {
    const start = next;
    next += pairs.length;
    return start;
  });
  return new Uint8Array(Float64Array.from([...starts, next, ...places.flat()]).buffer);
}

/** The lines of one partition in one spill, each with its key, in the order they came. */
export function* linesIn(path: string, partition: number): Generator<[key: string, line: Buffer]> {
  const [index, lines] = [openSync(`${path}.index`, 'r'), openSync(`${path}.lines`, 'r')];
  try {
    const [start = 0, end = 0] = numbersAt(index, partition, 2);
    const pairs = numbersAt(index, start, end - start);
    for (let place = 0; place < pairs.length; place += 2) {
      yield* split(readStretch(lines, pairs[place] ?? 0, pairs[place + 1] ?? 0));
    }
  } finally {
    closeSync(index);
    closeSync(lines);
  }
}

function* split(block: Buffer): Generator<[string, Buffer]> {
  let start = 0;
  for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, start)) {
    const tab = block.indexOf(TAB, start);
    yield [block.toString('latin1', start, tab), block.subarray(tab + 1, end)];
    start = end + 1;
  }
}

const WORD = Float64Array.BYTES_PER_ELEMENT;

function numbersAt(file: number, place: number, count: number): number[] {
  const bytes = readStretch(file, place * WORD, count * WORD);
  return Array.from({ length: count }, (_, index) => bytes.readDoubleLE(index * WORD));
}
