import type { Markish, PlotOptions } from '@observablehq/plot';
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

/** One authorization within the days of the plot. */
interface Row extends DaySpan {
  reference: string;
  tone: string;
  words: string;
}

const rowsOf = ({ authorizations, span }: AuthorizationPlotProps): Row[] =>
  authorizations.map(({ reference, decision, number, start, end }) => ({
    ...{ reference, tone: TONES[decision], words: `${number ?? reference}: ${decision}` },
    ...within(span, start, end),
  }));

function plotOf(props: AuthorizationPlotProps, library: PlotLibrary, width: number): PlotOptions {
  const { barX, ruleX } = library;
  const rows = rowsOf(props);
  const bars = { x1: (row: Row) => timeOf(row.from), x2: (row: Row) => timeOf(row.to), rx: 3 };
  return {
    ...{ marginTop: 12, marginBottom: 24, marginLeft: 0, marginRight: 0 },
    x: dayScale(props.span),
    y: { type: 'band', domain: rows.map(({ reference }) => reference), axis: null, padding: 0.3 },
    marks: [
      ...dayAxis(library, width),
      ...[...Map.groupBy(rows, ({ tone }) => tone)].map(([tone, own]) =>
        barX(own, { ...bars, y: 'reference', className: `band tone-${tone}` }),
      ),
      ...rows.map((row) => wordsOn(row, props.span, library)),
      ruleX([props.on], { x: timeOf, className: 'on' }),
    ],
  };
}

/** Where a bar stands to the right, there is room for words on its left. */
function wordsOn(row: Row, { from, to }: DaySpan, { text }: PlotLibrary): Markish {
  const isRight = Date.parse(row.from) > (Date.parse(from) + Date.parse(to)) / 2;
  return text([row], {
    ...{ x: () => timeOf(row.from), y: 'reference', text: 'words' },
    ...(isRight ? { dx: -6, textAnchor: 'end' } : { dx: 6, textAnchor: 'start' }),
  });
}
