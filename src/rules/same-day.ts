import type { History } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/**
 * The other procedures of the day: those of the request, and sessions already charted on it.
 * Undefined when the day itself is not known.
 */
export function onSameDay(facts: OfDay & { history: Fact<History> }): PainProcedure[] | undefined {
  const date = documentedValue(facts.dateOfService);
  const sessions = documentedValue(facts.history)?.sessions ?? [];
  return date && onDay([...asked(facts), ...sessions], date);
}

/** What tells the day, and who else is asked about. */
interface OfDay {
  dateOfService: Fact<Temporal.PlainDate>;
  alongside: Fact<PainProcedure[]>;
}

/** Those of the request alone. */
export function othersOfDay(facts: OfDay): PainProcedure[] | undefined {
  const date = documentedValue(facts.dateOfService);
  return date && onDay(asked(facts), date);
}

const asked = ({ alongside }: OfDay): PainProcedure[] => documentedValue(alongside) ?? [];

const onDay = (procedures: readonly PainProcedure[], date: Temporal.PlainDate): PainProcedure[] =>
  procedures.filter((other) => documentedValue(other.dateOfService)?.equals(date));
