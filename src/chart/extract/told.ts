import { documented, type Evidence, type Fact, inPart, undocumented, unreadable } from '../fact.ts';

/**
 * Everything that is told of one kind, as a fact. Entries never contradict each other; with none at
 * all, a source that could not be read leaves the fact open.
 */
export function everythingTold<T extends { evidence: Evidence }>(
  told: readonly T[],
  failures: readonly string[],
): Fact<T[]> {
  if (told.length === 0) return nothingTold(failures);
  const evidence = told.map((one) => one.evidence);
  return inPart(documented([...told], evidence), failures);
}

/** The first of what is told, which is what the nearest source says. */
export function firstTold<T>(
  told: readonly { value: T; evidence: Evidence }[],
  failures: readonly string[],
): Fact<T> {
  const [first] = told;
  return first ? documented(first.value, [first.evidence]) : nothingTold(failures);
}

const nothingTold = (failures: readonly string[]) =>
  failures.length > 0 ? unreadable([...new Set(failures)].join('; ')) : undocumented;
