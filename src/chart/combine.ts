import { documented, type Fact, inPart, type Statement, undocumented, unreadable } from './fact.ts';

/** How what several sources say of one thing in parts is put together. */
export interface Parts<T> {
  /** Fills what the first leaves open from the second. */
  complete: (known: T, more: T) => T;
  /** Whether the two can both be true. */
  agree: (known: T, more: T) => boolean;
}

/**
 * Puts a value together that sources tell in parts: a temperature here, a duration there. The first
 * source that speaks is completed by those that agree with it; the others are kept as
 * contradictions. Words that could not be tied to the procedure complete, and contradict nothing.
 */
export function combine<T>(
  statements: readonly Statement<T>[],
  failures: readonly string[],
  { complete, agree }: Parts<T>,
): Fact<T> {
  const firm = statements.filter(({ loose }) => !loose);
  const [first, ...others] = [...firm, ...statements.filter(({ loose }) => loose)];
  if (!first) return failures.length > 0 ? unreadable(failures.join('; ')) : undocumented;
  let { value } = first;
  const evidence = [first.evidence];
  const contradictions: Statement<T>[] = [];
  for (const other of others) {
    if (agree(value, other.value)) {
      value = complete(value, other.value);
      evidence.push(other.evidence);
    } else if (!other.loose) contradictions.push(other);
  }
  const told = inPart(documented(value, evidence, contradictions), failures);
  return firm.length === 0 ? { ...told, loose: true } : told;
}

/** Fills the fields that the first leaves out. */
export const filled = <T extends object>(known: T, more: T): T => ({ ...more, ...known });

/** Whether two values name no field differently. */
export const fieldsAgree =
  <T extends object>(...fields: (keyof T)[]) =>
  (known: T, more: T): boolean =>
    fields.every(
      (field) =>
        known[field] === undefined || more[field] === undefined || known[field] === more[field],
    );
