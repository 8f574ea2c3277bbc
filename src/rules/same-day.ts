import type { History } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/**
 * The other procedures of the day: those of the request, and sessions already charted on it.
 * Undefined when the day itself is not known.
 */
export function onSameDay(facts: {
  dateOfService: Fact<Temporal.PlainDate>;
  alongside: Fact<PainProcedure[]>;
  history: Fact<History>;
}): PainProcedure[] | undefined {
  const date = documentedValue(facts.dateOfService);
  if (!date) return undefined;
  const all = [
    ...(documentedValue(facts.alongside) ?? []),
    ...(documentedValue(facts.history)?.sessions ?? []),
  ];
  return all.filter(({ dateOfService }) => documentedValue(dateOfService)?.equals(date));
}
