import { isComplete, type PackageContents } from './contents.ts';
import { escaped } from './escaped.ts';
import type { PackageItem, PackageSection } from './section.ts';

/** Whom and what day a package is about. */
export interface PackageHeading {
  on: Temporal.PlainDate;
  /** Who it is about, in words; undefined where the chart did not show it. */
  patient: string | undefined;
}

/** The package as one page to read, print and sign; everything from the chart is escaped. */
export function packageHtml(contents: PackageContents, heading: PackageHeading): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(contents.title)}</title><style>${STYLE}</style></head>
<body><main>
${packageBody(contents, heading)}
</main></body></html>
`;
}

/** What stands on the page, for another page to show. */
export function packageBody(contents: PackageContents, { on, patient }: PackageHeading): string {
  const { title, policy, sections } = contents;
  const open = sections.flatMap(({ missing }) => missing);
  const unread = sections.flatMap((section) => section.unread);
  return `<h1>${escaped(title)}</h1>
<p class="patient">Patient: ${patient ? escaped(patient) : 'could not be read; write name and date of birth here: ______________________'}</p>
<p>Assembled from the chart on ${on} by the policy set ${escaped(policy)}. A person must review and sign it; nothing here was written by Foramen but headings and lists. Words in italics are quoted from the chart; grey words name the record that a line was read from.</p>
${isComplete(contents) ? '<p class="complete">Nothing is missing.</p>' : ''}
${list('Still missing', open, 'missing')}
${list('Could not be read', unread, 'unread')}
${sections.map(sectionHtml).join('\n')}
<section class="signature"><h2>Reviewed and signed</h2>
<p>Name: ____________________ Signature: ____________________ Date: ___________</p></section>`;
}

const sectionHtml = ({ heading, items, missing }: PackageSection): string => `<section>
<h2>${escaped(heading)}</h2>
${items.length > 0 ? `<ul>${items.map(itemHtml).join('')}</ul>` : '<p>Nothing is charted.</p>'}
${missing.length > 0 ? `<p class="missing">Missing: ${missing.map(escaped).join('; ')}.</p>` : ''}
</section>`;

/** Kept on one line. */
const ARROW = '\u00a0\u2192\u00a0';

/** Each item with the words it was read from, so that a reviewer can look it up. */
function itemHtml({ text, evidence }: PackageItem): string {
  const sources = [...new Set(evidence.map(({ reference }) => reference))].join(', ');
  const quotes = evidence.flatMap(({ quote }) =>
    quote && !text.includes(quote) ? `<q>${escaped(quote)}</q>` : [],
  );
  return `<li>${escaped(text.replaceAll(' -> ', ARROW))} ${[...new Set(quotes)].join(' ')} <small>${escaped(sources)}</small></li>`;
}

const list = (heading: string, lines: readonly string[], kind: string): string =>
  lines.length === 0
    ? ''
    : `<section class="${kind}"><h2>${heading}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}
ul{margin:.3rem 0;padding-left:1.2rem}small{color:#555}q{color:#333;font-style:italic}
.missing h2,p.missing{color:#8a2500}.unread h2{color:#5a4a00}.complete{color:#14532d}
section.missing,section.unread{border:1px solid;border-radius:.4rem;padding:0 1rem .6rem}
small{overflow-wrap:anywhere}.patient{font-weight:600}.signature p{line-height:2.5}
@page{size:letter;margin:18mm}
@media print{body{font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}li,.signature{break-inside:avoid}}
`;
