import type { Claim, Procedure, ServiceRequest } from 'fhir/r4';
import type { ChartSource } from '../chart-source.ts';
import { claimLines } from './claim-items.ts';
import { isIntervention } from './join-guidance.ts';
import type { ChartLine, ProcedureLine } from './line.ts';
import { orderLine, procedureLine } from './read-lines.ts';

/** What a hook asks about, by where it stands. */
export interface AskedLines<Line> {
  orders: Line[];
  procedures: Line[];
  claims: Line[];
}

/** Everything a hook asks about as lines, whatever they are for. */
export const askedLines = (
  source: ChartSource,
  asked: { orders: ServiceRequest[]; procedures: Procedure[]; claims: Claim[] },
): AskedLines<ChartLine> => ({
  orders: asked.orders.map((order) => orderLine(source, order)),
  procedures: asked.procedures.map((one) => procedureLine(source, one)),
  claims: asked.claims.flatMap((claim) => claimLines(source, claim)),
});

/** Turns the lines of each place into others. */
export const ofEach = <From, To>(
  { orders, procedures, claims }: AskedLines<From>,
  turn: (lines: From[]) => To[],
): AskedLines<To> => ({
  orders: turn(orders),
  procedures: turn(procedures),
  claims: turn(claims),
});

/**
 * The lines to judge. What was done tells more than what was billed, and that more than what was
 * ordered; a place that holds only visits, tests or guidance gives way to one with a procedure.
 */
export function judgedOf({
  procedures,
  claims,
  orders,
}: AskedLines<ProcedureLine>): ProcedureLine[] {
  const places = [procedures, claims, orders].filter(({ length }) => length > 0);
  return places.find((lines) => lines.some(isIntervention)) ?? places[0] ?? [];
}
