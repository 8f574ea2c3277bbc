const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Words of the chart as text of HTML, in elements and attributes alike. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => ENTITIES.get(letter) ?? letter);
