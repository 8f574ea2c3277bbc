import type { Markish, PlotOptions } from '@observablehq/plot';
import type { TimelineLane } from '../../../check/session-timeline.ts';
import type { TimelineLimit } from '../../../check/timeline-limit.ts';
import { PlotFigure } from '../../shared/plot/plot-figure.tsx';
import type { PlotLibrary } from '../../shared/plot/plot-library.ts';
import { dayAxis, dayScale, isNearEnd, timeOf } from './day-axis.ts';
import { type DaySpan, within } from './day-span.ts';

interface LanePlotProps {
  lane: TimelineLane;
  on: string;
  span: DaySpan;
}

const ROW = 24;
const SESSIONS = 'sessions';

/** Sessions as dots, each limit's window as a band, and the next day that fits as a mark. */
export function LanePlot({ lane, on, span }: LanePlotProps) {
  return (
    <PlotFigure
      label={summaryOf(lane, on)}
      height={20 + (lane.limits.length + 1) * ROW + 24}
      options={(library, width) => plotOf({ lane, on, span }, library, width)}
      madeFrom={[lane, on, span.from, span.to]}
    />
  );
}

function plotOf(
  { lane, on, span }: LanePlotProps,
  library: PlotLibrary,
  width: number,
): PlotOptions {
  const { ruleX, ruleY, text } = library;
  const { limits } = lane;
  return {
    ...{ marginTop: 20, marginBottom: 24, marginLeft: 0, marginRight: 0 },
    x: dayScale(span),
    y: { type: 'band', domain: [SESSIONS, ...limits.keys()], axis: null, padding: 0.3 },
    marks: [
      ...dayAxis(library, width),
      ...windows(limits, span, library),
      ruleY([SESSIONS], { className: 'axis' }),
      ...sessions(lane, span, library),
      ruleX([on], { x: timeOf, className: 'on' }),
      text([on], { x: timeOf, text: String, frameAnchor: 'top', dy: -14, className: 'on' }),
      ...nextDays(limits, library, (day) => isNearEnd(day, span, width)),
    ],
  };
}

function sessions(
  { sessions: all, planned, limits }: TimelineLane,
  { from }: DaySpan,
  { dot }: PlotLibrary,
): Markish[] {
  const counted = new Set(limits.flatMap((limit) => limit.counted));
  const unclear = new Set(limits.flatMap((limit) => limit.unclear));
  const kindOf = (reference: string): string =>
    counted.has(reference) ? 'counted' : unclear.has(reference) ? 'unclear' : 'past';
  const isShown = ({ day }: { day?: string }) => day !== undefined && day >= from;
  const groups = Map.groupBy(all.filter(isShown), ({ reference }) => kindOf(reference));
  const at = { x: ({ day = '' }: { day?: string }) => timeOf(day), y: () => SESSIONS };
  return [
    ...[...groups].map(([className, own]) => dot(own, { ...at, r: 6, className })),
    dot(planned.filter(isShown), { ...at, r: 7, symbol: 'square', className: 'planned' }),
  ];
}

/** One row each: the window in which sessions count, and how many of those allowed are used. */
const windows = (
  limits: readonly TimelineLimit[],
  span: DaySpan,
  { barX, text }: PlotLibrary,
): Markish[] =>
  limits.flatMap((limit, row) => {
    const { from, to } = within(span, limit.window?.from, limit.window?.to);
    const tone = isFull(limit) ? 'critical' : 'met';
    const at = { x1: timeOf(from), x2: timeOf(to), y: () => row };
    return [
      barX([limit], { ...at, rx: 3, className: `band tone-${tone}` }),
      text([`${limit.used} of ${limit.allowed}`], {
        ...{ x: () => timeOf(from), y: () => row, text: String },
        ...{ dx: 6, textAnchor: 'start' },
      }),
    ];
  });

/** The next day that fits; near the right edge its words stand before the mark. */
const nextDays = (
  limits: readonly TimelineLimit[],
  { dot, text }: PlotLibrary,
  isLate: (day: string) => boolean,
): Markish[] =>
  limits.flatMap((limit, row) => {
    const { next } = limit;
    if (!next || !isFull(limit)) return [];
    const at = { x: timeOf, y: () => row };
    return [
      dot([next], { ...at, symbol: 'diamond2', r: 6, className: 'next' }),
      text([next], {
        ...{ ...at, text: String },
        ...(isLate(next) ? { dx: -12, textAnchor: 'end' } : { dx: 12, textAnchor: 'start' }),
      }),
    ];
  });

const isFull = ({ used, allowed }: TimelineLimit): boolean => used >= allowed;

function summaryOf({ sessions: all, limits }: TimelineLane, on: string): string {
  const days = all.flatMap(({ day }) => day ?? []);
  const span = days.length > 0 ? ` from ${days[0]} to ${days.at(-1)}` : '';
  const standing = limits.map(
    ({ used, allowed, words, next }) =>
      ` On ${on} ${used} of ${allowed} are used (${words})${next ? `, the next fits from ${next}` : ''}.`,
  );
  return `${all.length} sessions${span}.${standing.join('')} The table below tells the same.`;
}
