import type {
  BodyStructure,
  Claim,
  ClaimItem,
  CodeableConcept,
  Condition,
  ExplanationOfBenefit,
  ExplanationOfBenefitItem,
  Extension,
} from 'fhir/r4';
import type { ServiceDate } from '../../fhir/service-date.ts';
import type { ProcedureCode, ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Evidence, Origin, Statement } from '../fact.ts';
import { oncePer } from '../once-per.ts';

/** One item of a claim, planned or settled. */
export type Item =
  | { claim: Claim; item: ClaimItem }
  | { claim: ExplanationOfBenefit; item: ExplanationOfBenefitItem };

/**
 * One order, performed procedure or claim item in one form, so that each fact is read in one way
 * wherever it stands; whatever it is for.
 */
export interface ChartLine {
  /** The resource it stands in. */
  reference: string;
  origin: Extract<Origin, 'order' | 'procedure' | 'claim'>;
  /** Where the code itself, the site, the details and the category are written. */
  codeConcept: CodeableConcept;
  sites: CodeableConcept[];
  details: CodeableConcept[];
  categories: CodeableConcept[];
  diagnoses: CodeableConcept[];
  /** Diagnoses it points to, and those among them that are not among what was read. */
  conditions: Condition[];
  unresolvedConditions: string[];
  settings: CodeableConcept[];
  /** Claim modifiers in upper case, such as `RT` or `KX`. */
  modifiers: string[];
  /** Free text a person added to the resource. */
  remarks: string[];
  extensions: Extension[];
  bodyStructures: BodyStructure[];
  /** Referenced sites that are not among what was read. */
  unresolved: string[];
  date: ServiceDate;
  /** When an order was written, as charted. */
  writtenAt?: string;
  /** When the procedure began, as charted. */
  startedAt?: string;
  /** The day on which a procedure that lasted came to its end, at the facility. */
  endedOn?: Temporal.PlainDate;
  status: string;
  encounter?: string;
  /** Orders a performed procedure fulfils. */
  basedOn: string[];
  /** Reports a performed procedure points to. */
  reports: string[];
  /** How many are ordered or billed, where that is said. */
  units?: number;
  /** Reference of who does it. */
  performer?: string;
  /** How often an order repeats itself, where it does: `every 1 mo`. */
  repeats?: string;
  /** The item it was read from, for what only claims hold. */
  item?: Item;
}

/** A line for a kind of procedure that this service judges. */
export interface ProcedureLine extends ChartLine {
  family: ProcedureFamily;
  /** Absent when only words name the procedure. */
  code?: ProcedureCode;
}

/** The words a person wrote about the procedure, with no words of a code system. */
export const wordsOf = (line: ChartLine): string[] =>
  [line.codeConcept, ...line.sites, ...line.details]
    .map(({ text }) => text?.trim() ?? '')
    .concat(line.remarks)
    .filter((words) => words !== '');

/** Details are often picked from a list: their names are as good as words. */
export const displaysOf = ({ details }: ChartLine): string[] =>
  details.flatMap(({ text, coding }) =>
    text ? [] : (coding ?? []).flatMap(({ display }) => display ?? []),
  );

/** The resources some lines stand in, and the encounters they were done at. */
export const linksOfLines = (lines: readonly ChartLine[]) => ({
  own: [...new Set(lines.map(({ reference }) => reference))],
  encounters: [...new Set(lines.flatMap(({ encounter }) => encounter ?? []))],
});

/** What a line says about one value; `quote` are the words it was read from. */
export function statementOf<T>(line: ChartLine, value: T, quote?: string): Statement<T> {
  const place = placeOf(line);
  return { value, origin: line.origin, evidence: quote ? { ...place, quote } : place };
}

/** Many statements stand on one line, and writing out its day is the most of their cost. */
const placeOf = oncePer(
  ({ reference, date }: ChartLine): Evidence => ({
    reference,
    ...(date.is === 'day' && { date: date.day.toString() }),
  }),
);
