import type { Composition, CompositionSection, DocumentReference } from 'fhir/r4';
import { htmlText } from '../../documents/html-text.ts';
import { codesIn, keyOf } from '../../fhir/coding.ts';
import type { NoteReading } from '../../note/note-reading.ts';
import { LOINC } from '../../terminology/systems.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { oncePer } from '../once-per.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { readingOf } from './reading-of.ts';

/** Procedure note, operative note, progress note (contract, row "note"). */
export const NOTE_TYPES: readonly string[] = ['28570-0', '11504-8', '11506-3'];

/** The same with consultation, and history and physical: what is written about the patient. */
export const VISIT_NOTE_TYPES: readonly string[] = [...NOTE_TYPES, '11488-4', '34117-2'];

/** Consultations of psychology and of psychiatry. */
export const PSYCHOLOGY_NOTE_TYPES: readonly string[] = ['34791-4', '34788-0'];

/** A note's text with what was read in it, or why it could not be read. */
export type NoteSource =
  | (About & { is: 'read'; text: string; reading: NoteReading })
  | (About & { is: 'unreadable'; reason: string });

interface About {
  reference: string;
  date?: string;
  /** The moment it was written, as charted. */
  written?: string;
}

type Note = DocumentReference | Composition;

/** Reads a note's words: what came in another format is plain text by now, or unreadable. */
export const readNoteText = oncePer((note: Note): NoteSource => {
  const reference = keyOf(note);
  const found = note.resourceType === 'Composition' ? compositionText(note) : attachmentText(note);
  const { date: written } = note;
  const about = { reference, ...(written && { date: written.slice(0, 10), written }) };
  return found.is === 'unreadable'
    ? { is: 'unreadable', ...about, reason: `${reference}: ${found.reason}` }
    : { is: 'read', ...about, text: found.text, reading: readingOf(found.text) };
});

/** The notes of the chart that tell of a performed procedure. */
export function notesAbout(source: ChartSource, lines: readonly ProcedureLine[]): NoteSource[] {
  const { own, encounters } = linksOfLines(lines);
  const reports = lines
    .flatMap((line) => line.reports)
    .flatMap((reference) => resolveAs(source, 'DocumentReference', { reference }) ?? []);
  const linked = source.linkedTo('DocumentReference', [...own, ...encounters]);
  return [...new Set([...reports, ...linked])]
    .filter((document) => isNote(document, NOTE_TYPES))
    .map(readNoteText);
}

/** Whether a document is a note of one of some types, and still stands. */
export const isNote = ({ type, status }: DocumentReference, types: readonly string[]): boolean =>
  codesIn(LOINC, type).some((code) => types.includes(code)) &&
  status !== 'superseded' &&
  status !== 'entered-in-error';

/** The text inside a document. */
export function inlineText(document: DocumentReference): string | undefined {
  const found = attachmentText(document);
  return found.is === 'text' ? found.text : undefined;
}

type Text = { is: 'text'; text: string } | { is: 'unreadable'; reason: string };

function attachmentText(document: DocumentReference): Text {
  const attachments = (document.content ?? []).map(({ attachment }) => attachment);
  const texts = attachments.flatMap((attachment) => {
    const { contentType = '', data } = attachment ?? {};
    if (!data || !/^text\/plain\b/i.test(contentType)) return [];
    return [Buffer.from(data, 'base64').toString('utf8')];
  });
  if (texts.length > 0) return { is: 'text', text: texts.join('\n') };
  const kinds = attachments.map((attachment) => attachment?.contentType ?? 'unknown').join(', ');
  return { is: 'unreadable', reason: `the note's text cannot be read here (${kinds || 'empty'})` };
}

function compositionText({ text, section }: Composition): Text {
  const parts = [text?.div ?? '', ...(section ?? []).flatMap(sectionParts)];
  const whole = htmlText(parts.join('\n')).trim();
  return whole === ''
    ? { is: 'unreadable', reason: 'the note holds no text' }
    : { is: 'text', text: whole };
}

/** A section's title becomes a heading, so that the reader knows what it is about. */
function sectionParts({ title, text, section }: CompositionSection): string[] {
  const own = `<p>${title ? `${title}:` : ''}</p>${text?.div ?? ''}`;
  return [own, ...(section ?? []).flatMap(sectionParts)];
}
