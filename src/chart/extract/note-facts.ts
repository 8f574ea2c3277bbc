import { readApproach } from '../../note/approach.ts';
import { readGuidance } from '../../note/guidance.ts';
import { readImagesArchived } from '../../note/imaging.ts';
import { readLaterality } from '../../note/laterality.ts';
import { readLevels } from '../../note/levels.ts';
import type { NoteProcedure, NoteReading, Quote } from '../../note/note-reading.ts';
import { blankPlaceholders } from '../../note/placeholders.ts';
import { quoteOf } from '../../note/quote.ts';
import { readSentences } from '../../note/sentences.ts';
import { readSideChange } from '../../note/side-change.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Approach, Guidance, Intent, Laterality } from '../../terminology/site.ts';
import type { SpinalLevel } from '../../terminology/spinal-levels.ts';
import type { Statement } from '../fact.ts';
import type { ArchivedImages, Relief } from '../pain-procedure.ts';
import { familyOfTold, isNamedIn } from './family-of-words.ts';
import type { NoteSource } from './note-text.ts';

type ReadNote = Extract<NoteSource, { is: 'read' }>;

/** What notes say about one procedure, each value with the words it was read from. */
export interface NoteFacts {
  approach: Statement<Approach>[];
  laterality: Statement<Laterality>[];
  levels: Statement<SpinalLevel[]>[];
  guidance: Statement<Guidance>[];
  intent: Statement<Intent>[];
  archivedImages: Statement<ArchivedImages>[];
  relief: Statement<Relief>[];
  sideChange: Statement<string>[];
  contrastContraindication: Statement<string>[];
}

/** Reads the notes for the procedures of one family. */
export function noteFacts(notes: readonly NoteSource[], family: ProcedureFamily): NoteFacts {
  const read = notes.filter((note) => note.is === 'read');
  const about = read.flatMap((note) =>
    proceduresIn(note, family).map((procedure) => ({ note, procedure })),
  );
  const each = <T>(
    pick: (procedure: Told) => { value: T; quote: string | undefined } | undefined,
  ) =>
    about.flatMap(({ note, procedure }) => {
      const told = pick(procedure);
      const loose = procedure.loose && { loose: procedure.loose };
      return told ? [{ ...say(note, told.value, told.quote), ...loose }] : [];
    });
  return {
    approach: each(({ approach, evidence }) => told(approach, evidence.approach)),
    laterality: each(({ laterality, evidence }) => told(laterality, evidence.laterality)),
    levels: each(({ levels, evidence }) =>
      levels.length > 0 ? told(levels, evidence.levels) : undefined,
    ),
    guidance: each(({ guidance, evidence }) => told(guidance, evidence.guidance)),
    intent: each(({ intent, evidence }) => told(intent, evidence.intent)),
    archivedImages: each(({ imagesArchived, evidence }) =>
      imagesArchived ? told({}, evidence.imagesArchived) : undefined,
    ),
    relief: read.flatMap(reliefIn),
    sideChange: read.flatMap((note) =>
      sayWords(note, readSideChange(blankPlaceholders(note.text).text)?.value),
    ),
    contrastContraindication: read.flatMap((note) =>
      sayWords(note, note.reading.contrastContraindication),
    ),
  };
}

type Told = Pick<
  NoteProcedure,
  'approach' | 'laterality' | 'levels' | 'guidance' | 'intent' | 'imagesArchived'
> & { evidence: Partial<Record<string, Quote>>; loose?: true };

const told = <T>(value: T | null, quote: Quote | undefined) =>
  value === null ? undefined : { value, quote: quote?.quote };

/**
 * The procedures of the family in a note. When none is recognised, the words of the whole note
 * count, loosely: better to miss a gap than to call something missing that is there.
 */
function proceduresIn(note: ReadNote, family: ProcedureFamily): Told[] {
  const about = note.reading.procedures.filter((one) => familyOfTold(one) === family);
  if (about.length > 0) return about;
  const { loose, ...whole } = wholeText(note.text);
  return [
    isNamedIn(note.text, family, note.reading) ? whole : { ...whole, ...(loose && { loose }) },
  ];
}

function wholeText(written: string): Told {
  const { text } = blankPlaceholders(written);
  const approaches = readApproach(text);
  const side = readLaterality(text);
  const guidance = readGuidance(text);
  const levels = readLevels(text);
  const sentences = readSentences(text);
  const quoted = (span: { start: number; end: number } | undefined): Quote | undefined =>
    span && quoteOf(written, span, sentences);
  const evidence = {
    approach: quoted(approaches[0]),
    laterality: quoted(side),
    guidance: quoted(guidance),
    levels: quoted(levels[0]),
  };
  return {
    approach: approaches[0]?.value ?? null,
    laterality: side?.value ?? null,
    levels: levels.map(({ value }) => value),
    guidance: guidance?.value ?? null,
    intent: null,
    imagesArchived: readImagesArchived(text)?.value ?? null,
    loose: true,
    evidence: Object.fromEntries(
      Object.entries(evidence).filter(([, quote]) => quote !== undefined),
    ),
  };
}

/** Scores win over a stated percentage (rulebook 1.7). */
function reliefIn(note: ReadNote): Statement<Relief>[] {
  const { painBefore, painAfter, reliefPercent, evidence }: NoteReading = note.reading;
  if (painBefore !== null && painBefore > 0 && painAfter !== null) {
    const percent = ((painBefore - painAfter) / painBefore) * 100;
    const from = `${painBefore} -> ${painAfter}`;
    return [say(note, { percent, known: 'computed', from }, evidence.painAfter?.quote)];
  }
  if (reliefPercent === null) return [];
  return [say(note, { percent: reliefPercent, known: 'stated' }, evidence.reliefPercent?.quote)];
}

const sayWords = (note: ReadNote, words: string | null | undefined): Statement<string>[] =>
  words ? [say(note, words, words)] : [];

function say<T>({ reference, date }: ReadNote, value: T, quote: string | undefined): Statement<T> {
  return {
    value,
    origin: 'note',
    evidence: { reference, ...(date && { date }), ...(quote && { quote }) },
  };
}
