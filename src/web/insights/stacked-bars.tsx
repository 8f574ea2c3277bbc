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

const HEIGHT = 150;
const WIDTH = 480;
const BELOW = 24;
const ABOVE = 20;
/** Room for words that are wider than their bar. */
const BESIDE = 12;
/** More words than these would run into one another. */
const MOST_LABELS = 6;
const MOST_SUMS = 14;

/** Bars over months, with their parts stacked and their sums on top. */
export function StackedBars({ label, series, bars }: StackedBarsProps) {
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = HEIGHT / Math.max(1, ...sums);
  const step = WIDTH / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / MOST_LABELS);
  return (
    <figure class="plot stack tight">
      <Legend series={series} />
      <svg
        viewBox={`${-BESIDE} 0 ${WIDTH + 2 * BESIDE} ${ABOVE + HEIGHT + BELOW}`}
        role="img"
        aria-label={label}
      >
        {bars.map(({ key, values }, place) => (
          <g key={key} transform={`translate(${place * step} 0)`}>
            <title>{`${key}: ${series.map(({ name }, at) => `${name} ${values[at]}`).join(', ')}`}</title>
            <Stack {...{ values, series, scale, step }} hasSum={bars.length <= MOST_SUMS} />
            {place % every === 0 && (
              <text x={step / 2} y={ABOVE + HEIGHT + 18}>
                {monthWords(key)}
              </text>
            )}
          </g>
        ))}
        <line class="axis" x1="0" x2={WIDTH} y1={ABOVE + HEIGHT} y2={ABOVE + HEIGHT} />
      </svg>
    </figure>
  );
}

interface StackProps extends Pick<StackedBarsProps, 'series'> {
  values: readonly number[];
  scale: number;
  step: number;
  hasSum: boolean;
}

function Stack({ values, series, scale, step, hasSum }: StackProps) {
  const width = Math.min(step * 0.66, 56);
  const x = (step - width) / 2;
  const sum = values.reduce((all, value) => all + value, 0);
  const below = (place: number) => values.slice(0, place + 1).reduce((all, one) => all + one, 0);
  return (
    <>
      {series.map(({ name, tone }, place) => {
        const value = values[place] ?? 0;
        const y = ABOVE + HEIGHT - below(place) * scale;
        return (
          value > 0 && (
            <rect key={name} class={`bar ${tone}`} {...{ x, y, width }} height={value * scale} />
          )
        );
      })}
      {hasSum && sum > 0 && (
        <text x={step / 2} y={ABOVE + HEIGHT - sum * scale - 5}>
          {sum}
        </text>
      )}
    </>
  );
}

/** The colours of a plot and what they stand for. */
export const Legend = ({ series }: Pick<StackedBarsProps, 'series'>) => (
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
