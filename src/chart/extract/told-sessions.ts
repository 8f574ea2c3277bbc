import type { DocumentReference } from 'fhir/r4';
import { keyOf, referenceKey } from '../../fhir/coding.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import { buildProcedure } from './build-procedure.ts';
import { familyOfNote } from './family-of-words.ts';
import type { ProcedureLine } from './line.ts';
import { isNote, type NoteSource, readNoteText } from './note-text.ts';
import { toldResponses, trialFamily } from './told-responses.ts';
import { datedNote } from './visit-notes.ts';

/** Blocks that payers ask for before something else; a chart may tell of them in words alone. */
const BLOCKS: ReadonlySet<ProcedureFamily | undefined> = new Set([
  'facet-injection',
  'sacroiliac-injection',
]);

/** So may it of the trials before an implant. */
const TRIED: ReadonlySet<ProcedureFamily | undefined> = new Set(['stimulator', 'pump']);

/** Notes that are written of a procedure. */
const OF_PROCEDURES: readonly string[] = ['28570-0', '11504-8'];

/** A note may be signed days later: nearer blocks of a kind are taken for one. */
const APART = { days: 7 };

/** One block that words tell of. */
interface Told {
  line: ProcedureLine;
  day: Temporal.PlainDate;
  notes: NoteSource[];
}

/**
 * Diagnostic blocks and trials of which only words tell: the note of a block that is not charted, or
 * a visit that names day and relief. They show what was done, and count against no limit (rulebook
 * 1.4 and 1.14). `charted` are all lines of the chart, also those of what was not done.
 */
export function toldSessions(
  source: ChartSource,
  charted: readonly ProcedureLine[],
): PainProcedure[] {
  const kept: Told[] = [];
  const blocks = charted.filter(({ family }) => BLOCKS.has(family) || TRIED.has(family));
  for (const told of [...ownNotes(source), ...responses(source)]) {
    const known = [...blocks, ...kept.map(({ line }) => line)];
    if (!known.some((line) => isNear(line, told))) kept.push(told);
  }
  return kept.map(({ line, notes }) =>
    buildProcedure(source, {
      family: line.family,
      status: 'performed',
      own: [line],
      notes,
      orders: [],
      claims: [],
      failures: [],
      isPast: true,
    }),
  );
}

function isNear({ family, date }: ProcedureLine, { line, day }: Told): boolean {
  if (family !== line.family || date.is !== 'day') return false;
  const [first, last] = [day.subtract(APART), day.add(APART)];
  const { compare } = Temporal.PlainDate;
  return compare(date.day, first) > 0 && compare(date.day, last) < 0;
}

/** Blocks with a note of their own. */
function ownNotes(source: ChartSource): Told[] {
  const charted = new Set(
    source
      .ofType('Procedure')
      .flatMap((one) => [keyOf(one), referenceKey(one.encounter) ?? keyOf(one)]),
  );
  return source
    .ofType('DocumentReference')
    .filter((document) => isNote(document, OF_PROCEDURES) && !isOf(charted, document))
    .flatMap((document): Told[] => {
      const note = datedNote(source, readNoteText(document));
      const { day, reference } = note;
      if (note.is !== 'read' || !day) return [];
      const families = note.reading.procedures.map(({ family }) => familyOfNote(family));
      return [...new Set(families)].flatMap((family) =>
        family && BLOCKS.has(family)
          ? { day, notes: [note], line: lineOf(reference, family, day) }
          : [],
      );
    });
}

/** The note of a charted procedure is read with it, whatever became of that. */
const isOf = (charted: ReadonlySet<string>, { context }: DocumentReference): boolean =>
  [...(context?.related ?? []), ...(context?.encounter ?? [])].some((reference) =>
    charted.has(referenceKey(reference) ?? ''),
  );

/** Blocks and trials of which a visit tells the day and the relief; a trial lasts for days. */
const responses = (source: ChartSource): Told[] =>
  toldResponses(source).flatMap(({ family, told, days: [on, ...more], response: { evidence } }) => {
    const quote = evidence.quote ?? '';
    const isTrial = TRIED.has(family) && trialFamily(quote) === family;
    const isDay = on?.first.equals(on.last) && (more.length === 0 || isTrial);
    if (!family || !(BLOCKS.has(family) || isTrial) || !on || !isDay) return [];
    if (compareDays(on.first, told) > 0) return [];
    const [what] = quote.split(isTrial ? DATE_OR_OUTCOME : OUTCOME, 1);
    const line = lineOf(evidence.reference, family, on.first, what);
    return [{ day: on.first, notes: [], line }];
  });

/** From here on words tell of the response, and no longer of the block. */
const OUTCOME =
  /\b(?:gave|provid\w+|produc\w+|result\w+|yield\w+|helped|brought|led|with (?:about |over |approximately )?\d+ ?%)\b/i;

/** The name of a trial ends before its day. */
const DATE_OR_OUTCOME = new RegExp(String.raw`${OUTCOME.source}|\b(?:on|of|from|in) \d`, 'i');

const lineOf = (
  reference: string,
  family: ProcedureFamily,
  day: Temporal.PlainDate,
  text?: string,
): ProcedureLine => ({
  reference,
  origin: 'procedure',
  family,
  codeConcept: { ...(text && { text }) },
  sites: [],
  details: [],
  categories: [],
  diagnoses: [],
  conditions: [],
  unresolvedConditions: [],
  settings: [],
  modifiers: [],
  remarks: [],
  extensions: [],
  bodyStructures: [],
  unresolved: [],
  date: { is: 'day', day },
  status: 'completed',
  basedOn: [],
  reports: [],
});
