import type { ClaimDiagnosis, ClaimItem } from 'fhir/r4';
import { codesIn } from '../../fhir/coding.ts';
import { procedureCode } from '../../terminology/procedure-codes.ts';
import { joinLaterality, lateralityOfModifier } from '../../terminology/site.ts';
import { PLACE_OF_SERVICE } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import {
  documented,
  documentedValue,
  type Fact,
  undocumented,
  unreadable,
  weigh,
} from '../fact.ts';
import type { Diagnosis } from '../indication.ts';
import type { ServiceLine } from '../service-line.ts';
import type { AskedLines } from './asked-lines.ts';
import { billOf, ndcOf, remarkOf } from './billing.ts';
import { diagnosesOf } from './diagnosis.ts';
import { lateralityStatements, sides } from './laterality.ts';
import { levelSets, levelStatements } from './levels.ts';
import { type ChartLine, type Item, statementOf } from './line.ts';
import { billingCode } from './name-line.ts';

/**
 * Every line of a request: those of its claim, else its orders, else what was charted as done. A
 * part that could not be read leaves them all open: a code may be missing for that reason alone.
 */
export function serviceLines(
  source: ChartSource,
  { claims, orders, procedures }: AskedLines<ChartLine>,
  unread: readonly string[],
): Fact<ServiceLine[]> {
  const diagnoses = claims.flatMap(({ unresolvedConditions }) => unresolvedConditions);
  const reasons = [...unread, ...source.failures(...diagnoses)];
  if (reasons.length > 0) return unreadable([...new Set(reasons)].join('; '));
  const [first = []] = [claims, orders, procedures]
    .map((lines) => lines.flatMap((line) => serviceLine(line) ?? []))
    .filter((lines) => lines.length > 0);
  return linesFact(first);
}

/** Lines as a fact; none at all are undocumented. */
export const linesFact = (lines: readonly ServiceLine[]): Fact<ServiceLine[]> =>
  lines.length === 0
    ? undocumented
    : documented(
        [...lines],
        lines.map(({ evidence }) => evidence),
      );

/** One line with what claims need of it; undefined when no code names it. */
export function serviceLine(line: ChartLine): ServiceLine | undefined {
  const code = billingCode(line);
  if (code === undefined) return undefined;
  const known = procedureCode(code);
  const side = sideOf(line);
  const setting = settingCodes(line)[0];
  return {
    kind: line.origin,
    code,
    ...(known && { known }),
    modifiers: line.modifiers,
    units: line.units ?? 1,
    ...(line.units === undefined && { isUnitsAssumed: true }),
    ...(line.date.is === 'day' && { day: line.date.day }),
    diagnoses: diagnosesOf(line),
    ...(side && { laterality: side }),
    levels: documentedValue(weigh(levelStatements(line), [], levelSets)) ?? [],
    ...(setting && { setting }),
    ...billed(line),
    ...(line.performer && { performer: line.performer }),
    sideRequired: known?.sideRequired ?? false,
    evidence: statementOf(line, null).evidence,
  };
}

/** The CMS place of service codes of a line. */
export const settingCodes = ({ settings }: ChartLine): string[] =>
  codesIn(PLACE_OF_SERVICE, ...settings);

/** The side that is billed; without a modifier, the side of the site. */
function sideOf(line: ChartLine): ServiceLine['laterality'] {
  const billedSides = line.modifiers.flatMap((modifier) => lateralityOfModifier(modifier) ?? []);
  return (
    joinLaterality(billedSides) ?? documentedValue(weigh(lateralityStatements(line), [], sides))
  );
}

/** What only the item of a claim says. */
function billed(line: ChartLine): Partial<ServiceLine> {
  const { item: whole } = line;
  if (!whole) return {};
  const { claim, item } = whole;
  const bill = billOf(claim);
  const remark = remarkOf(whole);
  const ndc = ndcOf(whole, remark);
  const unpointed = item === claim.item?.[0] ? unpointedOf(line, claim) : [];
  return {
    ...(bill && { bill }),
    ...(remark && { remark }),
    ...(ndc && { ndc }),
    ...(item.sequence !== undefined && { sequence: item.sequence }),
    ...(unpointed.length > 0 && { unpointed }),
  };
}

/** Written-out diagnoses of a claim to which none of its lines points. */
function unpointedOf(line: ChartLine, { diagnosis, item }: Item['claim']): Diagnosis[] {
  const items: readonly Pick<ClaimItem, 'diagnosisSequence'>[] = item ?? [];
  if (items.some(({ diagnosisSequence = [] }) => diagnosisSequence.length === 0)) return [];
  const pointed = new Set(items.flatMap(({ diagnosisSequence = [] }) => diagnosisSequence));
  const every: readonly Pick<ClaimDiagnosis, 'sequence' | 'diagnosisCodeableConcept'>[] =
    diagnosis ?? [];
  const diagnoses = every.flatMap(({ sequence, diagnosisCodeableConcept: concept }) =>
    concept && !pointed.has(sequence) ? concept : [],
  );
  return diagnosesOf({ ...line, diagnoses, conditions: [] });
}
