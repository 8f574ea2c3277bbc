import { readFileSync } from 'node:fs';
import type { NoteProcedure, NoteReading, Quote } from '../note/note-reading.ts';
import { readNote } from '../note/read-note.ts';
import { UsageError } from './usage-error.ts';

/** Prints what a procedure note says, each value with its words: as a table, or as the contract's JSON. */
export function readNoteFile(files: readonly string[], { json }: { json: boolean }): void {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('read-note takes one file');
  const reading = readNote(textOf(file));
  process.stdout.write(json ? `${JSON.stringify(reading, null, 2)}\n` : asTable(reading));
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Error(`${file}: cannot be read`);
  }
}

type Row = [field: string, value: unknown, quote: Quote | undefined];

function asTable({ procedures, evidence, history, ...visit }: NoteReading): string {
  const told = procedures.map((procedure, place) => [
    `Procedure ${place + 1} of ${procedures.length}`,
    ...rowsOf(procedure).map(asLine),
  ]);
  const rows = Object.entries(visit).map(
    ([field, value]): Row => [field, value, quoteOf(evidence, field)],
  );
  const past = history.map((one): Row => ['history', one, undefined]);
  return [
    ...(told.length > 0 ? told.map((lines) => lines.join('\n')) : ['No procedure was performed.']),
    ['The visit', ...[...rows, ...past].filter(isStated).map(asLine)].join('\n'),
    '',
  ].join('\n\n');
}

const rowsOf = ({ evidence, ...procedure }: NoteProcedure): Row[] =>
  Object.entries(procedure)
    .map(([field, value]): Row => [field, value, quoteOf(evidence, field)])
    .filter(isStated);

const quoteOf = (evidence: Partial<Record<string, Quote>>, field: string): Quote | undefined =>
  evidence[field];

const isStated = ([, value]: Row): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const asLine = ([field, value, quote]: Row): string =>
  `  ${field.padEnd(26)}${words(value).padEnd(30)}${quote ? `  "${quote.quote.replaceAll(/\s+/g, ' ')}"` : ''}`.trimEnd();

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([name, item]) =>
      name === 'name' || name === 'family' ? String(item) : `${name} ${item}`,
    )
    .join(', ');
}
