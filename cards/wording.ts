import type { Citation } from '../src/rules/cite.ts';

/** The longest summary CDS Hooks allows. */
const SUMMARY_LIMIT = 139;

/** Shortens a summary to what CDS Hooks allows, at a word where one is near. */
export function asSummary(text: string): string {
  if (text.length <= SUMMARY_LIMIT) return text;
  const cut = text.slice(0, SUMMARY_LIMIT - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > SUMMARY_LIMIT / 2 ? cut.slice(0, space) : cut}…`;
}

/** A Markdown section, or nothing when it has no lines. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`**${heading}**`, '', ...lines.map(asItem), ''];
}

/** What each evidence grade means to a reader. */
export const GRADES: Readonly<Record<Citation['grade'], string>> = {
  primary: 'read in the payer’s own document',
  secondary: 'read in a transcription',
  'third-party': 'unverified: third-party summary',
  seed: 'unverified: billing guide',
  memory: 'unverified: from memory',
  design: 'our own choice',
};

/** A source with how far it can be trusted. */
export function citation({ title, url, section: place, grade }: Citation): string {
  const name = url ? `[${escaped(title)}](${url})` : escaped(title);
  return `${name}${place ? `, ${escaped(place)}` : ''} (${GRADES[grade]})`;
}

/** Words of the chart must not become Markdown of the card. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(ADDRESS, `$&${WORD_JOINER}`);

/** Where many readers of Markdown make a link by themselves, whatever is escaped in it. */
const ADDRESS = /:(?=\/\/)|\bwww(?=\.)|\w(?=@)/gi;
/** Is not seen, and keeps the parts of an address apart. */
const WORD_JOINER = '\u2060';

const asItem = (line: string): string => `- ${line}`;
