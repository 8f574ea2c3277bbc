import type { TimelineLane } from '../../../check/session-timeline.ts';
import type { TimelineLimit } from '../../../check/timeline-limit.ts';
import { CitationList } from '../../shared/citation-list.tsx';
import { wordsOf } from '../../shared/words.ts';
import type { DaySpan } from './day-span.ts';
import { LanePlot } from './lane-plot.tsx';
import { TableScroll } from './table-scroll.tsx';

interface LaneViewProps {
  lane: TimelineLane;
  on: string;
  span: DaySpan;
  /** All sessions could be read. */
  isSure: boolean;
}

const REGIONS = {
  'cervical-thoracic': 'cervical and thoracic',
  'lumbar-sacral': 'lumbar and sacral',
} as const;

/** One family in one region: the limits in words, the plot, and the same as a table. */
export function LaneView({ lane, on, span, isSure }: LaneViewProps) {
  const { family, region, sessions, planned, limits } = lane;
  const title = [wordsOf(family), region && REGIONS[region]].filter(Boolean).join(', ');
  return (
    <section class="stack tight lane" aria-label={title}>
      <h2>{title.charAt(0).toUpperCase() + title.slice(1)}</h2>
      {limits.length === 0 && <p class="quiet">This payer states no limit on these sessions.</p>}
      {limits.map((limit) => (
        <LimitWords key={`${limit.words} ${limit.site}`} {...{ limit, on, isSure }} />
      ))}
      <LanePlot {...{ lane, on, span }} />
      {planned.map(({ reference, day, label }) => (
        <p key={reference} class="quiet">
          Ordered{day && ` for ${day}`}: {label}
        </p>
      ))}
      <details hidden={sessions.length === 0}>
        <summary>
          {sessions.length === 1 ? '1 session' : `${sessions.length} sessions`} as a table
        </summary>
        <TableScroll label={`${title} as a table`}>
          <LaneTable lane={lane} />
        </TableScroll>
      </details>
    </section>
  );
}

interface LimitWordsProps extends Pick<LaneViewProps, 'on' | 'isSure'> {
  limit: TimelineLimit;
}

function LimitWords({ limit, on, isSure }: LimitWordsProps) {
  const { words, site, used, allowed, unclear, nearBoundary, cites } = limit;
  const isFull = used >= allowed;
  return (
    <div class="stack tight">
      <p>
        <span class={`badge tone-${isFull ? 'critical' : 'met'}`}>
          {used} of {allowed} used
        </span>{' '}
        {words}
        {site && ` (${site})`}. <strong>{outlook(limit, on, isSure)}</strong>
        {unclear.length > 0 &&
          ` ${unclear.length} more may count: the chart does not say where, when or with which intent.`}
        {nearBoundary && ' Boundary date: confirm with the contractor.'}
      </p>
      {cites.length > 0 && (
        <details class="sources">
          <summary>Source of this limit</summary>
          <CitationList cites={cites} />
        </details>
      )}
    </div>
  );
}

/** What was not read, or may count, is never left out of the sum. */
function outlook(
  { used, allowed, unclear, next }: TimelineLimit,
  on: string,
  isSure: boolean,
): string {
  if (used >= allowed) {
    return next ? `The next one fits from ${next}.` : 'No window frees another one.';
  }
  return isSure && used + unclear.length < allowed
    ? `One more fits on ${on}.`
    : `Whether one more fits on ${on} cannot be told.`;
}

function LaneTable({ lane: { sessions, limits } }: Pick<LaneViewProps, 'lane'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Session</th>
          <th scope="col">Counts</th>
          <th scope="col">Read from</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ reference, day, label, references }) => (
          <tr key={reference}>
            <td>{day ?? 'not charted'}</td>
            <td>{label}</td>
            <td>{countWords(reference, limits)}</td>
            <td>
              {references.map((one) => (
                <code key={one}>{one} </code>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countWords(reference: string, limits: readonly TimelineLimit[]): string {
  if (limits.some(({ counted }) => counted.includes(reference))) return 'yes';
  return limits.some(({ unclear }) => unclear.includes(reference)) ? 'perhaps' : 'no';
}
