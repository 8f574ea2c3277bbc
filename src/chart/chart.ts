import type { NcciEdits } from '../ncci/edits.ts';
import type { Authorization } from './authorization.ts';
import type { PatientCoverage } from './extract/coverage.ts';
import type { Denial } from './extract/denials.ts';
import type { Fact } from './fact.ts';
import type { PainProcedure, ProcedureFacts } from './pain-procedure.ts';
import type { ServiceLine } from './service-line.ts';

/** The pain procedures of the past, one entry a session, and how far that past is known. */
export interface History {
  /** Performed sessions, each merged from all its sources. */
  sessions: PainProcedure[];
  /** Diagnostic blocks of which words alone tell: they show what was done, and no limit counts them. */
  told?: PainProcedure[];
  /** Sessions that were broken off; whether a drug was given decides if they matter. */
  stopped: { session: PainProcedure; drugGiven: boolean }[];
  /** The first day of which the chart tells anything. */
  earliest?: Temporal.PlainDate;
  /** Whether claims, which also tell of other providers, are in the chart. */
  outsideClaims: 'present' | 'absent' | 'unread';
  /** What could not be read, in words. */
  unread: string[];
}

/** How the policy was found, and which of its numbers the rules found empty. */
export interface PolicyChoice {
  how: string;
  /** False when no set is known for this payer, so that the default stands in. */
  known: boolean;
  /** References of the coverage and payer it was chosen by; empty where it is the default. */
  payers: string[];
  missingParameters: string[];
  /** What critical rules on coverage found not met, in the words of their titles. */
  notCovered: string[];
}

/** What a rule may ask of the chart as a whole. */
export interface ChartFacts {
  history: Fact<History>;
  policyChoice: Fact<PolicyChoice>;
  /** The other procedures of the request, of any day. */
  alongside: Fact<PainProcedure[]>;
  /**
   * Every line of the request: those of the claim where there is one, else what is ordered or
   * charted as done.
   */
  lines: Fact<ServiceLine[]>;
  /** The day on which the question is asked, at the facility. */
  today: Fact<Temporal.PlainDate>;
  authorizations: Fact<Authorization[]>;
  /** The USPS code of the place of service. */
  state: Fact<string>;
  /** The NCCI edits in force. */
  edits: Fact<NcciEdits>;
}

/** Everything a rule may ask for: of the procedure it judges, and of the chart around it. */
export type Facts = ProcedureFacts & ChartFacts;
export type FactName = keyof Facts;

/** What one request is about: the procedures to judge, and the chart they stand in. */
export interface Chart {
  procedures: PainProcedure[];
  lines: Fact<ServiceLine[]>;
  today: Temporal.PlainDate;
  history: Fact<History>;
  coverages: Fact<PatientCoverage[]>;
  authorizations: Fact<Authorization[]>;
  /** USPS code of the place of service, where the chart names it. */
  state?: string;
  /** What payers denied before, for the counts of the insights page. */
  denials: Denial[];
  /** What was asked about and is nothing this service judges. */
  passedOver: { reference: string; because: string }[];
}
