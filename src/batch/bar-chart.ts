import { escaped } from '../authorization-package/escaped.ts';

/** One bar: its parts lie one after the other. */
export interface Bar {
  name: string;
  parts: readonly { value: number; kind: 'critical' | 'warning' | 'info' }[];
}

const [WIDTH, LABEL, ROW, HEIGHT] = [860, 300, 24, 16];

/** A chart of horizontal bars as SVG inside a page: no script, no file beside it. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const longest = Math.max(1, ...bars.map(sumOf));
  const scale = (WIDTH - LABEL - 90) / longest;
  const rows = bars.map((bar, place) => rowOf(bar, place * ROW, scale));
  const height = bars.length * ROW + 4;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">${rows.join('')}</svg>`;
}

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);

function rowOf(bar: Bar, y: number, scale: number): string {
  let x = LABEL;
  const rects = bar.parts.map(({ value, kind }) => {
    const width = value * scale;
    const rect = `<rect class="${kind}" x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${HEIGHT}"><title>${kind}: ${value}</title></rect>`;
    x += width;
    return rect;
  });
  const text = y + HEIGHT - 1;
  return [
    `<text class="name" x="${LABEL - 8}" y="${text}" text-anchor="end">${escaped(shortened(bar.name))}</text>`,
    ...rects,
    `<text x="${(x + 6).toFixed(1)}" y="${text}">${sumOf(bar).toLocaleString('en-US')}</text>`,
  ].join('');
}

const LONGEST_NAME = 44;

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
