import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MUE_HEADING, MUE_INDICATORS, PTP_HEADING, type PtpRow, ptpLine } from './ncci-files.ts';

const RATIONALES = [
  'Standards of medical / surgical practice',
  'Misuse of column two code with column one code',
  'CPT Manual or CMS manual coding instructions',
  'More extensive procedure',
  'Mutually exclusive procedures',
  'Sequential procedure',
  'Anesthesia service included in surgical procedure',
  'HCPCS/CPT procedure code definition',
];

/** Numbers below one, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Codes in the order of the published table: 0001T, 00100, ..., G0001. */
export const syntheticCodes = (count: number): string[] =>
  Array.from({ length: count }, (_, place) =>
    place < 1_000
      ? `${String(place).padStart(4, '0')}T`
      : place < 1_500
        ? `G0${String(place - 1_000).padStart(3, '0')}`
        : String(10_000 + (place - 1_500) * 5),
  );

/** What a table of the real size looks like. */
export interface TableShape {
  rows: number;
  /** Different codes; the published table has about 15,000. */
  codes: number;
  seed: number;
}

/**
 * Writes a synthetic table of any size into four files as CMS names them, and its MUE file. Every
 * hundredth pair has two rows of different times, and every fiftieth row was withdrawn at inception.
 */
export function writeTable(folder: string, { rows, codes, seed }: TableShape) {
  const random = chance(seed);
  const all = syntheticCodes(codes);
  const perCode = Math.ceil(rows / codes);
  const ptp = [1, 2, 3, 4].map((part) => join(folder, `ccipra-v323r0-f${part}.txt`));
  const mue = join(folder, 'MCR_MUE_PractitionerServices_Eff_10-01-2026.csv');
  let left = rows;
  ptp.forEach((path, part) => {
    const own = all.slice((part * codes) / 4, ((part + 1) * codes) / 4);
    left -= writeLines(path, PTP_HEADING, (line) => {
      let written = 0;
      for (const column1 of own) {
        for (const row of rowsOf(column1, all, Math.min(perCode, left - written), random)) {
          line(ptpLine(row));
          written += 1;
        }
      }
      return written;
    });
  });
  writeLines(mue, MUE_HEADING, (line) => {
    for (const code of all) {
      const mai = MUE_INDICATORS[Math.floor(random() * 3)];
      line(`${code},${Math.floor(random() * 20)},${mai},Clinical: Data`);
    }
    return all.length;
  });
  return { ptp, mue: [mue] };
}

function rowsOf(
  column1: string,
  all: readonly string[],
  count: number,
  random: () => number,
): PtpRow[] {
  const first = Math.floor(random() * all.length);
  return Array.from({ length: Math.max(0, count) }, (_, place) => {
    const isSecond = place % 100 === 99;
    const column2 = all[(first + (isSecond ? place - 1 : place) * 3) % all.length] ?? '';
    const year = 1996 + Math.floor(random() * 30);
    const effective = isSecond ? '20260401' : `${year}0101`;
    const never = random() < 0.02;
    const ended = !isSecond && (place % 100 === 98 || random() < 0.3);
    return {
      column1,
      column2: column2 === column1 ? '99999' : column2,
      before1996: year === 1996 ? '*' : '',
      effective,
      deletion: never ? effective : ended ? '20251231' : '*',
      indicator: never ? '9' : random() < 0.6 ? '1' : '0',
      rationale: RATIONALES[Math.floor(random() * RATIONALES.length)] ?? '',
    };
  });
}

function writeLines(
  path: string,
  heading: readonly string[],
  write: (line: (text: string) => void) => number,
): number {
  const file = openSync(path, 'w');
  let pending = [...heading];
  const flush = (): void => {
    writeSync(file, pending.map((text) => `${text}\r\n`).join(''));
    pending = [];
  };
  const written = write((text) => {
    pending.push(text);
    if (pending.length === 10_000) flush();
  });
  flush();
  closeSync(file);
  return written;
}
