import { documentedValue } from '../src/chart/fact.ts';
import type { PainProcedure } from '../src/chart/pain-procedure.ts';
import { escaped } from './wording.ts';

/** By what a reader tells one procedure of a request from another. */
export type NamedProcedure = Pick<PainProcedure, 'label' | 'codes' | 'dateOfService'>;

/**
 * Says which of several procedures a card is about, in the words of an order and not by its id: its
 * name, its codes and its day. A summary may be cut before it comes to that.
 */
export function aboutProcedure({ label, codes, dateOfService }: NamedProcedure): string {
  const day = documentedValue(dateOfService);
  const numbers = [...new Set(codes.map(({ code }) => code))].join(', ');
  return escaped(`About: ${label}${numbers && `, ${numbers}`}${day ? `, on ${day}` : ''}`);
}
