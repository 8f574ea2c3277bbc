import type { Claim, Composition, DocumentReference, Procedure, ServiceRequest } from 'fhir/r4';
import { keyOf, referenceKey } from '../fhir/coding.ts';
import type { Chart } from './chart.ts';
import type { ChartSource } from './chart-source.ts';
import { type AskedLines, askedLines, judgedOf, ofEach } from './extract/asked-lines.ts';
import { readAuthorizations } from './extract/authorizations.ts';
import { buildProcedure } from './extract/build-procedure.ts';
import { claimedFor } from './extract/claimed-for.ts';
import { readCoverages } from './extract/coverage.ts';
import { readDenials } from './extract/denials.ts';
import { readHistory } from './extract/history.ts';
import type { ChartLine, ProcedureLine } from './extract/line.ts';
import { named } from './extract/name-line.ts';
import { type NoteSource, notesAbout, readNoteText } from './extract/note-text.ts';
import { serviceLines } from './extract/service-lines.ts';
import { groupSessions } from './extract/sessions.ts';
import { stateAt, timeZoneAt } from './extract/time-and-place.ts';
import { documented } from './fact.ts';
import type { PainProcedure } from './pain-procedure.ts';

/** What a hook asks about. The first of procedures, claims and orders that is there is judged. */
export interface Subjects {
  orders: ServiceRequest[];
  procedures: Procedure[];
  claims: Claim[];
  note?: DocumentReference | Composition;
  /** Why some of it could not be read, where the context only refers to it. */
  unread?: string[];
}

/** The procedures the chart holds of one encounter, given by its id or reference. */
export const proceduresAt = (source: ChartSource, encounterId: string): Procedure[] => {
  const key = `Encounter/${encounterId.split('/').at(-1)}`;
  return source
    .linkedTo('Procedure', [key])
    .filter(({ encounter }) => referenceKey(encounter) === key);
};

/** Statuses under which an order or procedure was never meant or never done (rulebook 1.4). */
const VOID: ReadonlySet<string> = new Set(['entered-in-error', 'not-done', 'revoked', 'cancelled']);

/** Reads the procedures a hook asks about and the chart around them. */
export function readChart(source: ChartSource, subjects: Subjects): Chart {
  const asked = [...subjects.procedures, ...subjects.claims, ...subjects.orders];
  const every = askedLines(source, subjects);
  const meant = ofEach(every, (lines) => lines.filter(isMeant));
  const known = ofEach(meant, (lines) => lines.flatMap((line) => named(line) ?? []));
  const procedures = groupSessions(judgedOf(known), { byTechnique: true }).flatMap((own) =>
    procedureFrom(source, subjects, known, own),
  );
  const state = placesOf(source, subjects);
  const history = readHistory(source, new Set(asked.map(keyOf)));
  return {
    procedures,
    lines: serviceLines(source, meant, subjects.unread ?? []),
    today: source.today,
    history: documented(history, []),
    coverages: readCoverages(source),
    authorizations: readAuthorizations(source, zoneOf(source, subjects)),
    denials: readDenials(source),
    ...(state && { state }),
    passedOver: passedOver(asked, every),
  };
}

function procedureFrom(
  source: ChartSource,
  { note }: Subjects,
  lines: AskedLines<ProcedureLine>,
  own: ProcedureLine[],
): PainProcedure[] {
  const [first] = own;
  if (!first) return [];
  const planned = first.origin === 'order';
  const given: NoteSource[] = note ? [readNoteText(note)] : [];
  const charted = planned ? [] : notesAbout(source, own).filter((found) => !isSame(found, given));
  const failures = planned || note ? [] : source.failures('notes', 'encounterDocuments');
  return [
    buildProcedure(source, {
      family: first.family,
      status: planned ? 'planned' : 'performed',
      own,
      notes: [...given, ...charted],
      orders: planned ? [] : lines.orders.filter((order) => isFulfilledBy(order, own)),
      claims: claimedFor(own, lines.claims),
      failures,
    }),
  ];
}

const isMeant = ({ status }: ChartLine): boolean => !VOID.has(status);

const isSame = (found: NoteSource, given: readonly NoteSource[]): boolean =>
  found.is === 'read' &&
  given.some((note) => note.is === 'read' && note.reference === found.reference);

/** An order belongs to the procedure that names it, else to the one of its own kind. */
function isFulfilledBy(order: ProcedureLine, own: readonly ProcedureLine[]): boolean {
  const named = own.flatMap(({ basedOn }) => basedOn);
  return named.length > 0
    ? named.includes(order.reference)
    : own.some(({ family }) => family === order.family);
}

/** Where the procedure takes place: its own location, else that of the encounter. */
function placesOf(source: ChartSource, { orders, procedures }: Subjects): string | undefined {
  for (const order of orders) {
    const state = stateAt(source, order.locationReference ?? [], order);
    if (state) return state;
  }
  for (const procedure of procedures) {
    const state = stateAt(source, [procedure.location], procedure);
    if (state) return state;
  }
  for (const encounter of source.ofType('Encounter')) {
    const places = (encounter.location ?? []).map(({ location }) => location);
    const state = stateAt(source, places, encounter);
    if (state) return state;
  }
  return undefined;
}

/** The facility's time zone: that of the first order or procedure whose place names one. */
function zoneOf(source: ChartSource, { orders, procedures }: Subjects): string {
  const [order] = orders;
  if (order) return timeZoneAt(source, order.locationReference ?? [], order);
  const [procedure] = procedures;
  return procedure ? timeZoneAt(source, [procedure.location], procedure) : source.timeZone;
}

/** What the hook asked about that is no pain procedure known here. */
function passedOver(
  asked: readonly (Procedure | Claim | ServiceRequest)[],
  { orders, procedures, claims }: AskedLines<ChartLine>,
): Chart['passedOver'] {
  const known = [...orders, ...procedures, ...claims].filter((line) => named(line));
  const read = new Set(known.map(({ reference }) => reference));
  return asked
    .filter((resource) => !read.has(keyOf(resource)))
    .map((resource) => ({
      reference: keyOf(resource),
      because: 'it names no interventional pain procedure that this service knows',
    }));
}
