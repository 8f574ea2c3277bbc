import type { CodeableConcept } from 'fhir/r4';
import { codesIn } from '../../fhir/coding.ts';
import { readGeneratorKinds } from '../../note/statements/generator-kind.ts';
import { deviceCode } from '../../terminology/device-codes.ts';
import { HCPCS } from '../../terminology/systems.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { exact, type Fact, type Statement, undocumented, weigh } from '../fact.ts';
import type { GeneratorKind } from '../implant.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = {
  hint: /recharg|primary[- ]cell|closed[- ]loop|ECAP|leadless|high[- ]frequency|k ?Hz|10,?000 ?Hz|HF-?10/i,
  read: readGeneratorKinds,
};

/**
 * Which generator is implanted: by the device codes of the procedure and its order, then in words.
 * What the claim bills is left out, as it is what the chart is asked about.
 */
export function generatorFact(
  source: ChartSource,
  { own, orders, family }: ProcedureSources,
  { told, unread }: EverythingSaid,
): Fact<GeneratorKind> {
  if (family !== 'stimulator') return undocumented;
  const lines = [...own, ...orders].filter(({ origin }) => origin !== 'claim');
  return weigh(
    [
      ...lines.flatMap((line) => codedKinds(source, line)),
      ...statementsIn<GeneratorKind>(told, WORDS, family),
    ],
    unread,
    exact,
  );
}

function codedKinds(source: ChartSource, line: ProcedureLine): Statement<GeneratorKind>[] {
  const used = resolveAs(source, 'Procedure', { reference: line.reference })?.usedCode ?? [];
  return hcpcsOf([line.codeConcept, ...line.details, ...used]).flatMap((code) => {
    const kind = deviceCode(code)?.generator;
    return kind ? [statementOf(line, kind, code)] : [];
  });
}

const hcpcsOf = (concepts: readonly CodeableConcept[]): string[] =>
  HCPCS.flatMap((system) => codesIn(system, ...concepts));
