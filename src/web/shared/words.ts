/** The words of a name in code: "painScores" gives "pain scores". */
export const wordsOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase();

/** A value of any shape as one line for a reader; where it was read is told elsewhere. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueWords).join('; ') || 'none';
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).filter(
    ([name, part]) => !WHERE_READ.has(name) && part !== null && part !== undefined,
  );
  return parts.map(([name, part]) => `${wordsOf(name)} ${valueWords(part)}`).join(', ');
}

const WHERE_READ: ReadonlySet<string> = new Set([
  'evidence',
  'contradictions',
  'reference',
  'references',
  'quote',
  'start',
  'end',
]);
