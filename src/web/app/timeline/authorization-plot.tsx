import type { TimelineAuthorization } from '../../../check/session-timeline.ts';
import { Ticks } from './lane-plot.tsx';
import type { TimeScale } from './time-scale.ts';

export interface AuthorizationPlotProps {
  authorizations: readonly TimelineAuthorization[];
  on: string;
  scale: TimeScale;
  width: number;
}

const ROW = 24;
const TONES = { approved: 'met', denied: 'critical', pending: 'info' } as const;

/** For how long each authorization holds, one bar each; an open end runs off the plot. */
export function AuthorizationPlot({ authorizations, on, scale, width }: AuthorizationPlotProps) {
  const height = authorizations.length * ROW + 44;
  const label = `${authorizations.length} authorizations. The table below tells their days.`;
  return (
    <svg width={width} height={height} class="plot" role="img" aria-label={label}>
      <Ticks scale={scale} height={height} />
      {authorizations.map(({ reference, decision, number, start, end }, place) => {
        const from = Math.max(0, scale.x(start ?? scale.from));
        const to = Math.min(width, scale.x(end ?? scale.to));
        // Where a bar stands to the right, there is room for words on its left.
        const isRight = from > width / 2;
        return (
          <g key={reference}>
            <rect
              class={`band tone-${TONES[decision]}`}
              x={from}
              y={20 + place * ROW}
              width={Math.max(4, to - from)}
              height={16}
              rx={3}
            />
            <text
              x={isRight ? from - 6 : from + 6}
              y={32 + place * ROW}
              text-anchor={isRight ? 'end' : 'start'}
            >{`${number ?? reference}: ${decision}`}</text>
          </g>
        );
      })}
      <line class="on" x1={scale.x(on)} x2={scale.x(on)} y1={8} y2={height - 20} />
    </svg>
  );
}
