/** A way to put something into words, as the data files of the vocabulary hold it. */
export interface Phrase {
  /** A regular expression; `{NAME}` stands for a part that several phrases share. */
  pattern: string;
  example: string;
}

/** One pattern that fits what any of the phrases fits. */
export const patternOf = (
  phrases: readonly Phrase[],
  parts: Readonly<Record<string, string>> = {},
): string =>
  phrases
    .map(({ pattern }) =>
      pattern.replace(/\{([A-Z]+)\}/g, (whole, name: string) => parts[name] ?? whole),
    )
    .join('|');
