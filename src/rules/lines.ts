import type { Facts } from '../chart/chart.ts';
import { documentedValue, type Evidence, type Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { ProcedureCode } from '../terminology/procedure-codes.ts';
import { joinLaterality, type Laterality, lateralityOfModifier } from '../terminology/site.ts';
import type { Subject } from './define-rule.ts';
import { enumerate } from './enumerate.ts';

/** The facts that tell which lines of the request belong to a procedure. */
export const lineFacts = ['lines', 'dateOfService', 'region', 'alongside'] as const;

/** The same without the lines, for rules that need those. */
export const aroundLines = ['dateOfService', 'region', 'alongside'] as const;

type LineFacts = Pick<Facts, (typeof lineFacts)[number]>;

/** A procedure as far as lines are told apart by it. */
type Claimant = Subject & Pick<PainProcedure, 'dateOfService' | 'region'>;

/** The lines of a request as one of its procedures sees them. */
export interface LineShare {
  /** All lines of its day, in their order. */
  day: ServiceLine[];
  /** Those that stand for it: of its family and, as far as can be told, its approach and region. */
  own: ServiceLine[];
  /**
   * Those it is told of. Each line of the request is told of at one procedure and no other: the
   * one it stands for, and where it stands for none, as drugs and guidance do, the first of its day.
   */
  told: ServiceLine[];
}

/** The lines a procedure has to do with; none where the request has no lines that could be read. */
export function linesFor(facts: LineFacts, procedure: Subject): LineShare {
  const lines = mostBinding(documentedValue(facts.lines) ?? []);
  const self: Claimant = { ...procedure, ...pick(facts) };
  const claimants = [self, ...(documentedValue(facts.alongside) ?? [])].toSorted(byRank);
  const only = onlyDay(lines);
  const day = lines.filter((line) => isOfDay(line, self, only));
  const told = lines.filter((line) => speakerFor(line, claimants, only) === self);
  return { day, told, own: day.filter((line) => told.includes(line) && closeness(line, self) > 0) };
}

const pick = ({ dateOfService, region }: LineFacts) => ({ dateOfService, region });

/** What the claim says goes before what was charted, and that before what was ordered. */
function mostBinding(lines: readonly ServiceLine[]): ServiceLine[] {
  const kinds = ['claim', 'procedure', 'order'] as const;
  const kind = kinds.find((one) => lines.some((line) => line.kind === one));
  return lines.filter((line) => line.kind === kind);
}

/** Procedures that are seldom the point of a session come last when one must speak for the day. */
const MINOR: ReadonlySet<Subject['family']> = new Set([
  'guidance',
  'visit',
  'drug-test',
  'unlisted',
]);

function byRank(a: Claimant, b: Claimant): number {
  const minor = Number(MINOR.has(a.family)) - Number(MINOR.has(b.family));
  return minor || compareWords(keyOf(a), keyOf(b));
}

const keyOf = ({ reference, label, family, technique, codes }: Claimant): string =>
  [reference, label, family, technique, ...codes.map(({ code }) => code)].join('|');

const compareWords = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The day of all lines that name one, where they agree. */
function onlyDay(lines: readonly ServiceLine[]): Temporal.PlainDate | undefined {
  const [first, ...rest] = lines.flatMap(({ day }) => day ?? []);
  return first && rest.every((day) => day.equals(first)) ? first : undefined;
}

function isOfDay(
  line: ServiceLine,
  { dateOfService }: { dateOfService: Fact<Temporal.PlainDate> },
  only: Temporal.PlainDate | undefined,
): boolean {
  const day = documentedValue(dateOfService) ?? only;
  return line.day === undefined || (day?.equals(line.day) ?? false);
}

function speakerFor(
  line: ServiceLine,
  claimants: readonly Claimant[],
  only: Temporal.PlainDate | undefined,
): Claimant | undefined {
  const ofDay = claimants.filter((one) => isOfDay(line, one, only));
  const degrees = ofDay.map((one) => closeness(line, one));
  return ofDay[degrees.indexOf(Math.max(...degrees))] ?? claimants[0];
}

/** How surely a line stands for a procedure; 0: it does not. */
function closeness({ code, known }: ServiceLine, one: Claimant): number {
  if (!known || known.family !== one.family) return known && isKin(known, one) ? KIN : 0;
  if (one.codes.some((own) => own.code === code)) return SAME_CODE;
  const approach = agrees(known.approach, one.technique);
  return 1 + Number(approach) + Number(agrees(known.region, documentedValue(one.region)));
}

/** More than family, approach and region together. */
const SAME_CODE = 4;

/** Less than any line of its own family. */
const KIN = 0.5;

/** The codes for a catheter that stays are taken for an injection, and the reverse (W-04). */
function isKin(known: ProcedureCode, { family, technique }: Claimant): boolean {
  const isEpidural = (one: string) => one === 'epidural' || one === 'epidural-catheter';
  const isTransforaminal = [known.approach, technique].includes('transforaminal');
  return isEpidural(known.family) && isEpidural(family) && !isTransforaminal;
}

const agrees = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** The lines that are planned for a claim; orders and charted procedures carry no claim modifiers. */
export const onClaim = (lines: readonly ServiceLine[]): ServiceLine[] =>
  lines.filter(({ kind }) => kind === 'claim');

/** The codes a procedure stands under: those of its lines, and without lines its own. */
export function codesFor({ own }: LineShare, { codes }: Subject): ProcedureCode[] {
  return own.length > 0 ? own.flatMap(({ known }) => known ?? []) : codes;
}

/** The side a line names, by its modifiers or else by its site. */
export const sideOf = ({ modifiers, laterality }: ServiceLine): Laterality | undefined =>
  joinLaterality(modifiers.flatMap((modifier) => lateralityOfModifier(modifier) ?? [])) ??
  laterality;

/** "64493 and 64494" */
export const codeList = (lines: readonly { code: string }[]): string =>
  enumerate(lines.map(({ code }) => code));

/** Where some lines stand. */
export const evidenceOfLines = (lines: readonly ServiceLine[]): Evidence[] =>
  lines.map(({ evidence }) => evidence);

/** The reason for silence where no line has been planned for the claim. */
export const NO_CLAIM_LINE = 'no line of a claim is about it';
