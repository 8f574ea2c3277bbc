import type { z } from 'zod';
import type { ChartSource } from '../chart/chart-source.ts';
import type { SourceName } from '../chart/prefetch.ts';
import type { Subjects } from '../chart/read-chart.ts';
import type { Stage } from '../rules/define-rule.ts';
import type { Given } from './context.ts';

/** One CDS Hooks service: what discovery says of it, and how its context names what is judged. */
export interface HookService {
  id: string;
  hook: string;
  title: string;
  description: string;
  usageRequirements: string;
  /** The moment its rules speak at. */
  stage: Stage;
  /** Whether its procedures lie ahead, so that only their orders can tell of them. */
  planned: boolean;
  /** Clients of Da Vinci CRD expect coverage information on every order this hook is about. */
  writesCoverageInformation?: true;
  /** What its suggestions may change of the context, and whether they may create documents. */
  acts?: Acts;
  /** The context of the hook names no encounter: a client could not fill in a template that asks for one. */
  withoutEncounter?: true;
  /** What the hook reads to find out what it is about. */
  reads?: readonly SourceName[];
  /** Throws nothing; issues name the element of the context that is wrong. */
  parseContext: (context: unknown) => z.ZodSafeParseResult<HookContext>;
}

/** Where suggestions of a service act. */
export interface Acts {
  changes: readonly ('ServiceRequest' | 'Procedure' | 'Claim')[];
  /** The reader can still write the note: tasks and addenda make sense. */
  records?: true;
}

/** What a service makes of one context. */
export interface HookContext {
  patientId: string;
  /** Who looks at the cards; some hooks do not say. */
  userId: string | undefined;
  /** The context's plain values, for prefetch templates. */
  values: Readonly<Record<string, unknown>>;
  /** Where in the context each resource stands, for an error that names it. */
  given: Given[];
  /** Resources the context only refers to, as `Type/id`. */
  named: string[];
  /** What the hook asks about, once the chart is there. */
  subjects: (source: ChartSource) => Subjects;
}

/** What the context of every hook holds. */
type ContextValues = Record<string, unknown> & { patientId: string; userId?: string | undefined };

/** Defines a service from the schema of its context. */
export function defineService<Context extends ContextValues>({
  context,
  given,
  named = () => [],
  subjects,
  ...service
}: Omit<HookService, 'parseContext'> & {
  context: z.ZodType<Context>;
  given: (context: Context) => HookContext['given'];
  named?: (context: Context) => string[];
  subjects: (context: Context, source: ChartSource) => Subjects;
}): HookService {
  const schema = context.transform(
    (values): HookContext => ({
      values,
      patientId: values.patientId,
      userId: values.userId,
      given: given(values),
      named: named(values),
      subjects: (source) => subjects(values, source),
    }),
  );
  return { ...service, parseContext: (value) => schema.safeParse(value) };
}
