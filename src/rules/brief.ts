/** Words of the chart, cut so that a message stays short enough to be read. */
export const brief = (words: string, most = 60): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
