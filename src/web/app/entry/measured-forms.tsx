import type { Session } from '../session.ts';
import { asInput, numberWithin, pastMoment, withoutMilliseconds } from './checked.ts';
import { EntryForm, Field, textIn } from './entry-form.tsx';
import { type About, painRelief, painScore } from './observed.ts';
import type { Entry } from './use-entry.ts';

interface MeasuredFormProps {
  session: Session;
  about: About;
  onWritten: () => void;
}

/** A pain score, with when it was taken: that tells whether it was before or after. */
export const PainScoreForm = ({ session, about, onWritten }: MeasuredFormProps) => (
  <EntryForm
    title="Pain score"
    session={session}
    onWritten={onWritten}
    read={(fields) => readScore(fields, about, new Date())}
  >
    <Field label="Pain as the patient says, 0 (none) to 10 (worst)">
      {(id) => <input id={id} name="score" inputMode="decimal" autocomplete="off" />}
    </Field>
    <Field label="Taken on">
      {(id) => <input id={id} name="at" type="datetime-local" defaultValue={asInput(new Date())} />}
    </Field>
  </EntryForm>
);

function readScore(fields: FormData, about: About, now: Date): Entry | { fault: string } {
  const score = numberWithin(textIn(fields, 'score'), 'The score', 10);
  if ('fault' in score) return score;
  const typed = textIn(fields, 'at');
  const at = pastMoment(typed, 'the score was taken', now);
  if ('fault' in at) return at;
  return {
    words: `Pain ${score.value}/10 (numeric rating scale) on ${typed.replace('T', ' at ')}.`,
    create: painScore(about, score.value, at.value),
  };
}

const HOURS = { hours: 1, days: 24, weeks: 168 } as const;
/** A year and more is no duration of relief that anybody enters here. */
const LONGEST_HOURS = 24 * 400;

/** Percent relief, with since when and for how long. */
export const ReliefForm = ({ session, about, onWritten }: MeasuredFormProps) => (
  <EntryForm
    title="Relief after the procedure"
    session={session}
    onWritten={onWritten}
    read={(fields) => readRelief(fields, about, new Date())}
  >
    <Field label="Relief in percent">
      {(id) => <input id={id} name="percent" inputMode="decimal" autocomplete="off" />}
    </Field>
    <Field label="It began on">
      {(id) => <input id={id} name="start" type="datetime-local" />}
    </Field>
    <Field label="It lasted">
      {(id) => (
        <div class="row duration">
          <input id={id} name="lasted" inputMode="decimal" autocomplete="off" />
          <select name="unit" aria-label="Unit of the duration">
            {Object.keys(HOURS).map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </div>
      )}
    </Field>
  </EntryForm>
);

function readRelief(fields: FormData, about: About, now: Date): Entry | { fault: string } {
  const percent = numberWithin(textIn(fields, 'percent'), 'The relief', 100);
  if ('fault' in percent) return percent;
  const start = pastMoment(textIn(fields, 'start'), 'the relief began', now);
  if ('fault' in start) return start;
  const unit = textIn(fields, 'unit');
  const hoursEach = unit === 'weeks' || unit === 'days' ? HOURS[unit] : HOURS.hours;
  const lasted = numberWithin(textIn(fields, 'lasted'), 'The duration', LONGEST_HOURS / hoursEach);
  if ('fault' in lasted) return lasted;
  const end = new Date(Date.parse(start.value) + lasted.value * hoursEach * 3_600_000);
  if (lasted.value === 0) return { fault: 'Say how long the relief lasted.' };
  if (end > now) return { fault: 'The relief cannot have lasted longer than until now.' };
  const period = { start: start.value, end: withoutMilliseconds(end) };
  return {
    words: `${percent.value} % relief of pain for ${lasted.value} ${unit} from ${textIn(fields, 'start').replace('T', ' at ')}.`,
    create: painRelief(about, percent.value, period),
  };
}
