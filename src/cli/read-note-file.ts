import { readFileSync } from 'node:fs';
import type { NoteProcedure, NoteReading, Quote } from '../note/note-reading.ts';
import type { Stated } from '../note/note-statements.ts';
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

function asTable({
  procedures,
  evidence,
  history,
  care,
  statements,
  ...visit
}: NoteReading): string {
  const told = procedures.map((procedure, place) => [
    `Procedure ${place + 1} of ${procedures.length}`,
    ...rowsOf(procedure).map(asLine),
  ]);
  const rows = [
    ...factRows(visit, evidence),
    ...care.map(({ quote, ...one }): Row => ['care', one, quote]),
    ...statementRows(statements),
    ...history.map((one): Row => ['history', one, undefined]),
  ];
  return [
    ...(told.length > 0 ? told.map((lines) => lines.join('\n')) : ['No procedure was performed.']),
    ['The visit', ...rows.map(asLine)].join('\n'),
    '',
  ].join('\n\n');
}

const rowsOf = ({ evidence, statements, ...facts }: NoteProcedure): Row[] => [
  ...factRows(facts, evidence),
  ...statementRows(statements),
];

const factRows = (facts: object, evidence: Partial<Record<string, Quote>>): Row[] =>
  Object.entries(facts)
    .map(([field, value]): Row => [field, value, evidence[field]])
    .filter(isStated);

/** What was further stated, each time on a line of its own. */
const statementRows = (statements: object): Row[] =>
  Object.entries(statements)
    .flatMap(([field, found]) =>
      [found]
        .flat()
        .map((one): Row => (isQuoted(one) ? [field, one.value, one] : [field, one, undefined])),
    )
    .filter(isStated);

const isQuoted = (found: unknown): found is Stated<unknown> =>
  typeof found === 'object' && found !== null && 'value' in found && 'quote' in found;

/** What a note denies in so many words is stated as well. */
const isStated = ([, value, quote]: Row): boolean =>
  quote !== undefined ||
  (value !== null && value !== false && !(Array.isArray(value) && value.length === 0));

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
