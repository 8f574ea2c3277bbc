import type { ChartSource } from '../chart-source.ts';
import { lazily, type Recipes } from '../lazily.ts';
import type { PainProcedure, ProcedureFacts } from '../pain-procedure.ts';
import { implantFacts } from './implant-facts.ts';
import { indicationFacts } from './indication-facts.ts';
import { labelOf } from './label.ts';
import { performanceFacts } from './performance-facts.ts';
import { type ProcedureReading, procedureReading } from './procedure-reading.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { siteFacts } from './site-facts.ts';
import { visitFacts } from './visit-facts.ts';

/** What a procedure is, before anything is asked about it. */
type Identity = Omit<PainProcedure, keyof ProcedureFacts | 'label'>;

const identity: Recipes<ProcedureReading, Identity> = {
  reference: (_, { references }) => references[0] ?? '',
  references: ({ parts }) => [...new Set(parts.own.map(({ reference }) => reference))],
  status: ({ parts }) => parts.status,
  family: ({ parts }) => parts.family,
  // The code of its guidance is a line beside it, and none of its own codes.
  codes: ({ parts: { own, family } }) =>
    own.flatMap((line) => (line.family === family && line.code ? [line.code] : [])),
  technique: (_, { codes }) => codes.find(({ approach }) => approach)?.approach,
  impreciseDate: ({ parts: { own } }) =>
    own.flatMap(({ date }) => (date.is === 'imprecise' ? date.text : []))[0],
};

const recipes: Recipes<ProcedureReading, PainProcedure> = {
  ...identity,
  ...siteFacts,
  ...indicationFacts,
  ...performanceFacts,
  ...implantFacts,
  ...visitFacts,
  label: ({ parts }, made) => labelOf(parts.family, made.technique, made),
};
const procedure = lazily(recipes);

/** Puts the facts of one procedure together from all its sources, each when it is asked for. */
export const buildProcedure = (source: ChartSource, parts: ProcedureSources): PainProcedure =>
  procedure(procedureReading({ source, parts }));
