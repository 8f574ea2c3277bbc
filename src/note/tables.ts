/**
 * A table drawn with bars as the lines of a form: `| Guidance | CT |` becomes `  Guidance : CT  `.
 * Every character keeps its place.
 */
export const withoutBars = (text: string): string =>
  text.includes('|')
    ? text
        .replaceAll(/^[ \t]*\|.*$/gm, asFormLine)
        .replaceAll(/^[ \t]*\+[-+=]+\+?[ \t]*$/gm, (line) => ' '.repeat(line.length))
    : text;

function asFormLine(row: string): string {
  const [, lead = '', first = '', rest = ''] = /^([ \t]*\|)([^|]*)\|?(.*)$/.exec(row) ?? [];
  const hasBar = row.length > lead.length + first.length + rest.length;
  const bar = hasBar ? (first.trim() === '' ? ' ' : ':') : '';
  return `${' '.repeat(lead.length)}${first}${bar}${rest.replaceAll('|', ' ')}`;
}
