import { useState } from 'preact/hooks';
import type { Severity } from '../../../rules/define-rule.ts';
import type { Catalogue } from '../../../server/playground-catalogue.ts';
import type { PublishedFinding, SkippedRule } from '../../shared/published-finding.ts';
import { VERDICTS } from '../../shared/verdict-badge.tsx';
import type { Explanation } from '../hook-call.ts';
import { RuleRow } from './rule-row.tsx';

type Verdict = keyof typeof VERDICTS;
type Judged = PublishedFinding | SkippedRule;

const ORDER: readonly Verdict[] = ['unmet', 'undocumented', 'unchecked', 'met', 'skipped'];
const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];

interface RuleListProps {
  explanation: Explanation;
  catalogue: Catalogue;
}

/** Every rule with its verdict, to be filtered by verdict and severity. */
export function RuleList({ explanation, catalogue }: RuleListProps) {
  const { rules, policy } = explanation;
  const [verdicts, setVerdicts] = useState<ReadonlySet<string>>(new Set(ORDER.slice(0, 4)));
  const [severity, setSeverity] = useState('');
  const shown = rules
    .filter((one) => verdicts.has(one.verdict) && (severity === '' || severityOf(one) === severity))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return (
    <div class="stack">
      <p>
        Judged by <strong>{policy.title}</strong> (<code>{policy.id}</code>): {policy.how}.
      </p>
      <div class="row filters">
        <VerdictFilter rules={rules} chosen={verdicts} onChange={setVerdicts} />
        <label class="row">
          Severity
          <select value={severity} onChange={(event) => setSeverity(event.currentTarget.value)}>
            <option value="">Any</option>
            {SEVERITIES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet" role="status">
        {shown.length} of {rules.length} rules
      </p>
      <ul class="bare rules">
        {shown.map((judged, place) => (
          <li key={`${judged.rule} ${judged.procedure} ${place}`}>
            <RuleRow judged={judged} explanation={explanation} catalogue={catalogue} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Open verdicts first, the grave ones before the mild ones. */
const rankOf = (judged: Judged): number =>
  ORDER.indexOf(judged.verdict) * 10 +
  (judged.verdict === 'skipped' ? 0 : SEVERITIES.indexOf(judged.severity));

const severityOf = (judged: Judged): Severity | undefined =>
  judged.verdict === 'skipped' ? undefined : judged.severity;

interface VerdictFilterProps {
  rules: readonly Judged[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

function VerdictFilter({ rules, chosen, onChange }: VerdictFilterProps) {
  const counts = Map.groupBy(rules, ({ verdict }) => verdict);
  return (
    <fieldset class="row">
      <legend class="hidden">Verdicts</legend>
      {ORDER.map((verdict) => (
        <label
          key={verdict}
          class={counts.has(verdict) ? `chip tone-${VERDICTS[verdict].tone}` : 'chip'}
        >
          <input
            type="checkbox"
            checked={chosen.has(verdict)}
            onChange={() => onChange(chosen.symmetricDifference(new Set([verdict])))}
          />
          {VERDICTS[verdict].words} ({counts.get(verdict)?.length ?? 0})
        </label>
      ))}
    </fieldset>
  );
}
