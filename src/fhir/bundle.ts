import { z } from 'zod';

const Shape = z.object({
  resourceType: z.literal('Bundle'),
  total: z.number().nullish(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).nullish(),
  entry: z
    .array(
      z
        .object({
          resource: z.unknown().optional(),
          search: z.object({ mode: z.string().nullish() }).nullish(),
        })
        .nullable(),
    )
    .nullish(),
});

const Outcome = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z
    .array(z.object({ severity: z.string().nullish(), code: z.string().nullish() }))
    .nullish(),
});

/** One page of what a search found. */
export interface Page {
  resources: unknown[];
  /** Where the page after it lies. */
  next?: string;
  /** How many of the resources found this page holds, without what is only included. */
  matches: number;
  /** How many the search found on all pages, where the EHR tells. */
  total?: number;
  /** The EHR says that it could not look everywhere. */
  isPartial?: true;
  /** The type of what came without a Bundle around it. */
  lone?: string;
}

/**
 * Whether a search was answered by something that it did not ask for, such as what a server says of
 * itself: nothing is known of what would have been found.
 */
export const isBeside = (query: string, { lone }: Page): boolean =>
  lone !== undefined && query.includes('?') && !query.startsWith(`${lone}?`);

/** Why such an answer tells nothing. */
export const BESIDE = 'the EHR answered a search with something else';

/** What an EHR answered to a read or a search, in one form. */
export type Answer = (Page & { is: 'resources' }) | { is: 'failed'; reason: string };

/**
 * Reads a Bundle, a single resource or an OperationOutcome. A Bundle needs no `type`: real EHRs
 * leave it out. An OperationOutcome means that the read failed (CDS Hooks 2.0, prefetch).
 */
export function readAnswer(value: unknown): Answer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { is: 'failed', reason: `expected a FHIR resource, got ${kindOf(value)}` };
  }
  if (isOutcome(value))
    return { is: 'failed', reason: 'the EHR answered with an OperationOutcome' };
  const bundle = Shape.safeParse(value);
  if (bundle.success) return fromBundle(bundle.data);
  if ('resourceType' in value && value.resourceType !== 'Bundle') {
    return { is: 'resources', resources: [value], matches: 1, lone: String(value.resourceType) };
  }
  return { is: 'failed', reason: 'a Bundle that makes no sense' };
}

function fromBundle({ entry, link, total }: z.infer<typeof Shape>): Answer {
  const entries = (entry ?? []).filter((item) => item?.resource);
  const resources = entries.map((item) => item?.resource);
  if (resources.some(isError)) {
    return { is: 'failed', reason: 'the EHR answered with an OperationOutcome in the Bundle' };
  }
  if (resources.some(isBundle)) {
    return { is: 'failed', reason: 'the EHR answered with a Bundle in the Bundle' };
  }
  const next = link?.find(({ relation }) => relation === 'next')?.url;
  return {
    is: 'resources',
    resources: resources.filter((r) => !isOutcome(r)),
    // Some EHRs count the outcome of a search among what it found.
    matches: entries.filter((item) => item?.search?.mode !== 'include').length,
    ...(next && { next }),
    ...(typeof total === 'number' && { total }),
    ...(resources.some(isOfPart) && { isPartial: true as const }),
  };
}

const isBundle = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  value.resourceType === 'Bundle';

const isOutcome = (value: unknown): boolean => outcomeIn(value) !== undefined;

/** A searchset may carry an outcome that only warns; the resources beside it still count. */
const isError = (value: unknown): boolean =>
  (outcomeIn(value)?.issue ?? []).some(
    ({ severity }) => severity === 'error' || severity === 'fatal',
  );

/** Codes of warnings by which more may exist than was found (https://hl7.org/fhir/R4/valueset-issue-type.html). */
const OF_PART: ReadonlySet<string> = new Set(['incomplete', 'timeout', 'throttled', 'too-costly']);

const isOfPart = (value: unknown): boolean =>
  (outcomeIn(value)?.issue ?? []).some(({ code }) => OF_PART.has(code ?? ''));

/** Most resources are none: a look at the type spares them the schema. */
function outcomeIn(value: unknown): z.infer<typeof Outcome> | undefined {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return undefined;
  return value.resourceType === 'OperationOutcome' ? Outcome.safeParse(value).data : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
