import { useState } from 'preact/hooks';
import type { TimelineLimit } from '../../../check/timeline-limit.ts';
import type { TimelineAnswer } from '../../../server/smart-app/timeline.ts';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import type { Loaded } from '../../shared/use-loaded.ts';
import { AuthorizationSection } from './authorization-section.tsx';
import { spanOf } from './day-span.ts';
import { LaneView } from './lane-view.tsx';
import { TimelineHead } from './timeline-head.tsx';

interface TimelineViewProps {
  timeline: Loaded<TimelineAnswer>;
  onDay: (day: string) => void;
}

/** Sessions, limits and authorizations of the patient, as of a day that can be chosen. */
export function TimelineView({ timeline: { value, fault, retry }, onDay }: TimelineViewProps) {
  const [last, setLast] = useState<TimelineAnswer>();
  if (value && value !== last) setLast(value);
  const shown = value ?? last;
  return (
    <div class="stack">
      {fault !== undefined && <FaultNotice message={fault} onRetry={retry} />}
      {fault === undefined && !shown && <p role="status">Reading the chart …</p>}
      {shown && <Timeline answer={shown} onDay={onDay} />}
    </div>
  );
}

/** Earlier sessions are shown when somebody asks for them. */
const YEARS = 3;

function Timeline({ answer, onDay }: { answer: TimelineAnswer; onDay: (day: string) => void }) {
  const { on, lanes, authorizations, unread } = answer;
  const [showsAll, setShowsAll] = useState(false);
  const days = daysIn(answer);
  const since = `${Number(on.slice(0, 4)) - YEARS}${on.slice(4)}`;
  const hasEarlier = days.some((day) => day < since);
  const span = spanOf(showsAll ? days : days.filter((day) => day >= since));
  return (
    <div class="stack">
      <TimelineHead {...{ answer, onDay, showsAll, setShowsAll }} hasEarlier={hasEarlier} />
      {unread.length > 0 && (
        <p class="panel tone-unread">Not read, so sessions may be missing: {unread.join('; ')}</p>
      )}
      {lanes.length === 0 && <p>No pain procedure is charted as done.</p>}
      {lanes.map((lane) => (
        <LaneView
          key={`${lane.family} ${lane.region}`}
          {...{ lane, on, span }}
          isSure={unread.length === 0}
        />
      ))}
      {authorizations.length > 0 && <AuthorizationSection {...{ authorizations, on, span }} />}
    </div>
  );
}

const daysIn = ({ on, lanes, authorizations }: TimelineAnswer): string[] => [
  on,
  ...lanes.flatMap(({ sessions, planned, limits }) => [
    ...[...sessions, ...planned].flatMap(({ day }) => day ?? []),
    ...limits.flatMap(daysOf),
  ]),
  ...authorizations.flatMap(({ start, end }) => [start, end].filter((day) => day !== undefined)),
];

const daysOf = ({ window: span, next }: TimelineLimit): string[] =>
  [span?.from, next].filter((day) => day !== undefined);
