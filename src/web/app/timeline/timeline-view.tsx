import { useState } from 'preact/hooks';
import type { TimelineAuthorization, TimelineLimit } from '../../../check/session-timeline.ts';
import type { TimelineAnswer } from '../../../server/smart-app/timeline.ts';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import type { Loaded } from '../../shared/use-loaded.ts';
import { AuthorizationPlot } from './authorization-plot.tsx';
import { LaneView } from './lane-view.tsx';
import { TableScroll } from './table-scroll.tsx';
import { timeScale } from './time-scale.ts';
import { useWidth } from './use-width.ts';

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
  const { on, today, policy, lanes, authorizations, unread, earliest, outsideClaims } = answer;
  const [element, width] = useWidth<HTMLDivElement>();
  const [showsAll, setShowsAll] = useState(false);
  const days = daysIn(answer);
  const since = `${Number(on.slice(0, 4)) - YEARS}${on.slice(4)}`;
  const hasEarlier = days.some((day) => day < since);
  const scale = timeScale(showsAll ? days : days.filter((day) => day >= since), width, 34);
  return (
    <div class="stack" ref={element}>
      <div class="row no-print">
        <label for="on">As of</label>
        <input
          id="on"
          type="date"
          value={on}
          min={today}
          onChange={({ currentTarget }) => currentTarget.value && onDay(currentTarget.value)}
        />
        {hasEarlier && (
          <label class="check">
            <input
              type="checkbox"
              checked={showsAll}
              onChange={({ currentTarget }) => setShowsAll(currentTarget.checked)}
            />
            all years
          </label>
        )}
      </div>
      <p class="quiet">
        Limits of {policy.title}: {policy.how}.{' '}
        {earliest
          ? `The chart tells of sessions since ${earliest}.`
          : 'The chart tells of no session.'}
        {outsideClaims !== 'present' &&
          ' Sessions of other providers may be missing: no claims were read.'}
      </p>
      <Legend />
      {unread.length > 0 && (
        <p class="panel tone-unread">Not read, so sessions may be missing: {unread.join('; ')}</p>
      )}
      {lanes.length === 0 && <p>No pain procedure is charted as done.</p>}
      {lanes.map((lane) => (
        <LaneView key={`${lane.family} ${lane.region}`} {...{ lane, on, scale, width }} />
      ))}
      {authorizations.length > 0 && (
        <section class="stack tight lane" aria-label="Authorizations">
          <h2>Authorizations</h2>
          {width > 0 && <AuthorizationPlot {...{ authorizations, on, scale, width }} />}
          <AuthorizationTable authorizations={authorizations} />
        </section>
      )}
    </div>
  );
}

const daysIn = ({ on, lanes, authorizations }: TimelineAnswer): string[] => [
  on,
  ...lanes.flatMap(({ sessions, planned, limits }) => [
    ...[...sessions, ...planned].flatMap(({ day }) => day ?? []),
    ...limits.flatMap(spanOf),
  ]),
  ...authorizations.flatMap(({ start, end }) => [start, end].filter((day) => day !== undefined)),
];

const spanOf = ({ window: span, next }: TimelineLimit): string[] =>
  [span?.from, next].filter((day) => day !== undefined);

const Legend = () => (
  <ul class="legend" aria-label="Signs of the plots">
    <li class="counted">counts</li>
    <li class="unclear">may count</li>
    <li class="past">no longer counts</li>
    <li class="ordered">ordered</li>
    <li class="window">window of a limit</li>
    <li class="fits">next day that fits</li>
  </ul>
);

const AuthorizationTable = ({
  authorizations,
}: {
  authorizations: readonly TimelineAuthorization[];
}) => (
  <TableScroll label="Authorizations as a table">
    <table>
      <thead>
        <tr>
          <th scope="col">Authorization</th>
          <th scope="col">Decision</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Codes</th>
        </tr>
      </thead>
      <tbody>
        {authorizations.map(({ reference, number, decision, start, end, codes }) => (
          <tr key={reference}>
            <td>{number ?? <code>{reference}</code>}</td>
            <td>{decision}</td>
            <td>{start ?? 'not said'}</td>
            <td>{end ?? 'not said'}</td>
            <td>{codes.join(', ') || 'none named'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
);
