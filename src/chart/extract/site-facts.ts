import { exact, type Statement, weigh } from '../fact.ts';
import type { ImplantFacts } from '../implant.ts';
import type { IndicationFacts } from '../indication.ts';
import type { Recipes } from '../lazily.ts';
import type { ProcedureFacts } from '../pain-procedure.ts';
import type { PerformanceFacts } from '../performance.ts';
import type { VisitFacts } from '../visit.ts';
import { approachStatements } from './approach.ts';
import { allergyStatements } from './contrast-contraindication.ts';
import { guidanceStatements, imageStatements } from './guidance.ts';
import { intentStatements } from './intent.ts';
import { lateralityStatements, sides } from './laterality.ts';
import { levelSets, levelStatements } from './levels.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { ProcedureReading } from './procedure-reading.ts';
import { sessionRegion } from './region.ts';
import { reliefStatements } from './relief.ts';
import { linesFact, serviceLine, settingCodes } from './service-lines.ts';
import { statedSides } from './stated-sides.ts';

/** What is asked of every procedure: when and where it is done, how it is guided, what it did. */
type SiteFacts = Omit<
  ProcedureFacts,
  keyof (ImplantFacts & IndicationFacts & PerformanceFacts & VisitFacts)
>;

/** Percentages that differ by more contradict each other (rulebook 1.7). */
const SAME_RELIEF = 5;

/** Several records of one thing never contradict each other. */
const always = { same: () => true };

export const siteFacts: Recipes<ProcedureReading, SiteFacts> = {
  dateOfService: ({ parts }) =>
    weigh(parts.own.flatMap(dayStatements), [], { same: (a, b) => a.equals(b) }),
  setting: ({ parts: { own, claims } }) =>
    weigh([...own, ...claims].flatMap(settingStatements), [], exact),
  approach: ({ parts, note, unread }) =>
    weigh([...parts.own.flatMap(approachStatements), ...note.approach], unread, exact),
  region: ({ parts, unread }, { levels }) => weigh(sessionRegion(parts.own, levels), unread, exact),
  levels: ({ parts, note, unread }) =>
    weigh([...parts.own.flatMap(levelStatements), ...note.levels], unread, levelSets),
  orderedLevels: ({ parts }) => weigh(parts.orders.flatMap(levelStatements), [], levelSets),
  laterality: ({ parts, note, unread }) =>
    weigh([...parts.own.flatMap(lateralityStatements), ...note.laterality], unread, sides),
  statedSides: ({ source, parts, note }) => statedSides(source, parts, note),
  sideChange: ({ note, unread }) => weigh(note.sideChange, unread, exact),
  guidance: (from) =>
    weigh(
      [...from.note.guidance, ...guidanceStatements(from.source, from.parts.own)],
      unreadImages(from),
      exact,
    ),
  archivedImages: (from) =>
    weigh(
      [...imageStatements(from.source, from.parts.own), ...from.note.archivedImages],
      unreadImages(from),
      always,
    ),
  contrastContraindication: ({ source, note, unread }) =>
    weigh(
      [...note.contrastContraindication, ...allergyStatements(source)],
      [...unread, ...source.failures('allergies')],
      always,
    ),
  intent: ({ parts: { own, claims }, note, unread }) =>
    weigh([...[...own, ...claims].flatMap(intentStatements), ...note.intent], unread, exact),
  relief: ({ source, parts, note, unread }) =>
    weigh(
      [...reliefStatements(source, parts.own), ...note.relief],
      [...unread, ...source.failures('observations')],
      { same: (a, b) => Math.abs(a.percent - b.percent) <= SAME_RELIEF },
    ),
  claimLines: ({ parts }) => linesFact(parts.claims.flatMap((line) => serviceLine(line) ?? [])),
};

const unreadImages = ({ source, unread }: ProcedureReading): string[] => [
  ...unread,
  ...source.failures('imaging', 'media', 'encounterDocuments'),
];

function dayStatements(line: ProcedureLine): Statement<Temporal.PlainDate>[] {
  return line.date.is === 'day' ? [statementOf(line, line.date.day)] : [];
}

const settingStatements = (line: ProcedureLine): Statement<string>[] =>
  settingCodes(line).map((code) => statementOf(line, code));
