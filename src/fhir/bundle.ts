import { z } from 'zod';

const Shape = z.object({
  resourceType: z.literal('Bundle'),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).nullish(),
  entry: z.array(z.object({ resource: z.unknown() }).nullable()).nullish(),
});

const Outcome = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(z.object({ severity: z.string().nullish() })).nullish(),
});

/** What an EHR answered to a read or a search, in one form. */
export type Answer =
  | { is: 'resources'; resources: unknown[]; next?: string }
  | { is: 'failed'; reason: string };

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
    return { is: 'resources', resources: [value] };
  }
  return { is: 'failed', reason: 'a Bundle that makes no sense' };
}

function fromBundle({ entry, link }: z.infer<typeof Shape>): Answer {
  const resources = (entry ?? []).flatMap((item) => item?.resource ?? []);
  if (resources.some(isError)) {
    return { is: 'failed', reason: 'the EHR answered with an OperationOutcome in the Bundle' };
  }
  const next = link?.find(({ relation }) => relation === 'next')?.url;
  return {
    is: 'resources',
    resources: resources.filter((r) => !isOutcome(r)),
    ...(next && { next }),
  };
}

const isOutcome = (value: unknown): boolean => outcomeIn(value) !== undefined;

/** A searchset may carry an outcome that only warns; the resources beside it still count. */
const isError = (value: unknown): boolean =>
  (outcomeIn(value)?.issue ?? []).some(
    ({ severity }) => severity === 'error' || severity === 'fatal',
  );

/** Most resources are none: a look at the type spares them the schema. */
function outcomeIn(value: unknown): z.infer<typeof Outcome> | undefined {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return undefined;
  return value.resourceType === 'OperationOutcome' ? Outcome.safeParse(value).data : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
