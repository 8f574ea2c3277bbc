import { outcomeColumns } from './answer-section.tsx';
import { DataTable } from './data-table.tsx';
import { reasonWords } from './reason-words.ts';
import { RuleName } from './rule-name.tsx';
import { Section, type SectionInput } from './section.tsx';
import { alwaysOverridden, countBy, type Tally, tallyBy, totalOf } from './tally.ts';

const TABLES = [
  { table: 'findings', words: 'Findings as CSV' },
  { table: 'overrides', words: 'Reasons as CSV' },
] as const;

/** Findings by rule, the rules that nobody follows, and the reasons that users gave. */
export function RuleSection({ answer, exports }: SectionInput) {
  const { findings, titles } = answer;
  const rules = tallyBy(findings, ({ rule }) => rule).sort(
    (one, other) => other.shown - one.shown || one.key.localeCompare(other.key),
  );
  return (
    <Section title="Rules" tables={TABLES} exports={exports}>
      {rules.length === 0 ? (
        <p>No rule spoke in these months.</p>
      ) : (
        <>
          <p class="quiet">
            A card may carry several findings; what was done with a card counts for each of them.
          </p>
          <NeverFollowed rules={alwaysOverridden(rules)} titles={titles} />
          <DataTable
            caption="Findings by rule"
            columns={[
              { name: 'Rule', of: ({ key }) => <RuleName id={key} titles={titles} /> },
              ...outcomeColumns(totalOf(rules)),
            ]}
            rows={rules}
            keyOf={({ key }) => key}
          />
          <Reasons overrides={answer.overrides} titles={titles} />
        </>
      )}
    </Section>
  );
}

interface NeverFollowedProps {
  rules: readonly Tally[];
  titles: Record<string, string>;
}

function NeverFollowed({ rules, titles }: NeverFollowedProps) {
  return (
    <div class="stack tight">
      <h3>Always overridden</h3>
      {rules.length === 0 ? (
        <p>No rule: each one that was answered was accepted at least once.</p>
      ) : (
        <ul class="plain-list">
          {rules.map(({ key, overridden }) => (
            <li key={key} class="row">
              <span class="badge tone-warning">
                {overridden} of {overridden} answers
              </span>
              <RuleName id={key} titles={titles} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Reasons({
  overrides,
  titles,
}: { overrides: SectionInput['answer']['overrides'] } & Pick<NeverFollowedProps, 'titles'>) {
  if (overrides.length === 0) return <p>Nothing was overridden.</p>;
  const rows = countBy(overrides, ({ system, reason, rule }) =>
    JSON.stringify([reasonWords(system, reason), rule]),
  ).map(({ key, count }) => {
    const [reason = '', rule = '']: string[] = JSON.parse(key);
    return { reason, rule, count };
  });
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <DataTable
      caption="Reasons for overriding"
      columns={[
        { name: 'Reason', of: ({ reason }) => reason },
        { name: 'Rule', of: ({ rule }) => <RuleName id={rule} titles={titles} /> },
        { name: 'Findings', of: ({ count }) => count, total, isNumber: true },
      ]}
      rows={rows}
      keyOf={({ reason, rule }) => `${reason} ${rule}`}
    />
  );
}
