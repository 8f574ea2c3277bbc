import { type Column, DataTable } from './data-table.tsx';
import { Section, type SectionInput } from './section.tsx';
import { ShareBar } from './share-bar.tsx';
import { type Series, StackedBars } from './stacked-bars.tsx';
import {
  monthsBetween,
  type Outcomes,
  overrideShare,
  type Tally,
  tallyBy,
  totalOf,
  unanswered,
} from './tally.ts';

const SERIES: readonly Series[] = [
  { name: 'Accepted', tone: 'accepted' },
  { name: 'Overridden', tone: 'overridden' },
  { name: 'No answer', tone: 'unanswered' },
];

/** Cards that were shown, and what users did with them: by month, service and tenant. */
export function AnswerSection({ answer, exports }: SectionInput) {
  const { cards, from, to, tenants } = answer;
  const total = totalOf(cards);
  return (
    <Section title="Cards" tables={[{ table: 'cards', words: 'Cards as CSV' }]} exports={exports}>
      {total.shown === 0 ? (
        <p>No card was shown in these months.</p>
      ) : (
        <>
          <Numbers total={total} />
          <ByMonth months={monthsOf(cards, from, to)} total={total} />
          <div class="pair">
            <OutcomeTable
              name="Service"
              rows={tallyBy(cards, ({ service }) => service)}
              {...{ total }}
            />
            {tenants.length > 1 && (
              <OutcomeTable
                name="Tenant"
                rows={tallyBy(cards, ({ tenant }) => tenant)}
                {...{ total }}
              />
            )}
          </div>
        </>
      )}
    </Section>
  );
}

const Numbers = ({ total }: { total: Outcomes }) => (
  <dl class="numbers">
    {[
      ['Shown', total.shown],
      ['Accepted', total.accepted],
      ['Overridden', total.overridden],
      ['No answer', unanswered(total)],
    ].map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function ByMonth({ months, total }: { months: readonly Tally[]; total: Outcomes }) {
  const bars = months.map((month) => ({
    key: month.key,
    values: [month.accepted, month.overridden, unanswered(month)],
  }));
  return (
    <div class="pair">
      <StackedBars
        label="Cards of each month by what became of them; the table holds the numbers"
        series={SERIES}
        bars={bars}
      />
      <OutcomeTable name="Month" rows={months} total={total} />
    </div>
  );
}

function monthsOf(rows: SectionInput['answer']['cards'], from: string, to: string): Tally[] {
  const known = new Map(tallyBy(rows, ({ month }) => month).map((one) => [one.key, one]));
  return monthsBetween(from, to).map((key) => known.get(key) ?? { key, ...totalOf([]) });
}

interface OutcomeTableProps {
  name: string;
  rows: readonly Tally[];
  total: Outcomes;
}

const OutcomeTable = ({ name, rows, total }: OutcomeTableProps) => (
  <DataTable
    caption={`Cards by ${name.toLowerCase()}`}
    columns={[{ name, of: ({ key }) => key, isShort: true }, ...outcomeColumns(total)]}
    rows={rows}
    keyOf={({ key }) => key}
  />
);

/** Shown, accepted, overridden, not answered, and the share of overrides, with their sums. */
export const outcomeColumns = (total: Outcomes): Column<Tally>[] => [
  { name: 'Shown', of: ({ shown }) => shown, total: total.shown, isNumber: true },
  { name: 'Accepted', of: ({ accepted }) => accepted, total: total.accepted, isNumber: true },
  {
    name: 'Overridden',
    of: ({ overridden }) => overridden,
    total: total.overridden,
    isNumber: true,
  },
  { name: 'No answer', of: unanswered, total: unanswered(total), isNumber: true },
  {
    name: 'Overridden of answered',
    of: (row) => <ShareBar share={overrideShare(row)} />,
    total: <ShareBar share={overrideShare(total)} />,
  },
];
