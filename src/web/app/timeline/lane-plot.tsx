import type { TimelineLane } from '../../../check/session-timeline.ts';
import type { TimelineLimit } from '../../../check/timeline-limit.ts';
import type { TimeScale } from './time-scale.ts';

interface LanePlotProps {
  lane: TimelineLane;
  on: string;
  scale: TimeScale;
  width: number;
}

const BASE = 44;
const STRIP = 22;

/**
 * Sessions as dots, each limit's window as a band, and the next day that fits as a mark. Own SVG:
 * plotting libraries of this size draw on a canvas, which neither screen readers nor forced colours
 * nor printers get anything from, and know no windows.
 */
export function LanePlot({ lane, on, scale, width }: LanePlotProps) {
  const { sessions, planned, limits } = lane;
  const height = BASE + limits.length * STRIP + 22;
  const counted = new Set(limits.flatMap((limit) => limit.counted));
  const unclear = new Set(limits.flatMap((limit) => limit.unclear));
  const shown = sessions.filter(({ day }) => day !== undefined && day >= scale.from);
  return (
    <svg width={width} height={height} class="plot" role="img" aria-label={summaryOf(lane, on)}>
      <Ticks scale={scale} height={height} />
      {limits.map((limit, place) => (
        <LimitStrip key={place} {...{ limit, scale, width }} y={BASE + place * STRIP} />
      ))}
      <line class="axis" x1={0} x2={width} y1={26} y2={26} />
      {shown.map(({ reference, day = '' }) => (
        <circle
          key={reference}
          class={counted.has(reference) ? 'counted' : unclear.has(reference) ? 'unclear' : 'past'}
          cx={scale.x(day)}
          cy={26}
          r={6}
        />
      ))}
      {planned.map(({ reference, day }) =>
        day === undefined ? null : (
          <rect
            key={reference}
            class="planned"
            x={scale.x(day) - 6}
            y={20}
            width={12}
            height={12}
          />
        ),
      )}
      <line class="on" x1={scale.x(on)} x2={scale.x(on)} y1={15} y2={height - 20} />
      <text class="on" x={scale.x(on)} y={8} text-anchor="middle" dominant-baseline="middle">
        {on}
      </text>
    </svg>
  );
}

/** The marks of the months, which all plots of a page share. */
export const Ticks = ({ scale, height }: Pick<LanePlotProps, 'scale'> & { height: number }) => (
  <g class="ticks">
    {scale.ticks.map(({ x, words }) => (
      <g key={words}>
        <line x1={x} x2={x} y1={16} y2={height - 18} />
        <text x={x} y={height - 4} text-anchor="middle">
          {words}
        </text>
      </g>
    ))}
  </g>
);

interface LimitStripProps extends Pick<LanePlotProps, 'scale' | 'width'> {
  limit: TimelineLimit;
  y: number;
}

function LimitStrip({ limit, scale, width, y }: LimitStripProps) {
  const { window: span, next, used, allowed } = limit;
  const from = span ? Math.max(0, scale.x(span.from)) : 0;
  const to = span ? scale.x(span.to) : width;
  const isFull = used >= allowed;
  return (
    <g>
      <rect
        class={`band tone-${isFull ? 'critical' : 'met'}`}
        x={from}
        y={y}
        width={Math.max(2, to - from)}
        height={16}
        rx={3}
      />
      <text x={from + 6} y={y + 12}>{`${used} of ${allowed}`}</text>
      {next && isFull && (
        <g>
          <path class="next" d={`M${scale.x(next)} ${y - 1}l7 9l-7 9l-7 -9z`} />
          {/* Near the edge the words stand before the mark. */}
          <text
            x={scale.x(next) + (scale.x(next) > width - 100 ? -12 : 12)}
            y={y + 12}
            text-anchor={scale.x(next) > width - 100 ? 'end' : 'start'}
          >
            {next}
          </text>
        </g>
      )}
    </g>
  );
}

function summaryOf({ sessions, limits }: TimelineLane, on: string): string {
  const days = sessions.flatMap(({ day }) => day ?? []);
  const span = days.length > 0 ? ` from ${days[0]} to ${days.at(-1)}` : '';
  const standing = limits.map(
    ({ used, allowed, words, next }) =>
      ` On ${on} ${used} of ${allowed} are used (${words})${next ? `, the next fits from ${next}` : ''}.`,
  );
  return `${sessions.length} sessions${span}.${standing.join('')} The table below tells the same.`;
}
