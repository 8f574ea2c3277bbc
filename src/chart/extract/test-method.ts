import type { DiagnosticReport } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { readSentences } from '../../note/sentences.ts';
import { readTestMethod, type ToldTest } from '../../note/statements/drug-test-method.ts';
import type { ChartSource } from '../chart-source.ts';
import { combine, fieldsAgree, filled } from '../combine.ts';
import type { Fact, Statement } from '../fact.ts';
import { dayOf } from './observations.ts';
import type { EverythingSaid } from './patient-words.ts';
import { statementsIn } from './words-read.ts';

const WORDS = {
  hint: /\bUD[TS]|\burine|\bdrug|\btox|\bimmunoassay|\bpresumptive|\bdefinitive|\b[LG]C[-/ ]?MS/i,
  read: readTestMethod,
};

/** How a drug test was made: as its own lines, orders and notes tell, then reports of its day. */
export const testMethodFact = (
  source: ChartSource,
  { told, unread }: EverythingSaid,
  day: Temporal.PlainDate,
): Fact<ToldTest> =>
  combine(
    [
      ...statementsIn(told, WORDS),
      ...source.ofType('DiagnosticReport').flatMap((report) => reported(source, report, day)),
    ],
    [...unread, ...source.failures('reports')],
    { complete: filled, agree: fieldsAgree('kind', 'method', 'classes', 'isCalibrated') },
  );

const VOID: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error', 'registered']);

function reported(
  source: ChartSource,
  report: DiagnosticReport,
  day: Temporal.PlainDate,
): Statement<ToldTest>[] {
  const { code, conclusion = '', status, effectiveDateTime, effectivePeriod, issued } = report;
  const own = dayOf(source, effectiveDateTime ?? effectivePeriod?.start ?? issued);
  if (VOID.has(status) || !own?.equals(day)) return [];
  const names = [textOf(code), ...codingsOf(code).map(({ display }) => display ?? '')];
  const text = [...names, conclusion].join('\n');
  return readTestMethod(readSentences(text)).map(({ value, start, end }) => ({
    value,
    origin: 'observation',
    evidence: { reference: keyOf(report), date: own.toString(), quote: text.slice(start, end) },
  }));
}
