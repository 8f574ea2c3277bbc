import type { TimelineAnswer } from '../../../server/smart-app/timeline.ts';

interface TimelineHeadProps {
  answer: TimelineAnswer;
  onDay: (day: string) => void;
  hasEarlier: boolean;
  showsAll: boolean;
  setShowsAll: (all: boolean) => void;
}

/** As of which day, by whose limits, from what part of the past, and what the signs mean. */
export const TimelineHead = (props: TimelineHeadProps) => (
  <>
    <Choices {...props} />
    <Basis answer={props.answer} />
    <Legend />
  </>
);

function Choices({ answer, onDay, hasEarlier, showsAll, setShowsAll }: TimelineHeadProps) {
  const { on, today } = answer;
  return (
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
  );
}

function Basis({ answer }: Pick<TimelineHeadProps, 'answer'>) {
  const { policy, earliest, outsideClaims } = answer;
  return (
    <p class="quiet">
      Limits of {policy.title}: {policy.how}.{' '}
      {earliest
        ? `The chart tells of sessions since ${earliest}.`
        : 'The chart tells of no session.'}
      {outsideClaims !== 'present' &&
        ' Sessions of other providers may be missing: no claims were read.'}
    </p>
  );
}

const Legend = () => (
  <ul class="legend" aria-label="Signs of the plots">
    <li class="counted">counts</li>
    <li class="unclear">may count</li>
    <li class="past">does not count</li>
    <li class="ordered">ordered</li>
    <li class="window">window of a limit</li>
    <li class="fits">next day that fits</li>
  </ul>
);
