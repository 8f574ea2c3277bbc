import type { Card } from '../src/cds/card.ts';
import { publishedFinding } from '../src/check/explain.ts';
import type { Finding } from '../src/check/finding.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { Citation } from '../src/rules/cite.ts';
import type { NamedProcedure } from './about-procedure.ts';
import { overrideReasons } from './override-reasons.ts';
import { shelves } from './shelves.ts';
import { type SuggestionContext, suggestionsFor } from './suggestions/suggestions-for.ts';
import { citation, escaped, section } from './wording.ts';

/** What a card needs to know besides its findings. */
export interface CardContext extends SuggestionContext {
  policyOf: (id: string) => Policy | undefined;
  /** The procedures of the request, by the number that findings know them by. */
  procedures: readonly NamedProcedure[];
  /** Whether the client lets its users silence a finding for a while. */
  canSnooze: boolean;
}

export const RANK = { critical: 0, warning: 1, info: 2 } as const;

/**
 * Whether a finding is worth a reader's time: silence must not pass for a critical requirement
 * that nobody could look at.
 */
export function isWorthShowing({ verdict, ruleSeverity }: Finding): boolean {
  if (verdict === 'unchecked') return ruleSeverity === 'critical';
  return verdict !== 'met';
}

/** The common form of every card: what it is about, sections by verdict, sources and policy. */
export function findingCard(
  summary: string,
  findings: readonly [Finding, ...Finding[]],
  context: CardContext,
  about?: string,
): Card {
  const { policyOf, newId, canSnooze } = context;
  const [first] = findings;
  const policy = policyOf(first.policy);
  const label = policy?.title ?? first.policy;
  const indicator = indicatorOf(findings);
  return {
    uuid: newId(),
    summary,
    indicator,
    detail: [
      ...(about ? [about, ''] : []),
      ...shelves(findings).flatMap((shelf) => section(shelf.heading, shelf.findings.map(line))),
      ...section('Sources', sourcesOf(findings)),
      `Policy set ${escaped(first.policy)}.${policy?.caution ? ` ${escaped(policy.caution)}` : ''}`,
    ].join('\n'),
    source: { label, ...(policy?.url && { url: policy.url }), topic: TOPIC },
    ...suggestionsFor(findings, context),
    // A card about safety comes back whatever was snoozed.
    overrideReasons: overrideReasons({ canSnooze: canSnooze && indicator !== 'critical' }),
    extension: { 'org.foramen.findings': findings.map(publishedFinding) },
  };
}

/** What every card is about, for clients that sort or count cards by it. */
export const TOPIC = {
  system: 'http://foramen.dev/fhir/CodeSystem/topic',
  code: 'coverage-and-documentation',
  display: 'Coverage and documentation of pain procedures',
};

const line = ({ title, message, unverified }: Finding): string =>
  `${title}: ${escaped(message)}${unverified ? UNVERIFIED : ''}`;

/** Said where a number was not checked against a document that binds the payer. */
const UNVERIFIED = ' _This number is not verified against the payer’s document._';

/** The sources that a card names: the first of each finding, our own choices left out. */
export const citesOf = (findings: readonly Finding[]): Citation[] =>
  findings.flatMap(({ cites }) => cites.filter(({ grade }) => grade !== 'design').slice(0, 2));

const sourcesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(citesOf(findings).map(citation)),
];

/** Coverage and coding never look like a danger to life: only safety rules reach `critical`. */
function indicatorOf(findings: readonly Finding[]): Card['indicator'] {
  const open = findings.filter(({ verdict }) => verdict !== 'unchecked');
  if (open.some(({ severity, safety }) => safety && severity === 'critical')) return 'critical';
  return findings.some(({ severity }) => severity !== 'info') ? 'warning' : 'info';
}
