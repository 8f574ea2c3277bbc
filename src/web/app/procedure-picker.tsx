import type { TimelineSession } from '../../check/session-timeline.ts';
import type { TimelineAnswer } from '../../server/smart-app/timeline.ts';
import type { Loaded } from '../shared/use-loaded.ts';

interface ProcedurePickerProps {
  timeline: Loaded<TimelineAnswer>;
  chosen: string | undefined;
  onChoose: (reference: string) => void;
}

/** Chooses among the orders that are open and the sessions that were done. */
export function ProcedurePicker({ timeline, chosen, onChoose }: ProcedurePickerProps) {
  const { value } = timeline;
  const orders = value?.orders ?? [];
  const sessions = (value?.lanes ?? [])
    .flatMap((lane) => lane.sessions)
    // Claims of others have no note that one could look at.
    .flatMap(charted)
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  const all = [...orders, ...sessions];
  const isElsewhere = chosen !== undefined && !all.some(({ reference }) => reference === chosen);
  return (
    <div class="stack tight picker">
      <label for="procedure">Procedure</label>
      <select
        id="procedure"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => currentTarget.value && onChoose(currentTarget.value)}
      >
        {chosen === undefined && <option value="">{prompt(timeline)}</option>}
        {isElsewhere && <option value={chosen}>The procedure of the link</option>}
        <Options label="Orders" procedures={orders} />
        <Options label="Sessions" procedures={sessions} />
      </select>
    </div>
  );
}

function prompt({ value, fault }: Loaded<TimelineAnswer>): string {
  if (fault !== undefined) return 'No procedures could be read';
  return value ? 'Choose a procedure' : 'Reading the chart …';
}

const charted = (session: TimelineSession): TimelineSession[] => {
  const reference = session.references.find((one) => one.startsWith('Procedure/'));
  return reference === undefined ? [] : [{ ...session, reference }];
};

function Options({ label, procedures }: { label: string; procedures: TimelineSession[] }) {
  if (procedures.length === 0) return null;
  return (
    <optgroup label={label}>
      {procedures.map((one) => (
        <option key={one.reference} value={one.reference}>
          {[one.day ?? 'no day', one.label].join(': ')}
        </option>
      ))}
    </optgroup>
  );
}
