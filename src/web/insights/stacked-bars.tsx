import type { PlotOptions } from '@observablehq/plot';
import { PlotFigure } from '../shared/plot/plot-figure.tsx';
import type { PlotLibrary } from '../shared/plot/plot-library.ts';

/** What a bar is made of, from bottom to top. */
export interface Series {
  name: string;
  /** Its colour, as a class of `insights.css`. */
  tone: 'accepted' | 'overridden' | 'unanswered' | 'denied';
}

interface StackedBarsProps {
  /** What is plotted, for those who do not see it; the numbers stand in the table beside. */
  label: string;
  series: readonly Series[];
  /** One bar each, with a number for every series. */
  bars: readonly { key: string; values: readonly number[] }[];
}

const HEIGHT = 210;
/** So many pixels the words of a month need, and a sum above its bar. */
const MONTH_ROOM = 56;
const SUM_ROOM = 26;

/** Bars over months, with their parts stacked and their sums on top. */
export const StackedBars = ({ label, series, bars }: StackedBarsProps) => (
  <figure class="stack tight">
    <Legend series={series} />
    <PlotFigure
      label={label}
      height={HEIGHT}
      options={(library, width) => plotOf({ series, bars }, library, width)}
      madeFrom={[JSON.stringify(bars)]}
    />
  </figure>
);

function plotOf(
  { series, bars }: Pick<StackedBarsProps, 'series' | 'bars'>,
  { axisX, axisY, barY, gridY, ruleY, text }: PlotLibrary,
  width: number,
): PlotOptions {
  const step = width / Math.max(1, bars.length);
  const every = Math.ceil(MONTH_ROOM / step);
  const parts = series.flatMap(({ tone }, place) =>
    bars.map(({ key, values }) => {
      const below = values.slice(0, place).reduce(add, 0);
      return { key, tone, y1: below, y2: below + (values[place] ?? 0) };
    }),
  );
  const sums = bars.map(({ key, values }) => ({ key, sum: values.reduce(add, 0) }));
  const most = Math.max(1, ...sums.map(({ sum }) => sum));
  return {
    ...{ marginTop: 20, marginBottom: 24, marginLeft: 34, marginRight: 4 },
    x: { type: 'band', domain: bars.map(({ key }) => key), padding: 0.34 },
    y: { domain: [0, most] },
    marks: [
      gridY({ ticks: 4, className: 'grid' }),
      axisY({ ticks: Math.min(4, most), tickFormat: 'd', ...AXIS }),
      axisX({
        ...{ ...AXIS, tickFormat: monthWords },
        ticks: bars.map(({ key }) => key).filter((_key, place) => place % every === 0),
      }),
      ...series.map(({ tone }) =>
        barY(
          parts.filter((part) => part.tone === tone),
          { x: 'key', y1: 'y1', y2: 'y2', className: `bar ${tone}` },
        ),
      ),
      ruleY([0], { className: 'axis' }),
      ...(step >= SUM_ROOM
        ? [
            text(
              sums.filter(({ sum }) => sum > 0),
              { x: 'key', y: 'sum', text: ({ sum }) => String(sum), dy: -8 },
            ),
          ]
        : []),
    ],
  };
}

const AXIS = { tickSize: 0, label: null, className: 'ticks' } as const;

const add = (one: number, other: number): number => one + other;

/** The colours of a plot and what they stand for. */
const Legend = ({ series }: Pick<StackedBarsProps, 'series'>) => (
  <ul class="legend">
    {series.map(({ name, tone }) => (
      <li key={name}>
        <span class={`swatch ${tone}`} />
        {name}
      </li>
    ))}
  </ul>
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-01` as "Jan 26". */
const monthWords = (key: string): string =>
  `${MONTHS[Number(key.slice(5)) - 1]} ${key.slice(2, 4)}`;
