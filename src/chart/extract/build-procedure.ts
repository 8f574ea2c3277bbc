import type { ChartSource } from '../chart-source.ts';
import { exact, type Statement, weigh } from '../fact.ts';
import type { PainProcedure, ProcedureFacts } from '../pain-procedure.ts';
import { approachStatements } from './approach.ts';
import { allergyStatements } from './contrast-contraindication.ts';
import { guidanceStatements, imageStatements } from './guidance.ts';
import { implantFacts } from './implant-facts.ts';
import { indicationFacts } from './indication-facts.ts';
import { intentStatements } from './intent.ts';
import { labelOf } from './label.ts';
import { lateralityStatements, sides } from './laterality.ts';
import { levelSets, levelStatements } from './levels.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import { type NoteFacts, noteFacts } from './note-facts.ts';
import { performanceFacts } from './performance-facts.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { sessionRegion } from './region.ts';
import { reliefStatements } from './relief.ts';
import { linesFact, serviceLine, settingCodes } from './service-lines.ts';
import { statedSides } from './stated-sides.ts';
import { visitFacts } from './visit-facts.ts';

/** Puts the facts of one procedure together from all its sources. */
export function buildProcedure(source: ChartSource, parts: ProcedureSources): PainProcedure {
  const { own, family, status } = parts;
  const facts = factsOf(source, parts);
  // The code of its guidance is a line beside it, and none of its own codes.
  const codes = own.flatMap((line) => (line.family === family && line.code ? [line.code] : []));
  const technique = codes.find(({ approach }) => approach)?.approach;
  const references = [...new Set(own.map(({ reference }) => reference))];
  const imprecise = own.flatMap(({ date }) => (date.is === 'imprecise' ? date.text : []));
  return {
    reference: references[0] ?? '',
    references,
    label: labelOf(family, technique, facts),
    status,
    family,
    codes,
    ...(technique && { technique }),
    ...(imprecise[0] !== undefined && { impreciseDate: imprecise[0] }),
    ...facts,
  };
}

function factsOf(source: ChartSource, parts: ProcedureSources): ProcedureFacts {
  const { own, claims, notes, family, failures } = parts;
  const told: Told = {
    note: noteFacts(notes, family),
    unread: [...failures, ...unreadNotes(notes), ...unresolvedStructures(source, own)],
  };
  const { note, unread } = told;
  return {
    ...indicationFacts(source, parts),
    ...performanceFacts(source, parts),
    ...implantFacts(source, parts),
    ...visitFacts(source, parts),
    ...siteFacts(parts, told),
    ...imagingFacts(source, parts, told),
    dateOfService: weigh(own.flatMap(dayStatements), [], { same: (a, b) => a.equals(b) }),
    setting: weigh([...own, ...claims].flatMap(settingStatements), [], exact),
    statedSides: statedSides(source, parts, note),
    sideChange: weigh(note.sideChange, unread, exact),
    intent: weigh(
      [...[...own, ...claims].flatMap(intentStatements), ...note.intent],
      unread,
      exact,
    ),
    relief: weigh(
      [...reliefStatements(source, own), ...note.relief],
      [...unread, ...source.failures('observations')],
      { same: (a, b) => Math.abs(a.percent - b.percent) <= SAME_RELIEF },
    ),
    claimLines: linesFact(claims.flatMap((line) => serviceLine(line) ?? [])),
  };
}

/** Percentages that differ by more contradict each other (rulebook 1.7). */
const SAME_RELIEF = 5;

/** What the notes say, and why some of what may have been said is not known. */
interface Told {
  note: NoteFacts;
  unread: string[];
}

function siteFacts({ own, orders }: ProcedureSources, { note, unread }: Told) {
  const levels = weigh([...own.flatMap(levelStatements), ...note.levels], unread, levelSets);
  return {
    approach: weigh([...own.flatMap(approachStatements), ...note.approach], unread, exact),
    region: weigh(sessionRegion(own, levels), unread, exact),
    levels,
    orderedLevels: weigh(orders.flatMap(levelStatements), [], levelSets),
    laterality: weigh([...own.flatMap(lateralityStatements), ...note.laterality], unread, sides),
  };
}

function imagingFacts(source: ChartSource, { own }: ProcedureSources, { note, unread }: Told) {
  const images = [...unread, ...source.failures('imaging', 'media', 'encounterDocuments')];
  const kept = [...imageStatements(source, own), ...note.archivedImages];
  const reasons = [...note.contrastContraindication, ...allergyStatements(source)];
  return {
    guidance: weigh([...note.guidance, ...guidanceStatements(source, own)], images, exact),
    archivedImages: weigh(kept, images, always),
    contrastContraindication: weigh(reasons, [...unread, ...source.failures('allergies')], always),
  };
}

/** Several records of one thing never contradict each other. */
const always = { same: () => true };

function dayStatements(line: ProcedureLine): Statement<Temporal.PlainDate>[] {
  return line.date.is === 'day' ? [statementOf(line, line.date.day)] : [];
}

const settingStatements = (line: ProcedureLine): Statement<string>[] =>
  settingCodes(line).map((code) => statementOf(line, code));

/** A site that is only referenced may name side and approach; unread, it leaves both open. */
function unresolvedStructures(source: ChartSource, lines: readonly ProcedureLine[]): string[] {
  return lines.some(({ unresolved }) => unresolved.length > 0)
    ? source.failures('bodyStructures', ...lines.flatMap(({ unresolved }) => unresolved))
    : [];
}
