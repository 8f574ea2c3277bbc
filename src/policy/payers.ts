import { z } from 'zod';
import type { PatientCoverage } from '../chart/extract/coverage.ts';
import { FORAMEN_POLICY_SET } from '../terminology/systems.ts';
import table from './payers.json' with { type: 'json' };

const Product = z.enum(['traditional-medicare', 'medicare-advantage', 'commercial']);

const DefaultEntry = z.strictObject({
  policy: z.string(),
  product: Product,
  /** Regular expressions on the payer's name, whatever its case. */
  names: z.array(z.string()).min(1),
});

const entries = z
  .array(DefaultEntry)
  .parse(table)
  .map(({ names, ...entry }) => ({
    ...entry,
    patterns: names.map((name) => new RegExp(name, 'i')),
  }));

/** A tenant's own way from a payer to a policy set. */
export interface PayerEntry {
  identifier?: { system?: string | undefined; value: string } | undefined;
  /** Matched against the payer's name. */
  namePattern?: RegExp | undefined;
  policy: string;
}

/** How a coverage leads to a policy set, or why it does not. */
export type PayerMatch =
  | { is: 'mapped'; policy: string; because: string }
  | { is: 'unmapped'; because: string };

const ADVANTAGE = /medicare advantage|\bpart c\b|medicare (managed care|hmo|ppo)/i;
/** Written with the apostrophe before or after the s, straight, curved or not at all. */
const COMPENSATION = /\bwcbpol\b|\bwork(?:er|man|men)['’]?s?['’]? comp(?:ensation)?\b/i;
const MEDICAID = /medicaid|community plan/i;

/** National Alliance of Health Data (SOPT) codes of Medicare managed care. */
const ADVANTAGE_CODES: ReadonlySet<string> = new Set(['11', '111', '112', '113', '119']);

/**
 * Finds the policy set of a coverage: a set named outright, then the product, then the payer
 * (rulebook section 2). Medicare Advantage is never taken for traditional Medicare (1.11).
 */
export function matchPayer(
  coverage: PatientCoverage,
  state: string | undefined,
  own: readonly PayerEntry[] = [],
): PayerMatch {
  const named = policyByIdentifier(coverage, own);
  if (named) return { is: 'mapped', policy: named, because: 'named by the payer identifier' };
  const words = [...coverage.productWords, ...coverage.payerNames];
  if (words.some((word) => COMPENSATION.test(word))) {
    const policy = state === 'MS' ? 'WC-MS' : 'WC-GENERIC';
    return { is: 'mapped', policy, because: 'the coverage is workers’ compensation' };
  }
  if (isAdvantage(coverage)) {
    return { is: 'mapped', policy: 'MA-2026', because: 'the coverage is Medicare Advantage' };
  }
  const [payer] = coverage.payerNames;
  const mapped = own.find((entry) => isNamed(coverage, entry));
  if (mapped) return { is: 'mapped', policy: mapped.policy, because: `the payer is ${payer}` };
  const entry = entries.find(({ patterns }) =>
    coverage.payerNames.some((name) => patterns.some((pattern) => pattern.test(name.trim()))),
  );
  const excluded = entry?.product === 'commercial' && words.some((word) => MEDICAID.test(word));
  if (!entry || excluded) {
    return {
      is: 'unmapped',
      because: `the payer ${payer ?? 'of the coverage'} is not in the payer table`,
    };
  }
  return { is: 'mapped', policy: entry.policy, because: `the payer is ${payer}` };
}

const policyByIdentifier = (
  coverage: PatientCoverage,
  own: readonly PayerEntry[],
): string | undefined =>
  coverage.payerIdentifiers.find(({ system }) => system === FORAMEN_POLICY_SET)?.value ??
  own.find((entry) => isIdentified(coverage, entry))?.policy;

const isIdentified = ({ payerIdentifiers }: PatientCoverage, { identifier }: PayerEntry): boolean =>
  identifier !== undefined &&
  payerIdentifiers.some(
    ({ system, value }) =>
      value === identifier.value &&
      (identifier.system === undefined || system === identifier.system),
  );

const isNamed = ({ payerNames }: PatientCoverage, { namePattern }: PayerEntry): boolean =>
  namePattern !== undefined && payerNames.some((name) => namePattern.test(name.trim()));

/** A private payer whose plan says Medicare sells Medicare Advantage. */
function isAdvantage({ productWords, payerNames }: PatientCoverage): boolean {
  if (productWords.some((word) => ADVANTAGE.test(word) || ADVANTAGE_CODES.has(word))) return true;
  return payerNames.some(
    (name) =>
      ADVANTAGE.test(name) || /^(aetna|united ?health ?care|cigna|humana)\b.*medicare/i.test(name),
  );
}
