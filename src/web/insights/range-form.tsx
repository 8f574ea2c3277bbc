import { useId, useState } from 'preact/hooks';
import type { InsightsAnswer } from '../../server/insights/insights.ts';

/** What the page asks for; empty for what the server takes by itself. */
export interface Asked {
  from: string;
  to: string;
  tenant: string;
}

interface RangeFormProps {
  /** The last answer: which months it holds, and which tenants there are. */
  last: InsightsAnswer;
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** First and last month, and a tenant where there are several. */
export function RangeForm({ last, asked, onAsk }: RangeFormProps) {
  const [from, setFrom] = useState(last.from);
  const [to, setTo] = useState(last.to);
  const [tenant, setTenant] = useState(asked.tenant);
  const id = useId();
  return (
    <form
      class="row range"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ from, to, tenant });
      }}
    >
      <MonthField label="From" value={from} onChange={setFrom} />
      <MonthField label="To" value={to} onChange={setTo} />
      {last.administered.length > 1 && (
        <div class="field">
          <label for={id}>Tenant</label>
          <select
            id={id}
            value={tenant}
            onChange={({ currentTarget }) => setTenant(currentTarget.value)}
          >
            <option value="">All</option>
            {last.administered.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" class="button primary">
        Show
      </button>
    </form>
  );
}

interface MonthFieldProps {
  label: string;
  value: string;
  onChange: (month: string) => void;
}

/** Browsers without a picker of months show a field for `2026-01`. */
function MonthField({ label, value, onChange }: MonthFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="month"
        required
        pattern="20\d\d-(0[1-9]|1[0-2])"
        placeholder="2026-01"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
