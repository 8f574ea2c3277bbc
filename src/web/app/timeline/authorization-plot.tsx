import type { PlotOptions } from '@observablehq/plot';
import type { TimelineAuthorization } from '../../../check/session-timeline.ts';
import { PlotFigure } from '../../shared/plot/plot-figure.tsx';
import type { PlotLibrary } from '../../shared/plot/plot-library.ts';
import { dayAxis, dayScale, timeOf } from './day-axis.ts';
import { type DaySpan, within } from './day-span.ts';

export interface AuthorizationPlotProps {
  authorizations: readonly TimelineAuthorization[];
  on: string;
  span: DaySpan;
}

const ROW = 26;
const TONES = { approved: 'met', denied: 'critical', pending: 'info' } as const;

/** For how long each authorization holds, one bar each; an open end runs off the plot. */
export function AuthorizationPlot({ authorizations, on, span }: AuthorizationPlotProps) {
  return (
    <PlotFigure
      label={`${authorizations.length} authorizations. The table below tells their days.`}
      height={12 + authorizations.length * ROW + 24}
      options={(library, width) => plotOf({ authorizations, on, span }, library, width)}
      madeFrom={[authorizations, on, span.from, span.to]}
    />
  );
}

function plotOf(
  { authorizations, on, span }: AuthorizationPlotProps,
  library: PlotLibrary,
  width: number,
): PlotOptions {
  const { barX, ruleX, text } = library;
  const middle = (Date.parse(span.from) + Date.parse(span.to)) / 2;
  const rows = authorizations.map(({ reference, decision, number, start, end }) => ({
    ...{ reference, tone: TONES[decision], words: `${number ?? reference}: ${decision}` },
    ...within(span, start, end),
  }));
  const y = 'reference';
  return {
    ...{ marginTop: 12, marginBottom: 24, marginLeft: 0, marginRight: 0 },
    x: dayScale(span),
    y: { type: 'band', domain: rows.map(({ reference }) => reference), axis: null, padding: 0.3 },
    marks: [
      ...dayAxis(library, width),
      ...[...Map.groupBy(rows, ({ tone }) => tone)].map(([tone, own]) =>
        barX(own, {
          ...{ x1: ({ from }) => timeOf(from), x2: ({ to }) => timeOf(to), y },
          ...{ rx: 3, className: `band tone-${tone}` },
        }),
      ),
      // Where a bar stands to the right, there is room for words on its left.
      ...rows.map((row) =>
        text([row], {
          ...{ x: ({ from }) => timeOf(from), y, text: 'words' },
          ...(Date.parse(row.from) > middle
            ? { dx: -6, textAnchor: 'end' }
            : { dx: 6, textAnchor: 'start' }),
        }),
      ),
      ruleX([on], { x: timeOf, className: 'on' }),
    ],
  };
}
