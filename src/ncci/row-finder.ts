import { isInForce } from './day-number.ts';
import type { EditTable } from './edit-table.ts';

/** Two to the power of this many rows lie between two signposts: the rows of one cache line. */
const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;

/**
 * Finds the last row of two codes that is in force on a day, or -1. What costs is waiting for memory:
 * signposts, the first row of each block, stay in the processor's cache, so that a search waits for
 * one block and not for each step.
 */
export function rowFinder({ starts, higher, effective, deletion }: EditTable) {
  const signposts = new Uint16Array(Math.ceil(higher.length / BLOCK));
  for (let block = 0; block < signposts.length; block += 1) {
    signposts[block] = higher[block << BLOCK_BITS] ?? 0;
  }
  return (lowerCode: number, higherCode: number, day: number): number => {
    const begin = starts[lowerCode] ?? 0;
    const end = starts[lowerCode + 1] ?? begin;
    // The block of the first row may begin with rows of another code; the later ones do not.
    const first = begin >>> BLOCK_BITS;
    const last = Math.max(first, (end - 1) >>> BLOCK_BITS);
    const block = firstAbove(signposts, first + 1, last + 1, higherCode) - 1;
    const from = Math.max(begin, block << BLOCK_BITS);
    const until = Math.min(end, (block + 1) << BLOCK_BITS);
    let row = firstAbove(higher, from, until, higherCode) - 1;
    for (; row >= begin && higher[row] === higherCode; row -= 1) {
      if (isInForce(day, effective[row] ?? 0, deletion[row] ?? 0)) return row;
    }
    return -1;
  };
}

/** The first place in a sorted stretch whose number is above another, or its end. */
function firstAbove(numbers: Uint16Array, from: number, until: number, above: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= above) low = middle + 1;
    else high = middle;
  }
  return low;
}
