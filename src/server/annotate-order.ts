import type { Extension } from 'fhir/r4';
import { z } from 'zod';
import { COVERAGE_INFORMATION } from '../../cards/coverage-information.ts';
import type { RawOrder } from './orders-in-scope.ts';

const CoverageInformation = z.looseObject({
  url: z.literal(COVERAGE_INFORMATION),
  extension: z.array(z.looseObject({ url: z.string() })),
});
const Id = z.looseObject({ url: z.literal('coverage-assertion-id'), valueString: z.string() });

/** What changes with every answer, and says nothing of the order. */
const FLEETING: ReadonlySet<string> = new Set(['date', 'coverage-assertion-id']);

/**
 * The order with our coverage information, and otherwise key for key as it came. Undefined where
 * there is nothing new to write, or where somebody else, the payer as a rule, has already written.
 */
export function withCoverageInformation(
  order: RawOrder,
  statement: Extension,
): Readonly<Record<string, unknown>> | undefined {
  const before = order.extension ?? [];
  const written = before.filter((one) => CoverageInformation.safeParse(one).success);
  if (written.some((one) => !isOurs(one))) return undefined;
  if (written.some((one) => essence(one) === essence(statement))) return undefined;
  return {
    ...order,
    extension: [...before.filter((one) => !written.includes(one)), statement],
  };
}

const partsOf = (statement: unknown): { url: string }[] =>
  CoverageInformation.safeParse(statement).data?.extension ?? [];

const isOurs = (statement: unknown): boolean =>
  partsOf(statement).some((part) => Id.safeParse(part).data?.valueString.startsWith('foramen-'));

const essence = (statement: unknown): string =>
  JSON.stringify(partsOf(statement).filter(({ url }) => !FLEETING.has(url)));
