import type { Procedure } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import type { SedationLevel } from '../../note/note-statements.ts';
import { readSentences } from '../../note/sentences.ts';
import { readSedation } from '../../note/statements/sedation.ts';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import type { Sedation } from '../performance.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import type { Telling } from './tellings.ts';

const VOID: ReadonlySet<string> = new Set(['not-done', 'entered-in-error', 'cancelled']);

/** Moderate sedation, by the physician or by another (CPT 99151 to 99157, HCPCS G0500). */
const MODERATE = /^(?:9915[1-7]|G0500)$/;
/** A service of anesthesia (CPT 00100 to 01999): for these procedures it is monitored care. */
const ANESTHESIA = /^0[01]\d{3}$/;

/**
 * How deeply the patient was, or is to be, sedated: by a part of the procedure, in the words of the
 * order and of the note; with whatever is said of why.
 */
export function sedationFact(
  source: ChartSource,
  lines: readonly ProcedureLine[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<Sedation> {
  const parts = source.linkedTo('Procedure', linksOfLines(lines).own);
  const fact = weigh(
    [
      ...parts.filter(({ status }) => !VOID.has(status)).flatMap(levelOfPart),
      ...tellings.flatMap(told),
    ],
    failures,
    { same: (a, b) => a.level === b.level },
  );
  const [reason] = tellings.flatMap(reasonIn);
  if (fact.state !== 'documented' || !reason) return fact;
  return {
    ...fact,
    value: { ...fact.value, justification: reason.value },
    evidence: [...fact.evidence, reason.evidence],
  };
}

function levelOfPart(part: Procedure): Statement<Sedation>[] {
  const codings = codingsOf(part.code);
  const coded = PROCEDURE_SYSTEMS.flatMap((system) => codesIn(system, part.code));
  const words = [textOf(part.code), ...codings.map(({ display }) => display ?? '')].join('\n');
  const level = levelOfCodes(coded) ?? levelIn(words);
  if (!level) return [];
  return [{ value: { level }, origin: 'procedure', evidence: { reference: keyOf(part) } }];
}

function levelOfCodes(codes: readonly string[]): Sedation['level'] | undefined {
  if (codes.some((code) => MODERATE.test(code))) return 'moderate';
  return codes.some((code) => ANESTHESIA.test(code)) ? 'monitored-anesthesia-care' : undefined;
}

/** Sedation that is charted as done, of no named depth, is taken for moderate as in notes. */
function levelIn(words: string): Sedation['level'] | undefined {
  const found = readSedation(readSentences(words));
  if (found) return named(found.value);
  return /\bsedation\b/i.test(words) ? 'moderate' : undefined;
}

const told = ({ statements: { sedation }, say }: Telling): Statement<Sedation>[] =>
  sedation ? [say({ level: named(sedation.value) }, sedation.quote)] : [];

const reasonIn = ({ statements: { sedationReason }, say }: Telling): Statement<string>[] =>
  sedationReason ? [say(sedationReason.value, sedationReason.quote)] : [];

const named = (level: SedationLevel): Sedation['level'] =>
  level === 'mac' ? 'monitored-anesthesia-care' : level;
