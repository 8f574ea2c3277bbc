import { DataTable } from './data-table.tsx';
import { RuleName } from './rule-name.tsx';
import { Section, type SectionInput } from './section.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { countBy, monthsBetween } from './tally.ts';

type Denial = SectionInput['answer']['denials'][number];

/** Denied lines that a rule would have caught: by month, and by rule, payer and reason. */
export function DenialSection({ answer, exports }: SectionInput) {
  const { denials } = answer;
  return (
    <Section
      title="Denials"
      tables={[{ table: 'denials', words: 'Denials as CSV' }]}
      exports={exports}
    >
      <p class="quiet">
        Lines that payers denied, as their answers in charts say, with the rules that look at the
        same defect. A line that two rules look at counts for each.
      </p>
      {denials.length === 0 ? (
        <p>No denial that a rule looks at was read in these months.</p>
      ) : (
        <>
          <ByMonth answer={answer} />
          <ByRule {...answer} />
        </>
      )}
    </Section>
  );
}

function ByMonth({ answer: { denials, from, to } }: Pick<SectionInput, 'answer'>) {
  const known = new Map(countBy(denials, ({ month }) => month).map((one) => [one.key, one.count]));
  const months = monthsBetween(from, to).map((key) => ({ key, count: known.get(key) ?? 0 }));
  return (
    <div class="pair">
      <StackedBars
        label="Denied lines of each month; the table holds the numbers"
        series={[{ name: 'Denied lines', tone: 'denied' }]}
        bars={months.map(({ key, count }) => ({ key, values: [count] }))}
      />
      <DataTable
        caption="Denied lines by month"
        columns={[
          { name: 'Month', of: ({ key }) => key, isShort: true },
          { name: 'Lines', of: ({ count }) => count, total: sumOf(months), isNumber: true },
        ]}
        rows={months}
        keyOf={({ key }) => key}
      />
    </div>
  );
}

const sumOf = (rows: readonly { count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

function ByRule({
  denials,
  titles,
}: {
  denials: readonly Denial[];
  titles: Record<string, string>;
}) {
  const keyOf = ({ rule, payer, reason }: Omit<Denial, 'month' | 'tenant' | 'count'>) =>
    JSON.stringify([rule, payer, reason]);
  const rows = countBy(denials, keyOf).map(({ key, count }) => {
    const [rule = '', payer = '', reason = '']: string[] = JSON.parse(key);
    return { rule, payer, reason, count };
  });
  return (
    <DataTable
      caption="Denied lines by rule, payer and adjustment reason code"
      columns={[
        { name: 'Rule', of: ({ rule }) => <RuleName id={rule} titles={titles} /> },
        { name: 'Payer', of: ({ payer }) => payer },
        { name: 'Reason', of: ({ reason }) => reason },
        { name: 'Lines', of: ({ count }) => count, total: sumOf(rows), isNumber: true },
      ]}
      rows={rows}
      keyOf={keyOf}
    />
  );
}
