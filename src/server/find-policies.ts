import type { Chart } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { BoundPolicy } from '../policy/load.ts';
import { type ResolvedPolicy, resolvePolicy } from '../policy/resolve.ts';
import type { Caller } from './caller.ts';
import type { Engine } from './engine.ts';

/** The policies of one request. */
export interface FoundPolicies {
  /** The policy of a procedure on its own day; without one, on today's. */
  of: (procedure: PainProcedure | undefined) => ResolvedPolicy;
  /** The name of the payer whose policy held on a day. */
  payerOn: (day: Temporal.PlainDate) => string;
  /** Every policy that judged something. */
  used: () => BoundPolicy[];
}

/** Finds policies by the chart's coverages and place; each procedure is looked up once. */
export function findPolicies(
  { policies, imposed }: Pick<Engine, 'policies' | 'imposed'>,
  { tenant }: Pick<Caller, 'tenant'>,
  chart: Chart,
): FoundPolicies {
  const { coverages, today } = chart;
  const { payers } = tenant;
  const state = chart.state ?? tenant.state;
  const found = new Map<PainProcedure | undefined, ResolvedPolicy>();
  const on = (date: Temporal.PlainDate): ResolvedPolicy =>
    imposed
      ? { bound: imposed, how: 'it was asked for', found: 'known', payers: [] }
      : resolvePolicy({ coverages, state, date, policies, payers });
  return {
    of(procedure) {
      const date = (procedure && documentedValue(procedure.dateOfService)) ?? today;
      return found.getOrInsertComputed(procedure, () => on(date));
    },
    payerOn: (day) => on(day).bound.policy.payer,
    used: () => [...new Set([...found.values()].map(({ bound }) => bound))],
  };
}
