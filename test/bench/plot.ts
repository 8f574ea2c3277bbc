import { readFileSync, writeFileSync } from 'node:fs';
import type { Curve } from './growth.ts';

/** Draws the growth curves of bench/results.json to bench/growth.svg, one panel each. */
const WIDTH = 420;
const HEIGHT = 300;
const MARGIN = 56;

const { growth }: { growth?: Curve[] } = JSON.parse(readFileSync('bench/results.json', 'utf8'));
if (!growth) throw new Error('bench/results.json holds no growth; measure it first');
writeFileSync('bench/growth.svg', drawing(growth));

function drawing(curves: readonly Curve[]): string {
  const [width, height] = [WIDTH * 2, HEIGHT * Math.ceil(curves.length / 2)];
  const panels = curves.map(
    (curve, place) =>
      `<g transform="translate(${(place % 2) * WIDTH} ${Math.floor(place / 2) * HEIGHT})">${panel(curve)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">`,
    `<title>Milliseconds by number of ${curves.map(({ of }) => of).join(', ')}</title>`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

/** Linear axes from zero, so that what grows in proportion is a straight line. */
function panel({ of, points }: Curve): string {
  const mostX = Math.max(...points.map(({ count }) => count));
  const mostY = Math.max(...points.map(({ milliseconds }) => milliseconds));
  const x = (count: number) => MARGIN + (count / mostX) * (WIDTH - 1.5 * MARGIN);
  const y = (time: number) => HEIGHT - MARGIN - (time / mostY) * (HEIGHT - 2 * MARGIN);
  const line = points.map(({ count, milliseconds }) => `${x(count)},${y(milliseconds)}`);
  return [
    `<text x="${MARGIN}" y="${MARGIN / 2}" font-size="13">milliseconds by number of ${of}</text>`,
    `<path d="M${x(0)} ${y(mostY)}V${y(0)}H${x(mostX)}" fill="none" stroke="#888"/>`,
    `<polyline points="${line.join(' ')}" fill="none" stroke="#0b5cad" stroke-width="2"/>`,
    ...points.map(
      ({ count, milliseconds }) =>
        `<circle cx="${x(count)}" cy="${y(milliseconds)}" r="3" fill="#0b5cad"><title>${count}: ${milliseconds.toFixed(2)} ms</title></circle>`,
    ),
    text(x(mostX), y(0) + 16, mostX.toLocaleString('en-US'), 'middle'),
    text(MARGIN - 6, y(mostY) + 4, mostY.toFixed(1), 'end'),
    text(MARGIN - 6, y(0) + 4, '0', 'end'),
  ].join('\n');
}

function text(x: number, y: number, words: string, anchor: 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
