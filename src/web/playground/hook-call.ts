import type { Evidence } from '../../chart/fact.ts';
import type { PublishedReview } from '../../claim/published-review.ts';
import type { PublishedFinding, SkippedRule } from '../shared/published-finding.ts';

/** A FHIR resource, as far as a request is changed by its type and id. */
export interface Resource {
  resourceType: string;
  id?: string;
  [element: string]: unknown;
}

/** What an EHR sends: https://cds-hooks.hl7.org/2.0/#http-request_1 */
export interface HookCall {
  hook: string;
  hookInstance: string;
  fhirServer?: string;
  context: Record<string, unknown>;
  prefetch?: Record<string, unknown>;
  extension?: Record<string, unknown>;
}

/** A change that a suggestion proposes: https://cds-hooks.hl7.org/2.0/#action */
export interface Action {
  type: 'create' | 'update' | 'delete';
  description: string;
  resource?: Resource;
  /** What to delete, as `Type/id`. */
  resourceId?: string | string[];
}

/** https://cds-hooks.hl7.org/2.0/#suggestion */
export interface Suggestion {
  label: string;
  uuid?: string;
  isRecommended?: boolean;
  actions?: Action[];
}

/** A card with everything that CDS Hooks lets it carry: https://cds-hooks.hl7.org/2.0/#card-attributes */
export interface HookCard {
  uuid?: string;
  summary: string;
  detail?: string;
  indicator: 'info' | 'warning' | 'critical';
  source: { label: string; url?: string };
  suggestions?: Suggestion[];
  links?: { label: string; url: string; type: 'absolute' | 'smart'; appContext?: string }[];
  overrideReasons?: { code: string; system?: string; display: string }[];
}

/** One value of the chart, as an explanation tells it. */
export type ExplainedFact =
  | { state: 'documented'; value: unknown; evidence: Evidence[]; contradictions: unknown[] }
  | { state: 'undocumented' }
  | { state: 'unreadable'; reason: string };

/** One procedure of the request with its facts by name. */
export interface ExplainedProcedure {
  reference: string;
  label: string;
  [fact: string]: unknown;
}

/** Why every rule did or did not speak. */
export interface Explanation {
  rules: (PublishedFinding | SkippedRule)[];
  policy: { id: string; title: string; how: string };
  facts: { procedures: ExplainedProcedure[]; history: unknown };
  unread: { source: string; reason: string }[];
}

/** What a service answers. */
export interface HookAnswer {
  cards: HookCard[];
  extension?: {
    'org.foramen.explanation'?: Explanation;
    'org.foramen.claim-lines'?: { bills: PublishedReview[] };
  };
}

/** The explanation of an answer, where it was asked for. */
export const explanationOf = ({ extension }: HookAnswer): Explanation | undefined =>
  extension?.['org.foramen.explanation'];

/** A call that also asks for the explanation. */
export const explained = (call: HookCall): HookCall => ({
  ...call,
  extension: { ...call.extension, 'org.foramen.explain': true },
});

/** Whether something found in a request is a resource. */
export const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  typeof value.resourceType === 'string';

/** The resources of a Bundle; none where it is something else. */
export function resourcesIn(value: unknown): Resource[] {
  if (!isResource(value) || value.resourceType !== 'Bundle') return [];
  const entries = Array.isArray(value.entry) ? value.entry : [];
  return entries.map((entry) => entry?.resource).filter(isResource);
}
