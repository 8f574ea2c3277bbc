import { escaped } from '../authorization-package/escaped.ts';
import { rules } from '../rules/index.ts';
import { type Bar, barChart } from './bar-chart.ts';
import type { Summary } from './collect.ts';
import type { Counts, Dimension } from './tally.ts';

/** So many bars of a chart are still read; the table below it holds more. */
const BARS = 25;
const ROWS = 200;

/** The audit as a page that a compliance officer reads or prints: nothing in it is loaded from elsewhere. */
export function reportHtml(summary: Summary): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Documentation audit of pain procedures</title>
<style>${STYLE}</style>
<h1>Documentation audit of pain procedures</h1>
${overview(summary)}
${part('Requirements that are most often open', 'rule', summary, 'most')}
${part('By month of service', 'month', summary, 'order')}
${part('By payer', 'payer', summary, 'most')}
${part('By provider', 'provider', summary, 'most')}
${NOTES}
</html>
`;
}

const number = (value: number): string => value.toLocaleString('en-US');

function overview({ asOf, patients, procedures, lines, files, problems, tables }: Summary): string {
  const all = Object.values(tables.month);
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0);
  const open = sum('open');
  const share = procedures > 0 ? Math.round((100 * open) / procedures) : 0;
  return `<p>As of ${escaped(asOf)}: <b>${number(procedures)}</b> procedures and claims of <b>${number(patients)}</b> patients were judged.
<b>${number(open)}</b> of them (${share} %) have something that is not met or not documented:
${number(sum('critical'))} critical findings, ${number(sum('warning'))} warnings, ${number(sum('info'))} hints.
${number(sum('unchecked'))} critical requirements could not be checked.</p>
<p class="small">Read: ${number(lines)} lines of ${number(files)} files. ${problems === 0 ? 'Every line could be used.' : `${number(problems)} problems are listed in problems.ndjson with file and line; what could not be read there counts as unread, not as missing.`}</p>
<p class="small"><span class="key critical"></span> critical <span class="key warning"></span> warning <span class="key info"></span> hint</p>`;
}

function part(
  heading: string,
  dimension: Dimension,
  { tables }: Summary,
  sorted: 'most' | 'order',
): string {
  const rows = Object.entries(tables[dimension]).toSorted(
    ([a, first], [b, second]) =>
      (sorted === 'most' ? found(second) - found(first) : 0) || (a < b ? -1 : 1),
  );
  const bars = sorted === 'most' ? rows.filter(([, counts]) => found(counts) > 0) : rows;
  const shown = sorted === 'most' ? bars.slice(0, BARS) : bars.slice(-BARS);
  return `<h2>${heading}</h2>
${
  shown.length > 0
    ? barChart(
        heading,
        shown.map((row) => barOf(row, dimension)),
      )
    : '<p>Nothing.</p>'
}
${cutNote(shown.length, bars.length, sorted)}
<details><summary>Figures${rows.length > ROWS ? `, the first ${ROWS} of ${number(rows.length)}` : ''}</summary>
<table><tr><th>${dimension}</th>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr>
${rows
  .slice(0, ROWS)
  .map((row) => tableRow(row, dimension))
  .join('\n')}</table></details>`;
}

function cutNote(shown: number, all: number, sorted: 'most' | 'order'): string {
  if (shown === all) return '';
  const which = sorted === 'most' ? 'first' : 'latest';
  return `<p class="small">The chart shows the ${which} ${number(shown)} of ${number(all)}.</p>`;
}

const COLUMNS = ['judged', 'open', 'critical', 'warning', 'info', 'unchecked'] as const;

const found = ({ critical, warning, info }: Counts): number => critical + warning + info;

const barOf = ([name, { critical, warning, info }]: [string, Counts], by: Dimension): Bar => ({
  name: nameOf(name, by),
  parts: [
    { value: critical, kind: 'critical' },
    { value: warning, kind: 'warning' },
    { value: info, kind: 'info' },
  ],
});

const tableRow = ([name, counts]: [string, Counts], by: Dimension): string =>
  `<tr><td>${escaped(nameOf(name, by))}</td>${COLUMNS.map((column) => `<td>${number(counts[column])}</td>`).join('')}</tr>`;

/** Rules are told by their titles. */
function nameOf(name: string, by: Dimension): string {
  if (by !== 'rule') return name;
  return rules.find(({ id }) => id === name)?.title ?? name;
}

const NOTES = `<h2>How to read this</h2>
<ul>
<li><i>Judged</i> counts procedures and claims that got a verdict, <i>open</i> those with at least one requirement that is not met or not documented.</li>
<li><i>Unchecked</i> counts critical requirements whose facts could not be read; they are neither met nor missing.</li>
<li><i>Payer</i> is the payer of the policy that was applied; <i>Any payer</i> stands for the general policy, where the coverage names no payer whose policy is known.</li>
<li>Each procedure was judged as at its own date of service, by the policy in force for its payer then. Every finding, with its evidence and sources, is a line of findings.ndjson.</li>
<li>These are documentation findings by published policies. They say nothing about intent, and they are no decision of a payer.</li>
</ul>`;

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;max-width:880px;margin:2rem auto;padding:0 1rem;color:#1b1f24}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
.small,td,th{font-size:.85rem}svg{width:100%;height:auto}svg text{font-size:12px;fill:#1b1f24}
.critical{fill:#9b1c1c;background:#9b1c1c}.warning{fill:#c47f00;background:#c47f00}.info{fill:#4d7ea8;background:#4d7ea8}
.key{display:inline-block;width:.8em;height:.8em;margin-left:1em}
table{border-collapse:collapse;margin-top:.5rem}td,th{padding:.15rem .6rem;border-bottom:1px solid #d5d9de;text-align:right}
td:first-child,th:first-child{text-align:left}summary{cursor:pointer}
@media print{details{display:none}}`;
