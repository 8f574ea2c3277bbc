import { crc32 } from 'node:zlib';
import type { EditTable } from './edit-table.ts';

/**
 * The compact file: a header of 16 words, the arrays of the table as they lie in memory, then its
 * texts. It is read without parsing, by laying arrays over its bytes. Words are little endian, as on
 * every processor that Node runs on; on another one the magic number would not match.
 */
const MAGIC = 0x49434346; // "FCCI"
const VERSION = 1;
const HEADER_WORDS = 16;
/** The checksum covers everything behind itself. */
const CHECKED_FROM = 12;

/** Where each part of the file begins, in bytes. */
interface Places {
  starts: number;
  units: number;
  columns: number;
  texts: number;
  end: number;
}

function placesOf(codes: number, rows: number, textBytes: number): Places {
  const starts = HEADER_WORDS * 4;
  const units = starts + (codes + 1) * 4;
  const columns = units + codes * 4;
  const texts = columns + rows * 4 * 2;
  return { starts, units, columns, texts, end: texts + textBytes };
}

/** The bytes of a table. */
export function encodeTable(table: EditTable): Uint8Array {
  const { codes, starts, units, higher, effective, deletion, kind, rationales, sources } = table;
  const lines = [...rationales, ...sources.map(({ name, sha256 }) => `${sha256} ${name}`)];
  const texts = Buffer.from(`${codes.join('')}${lines.map((line) => `${line}\n`).join('')}`);
  const places = placesOf(codes.length, higher.length, texts.length);
  const buffer = new ArrayBuffer(places.end);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  new Uint32Array(buffer, places.starts, starts.length).set(starts);
  new Uint32Array(buffer, places.units, units.length).set(units);
  const columns = [higher, effective, deletion, kind];
  columns.forEach((column, place) => {
    const at = places.columns + place * column.byteLength;
    new Uint16Array(buffer, at, column.length).set(column);
  });
  const bytes = new Uint8Array(buffer);
  bytes.set(texts, places.texts);
  const counts = [codes.length, higher.length, texts.length, rationales.length, sources.length];
  header.set([MAGIC, VERSION, 0, table.release, ...counts]);
  header[2] = crc32(bytes.subarray(CHECKED_FROM));
  return bytes;
}

/** The table of such bytes. Throws where they are not exactly what `encodeTable` gave. */
export function decodeTable(buffer: ArrayBuffer): EditTable {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new Error('too short for a table of edits');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, checksum, release = 0, codes = 0, rows = 0, textBytes = 0] = header;
  if (magic !== MAGIC) throw new Error('not a table of edits');
  if (version !== VERSION) {
    throw new Error(`of version ${version}, while this service reads ${VERSION}: import again`);
  }
  const places = placesOf(codes, rows, textBytes);
  if (places.end !== buffer.byteLength) {
    throw new Error(`${buffer.byteLength} bytes instead of ${places.end}`);
  }
  const bytes = new Uint8Array(buffer);
  if (crc32(bytes.subarray(CHECKED_FROM)) !== checksum) throw new Error('its checksum is wrong');
  const column = (place: number) =>
    new Uint16Array(buffer, places.columns + place * rows * 2, rows);
  return {
    release,
    starts: new Uint32Array(buffer, places.starts, codes + 1),
    units: new Uint32Array(buffer, places.units, codes),
    higher: column(0),
    effective: column(1),
    deletion: column(2),
    kind: column(3),
    ...textsOf(bytes.subarray(places.texts), { codes, rationales: header[7] ?? 0 }),
  };
}

const CODE_CHARACTERS = 5;

function textsOf(
  bytes: Uint8Array,
  counts: { codes: number; rationales: number },
): Pick<EditTable, 'codes' | 'rationales' | 'sources'> {
  const text = new TextDecoder().decode(bytes);
  const split = counts.codes * CODE_CHARACTERS;
  const lines = text.slice(split).split('\n').slice(0, -1);
  return {
    codes: Array.from({ length: counts.codes }, (_, place) =>
      text.slice(place * CODE_CHARACTERS, (place + 1) * CODE_CHARACTERS),
    ),
    rationales: lines.slice(0, counts.rationales),
    sources: lines.slice(counts.rationales).map((line) => ({
      sha256: line.slice(0, line.indexOf(' ')),
      name: line.slice(line.indexOf(' ') + 1),
    })),
  };
}
