import type { History } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/**
 * The other procedures of the day: those of the request, and sessions already charted on it.
 * Undefined when the day itself is not known.
 */
export function onSameDay(facts: OfDay & { history: Fact<History> }): PainProcedure[] | undefined {
  const asked = othersOfDay(facts);
  const sessions = documentedValue(facts.history)?.sessions ?? [];
  return asked && [...asked, ...ofDay(facts, sessions)];
}

/** What tells the day, and who else is asked about. */
interface OfDay {
  dateOfService: Fact<Temporal.PlainDate>;
  alongside: Fact<PainProcedure[]>;
}

/** Those of the request alone. */
export function othersOfDay(facts: OfDay): PainProcedure[] | undefined {
  return facts.dateOfService.state === 'documented'
    ? ofDay(facts, documentedValue(facts.alongside) ?? [])
    : undefined;
}

function ofDay({ dateOfService }: OfDay, procedures: readonly PainProcedure[]): PainProcedure[] {
  const date = documentedValue(dateOfService);
  if (!date) return [];
  return procedures.filter((other) => documentedValue(other.dateOfService)?.equals(date));
}
