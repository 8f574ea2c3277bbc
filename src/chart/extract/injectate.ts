import type { NoteAgent } from '../../note/note-reading.ts';
import { combine } from '../combine.ts';
import type { Evidence, Fact, Statement } from '../fact.ts';
import type { InjectedDrug } from '../performance.ts';
import { drug, drugsIn } from './given-drugs.ts';
import type { Given } from './medications.ts';
import type { Telling } from './tellings.ts';
import { timesGiven } from './times-given.ts';
import type { ToldProcedure } from './whole-text.ts';

/**
 * The drugs that were injected at the target: as given with the procedure, then as its lines and
 * notes tell. Drugs that only one source names all count; doses that differ are contradictions.
 */
export const injectateFact = (
  given: readonly Given[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<InjectedDrug[]> =>
  combine([...givenStatements(given), ...tellings.flatMap(toldStatements)], failures, {
    complete: together,
    agree: (known, more) => known.every((one) => isSameDose(one, sameIn(more, one))),
  });

function givenStatements(given: readonly Given[]): Statement<InjectedDrug[]>[] {
  const firm = given.filter(({ loose }) => !loose);
  const loose = given.filter((one) => one.loose);
  return [
    ...statementOf(drugsIn(firm)),
    ...statementOf(drugsIn(loose)).map((one) => ({ ...one, loose: true as const })),
  ];
}

function statementOf(value: InjectedDrug[]): Statement<InjectedDrug[]>[] {
  const [first] = value;
  return first ? [{ value, origin: 'procedure', evidence: first.evidence }] : [];
}

const toldStatements = ({ procedures, sayOfProcedure }: Telling): Statement<InjectedDrug[]>[] =>
  procedures
    .filter(({ agents }) => agents.length > 0)
    .map((procedure) => {
      const said = sayOfProcedure<InjectedDrug[]>([], procedure.evidence.agents?.quote);
      const value = procedure.agents.map((agent) => drugOf(agent, procedure, said.evidence));
      return { ...said, value };
    });

/** What was given in all: a note may tell the amount of each site. */
const drugOf = (agent: NoteAgent, procedure: ToldProcedure, evidence: Evidence): InjectedDrug => {
  const times = timesGiven(agent.name, procedure);
  const inAll = (amount: number): number => Math.round(times * amount * 1000) / 1000;
  return drug({
    name: agent.name,
    doseMg: agent.doseMg === null ? undefined : inAll(agent.doseMg),
    volumeMl: agent.volumeMl === null ? undefined : inAll(agent.volumeMl),
    concentration: agent.concentration ?? undefined,
    evidence,
  });
};

const sameIn = (drugs: readonly InjectedDrug[], { name }: InjectedDrug): InjectedDrug | undefined =>
  drugs.find((one) => one.name === name);

const isSameDose = (known: InjectedDrug, more: InjectedDrug | undefined): boolean =>
  known.doseMg === undefined || more?.doseMg === undefined || known.doseMg === more.doseMg;

/** All drugs of both, each with all that is told of it. */
const together = (known: InjectedDrug[], more: InjectedDrug[]): InjectedDrug[] => [
  ...known.map((one) => ({ ...sameIn(more, one), ...one })),
  ...more.filter((one) => !sameIn(known, one)),
];
