import { wordsOf } from '../shared/words.ts';
import { DataTable } from './data-table.tsx';
import { Section, type SectionInput } from './section.tsx';

const TABLES = [
  { table: 'latency', words: 'Latency as CSV' },
  { table: 'unread', words: 'Unread as CSV' },
] as const;

/** How long answers took, and which parts of charts could not be read. */
export const ReadingSection = ({ answer: { latency, unread }, exports }: SectionInput) => (
  <Section title="Latency and reading" tables={TABLES} exports={exports}>
    {latency.length === 0 ? <p>Nobody called in these months.</p> : <Latency rows={latency} />}
    {unread.length === 0 ? (
      <p>Everything that was asked for could be read.</p>
    ) : (
      <Unread rows={unread} />
    )}
  </Section>
);

const Latency = ({ rows }: { rows: SectionInput['answer']['latency'] }) => (
  <DataTable
    caption="Time to answer, in milliseconds"
    columns={[
      { name: 'Service', of: ({ service }) => service },
      { name: 'Tenant', of: ({ tenant }) => tenant },
      { name: 'Median', of: ({ median }) => milliseconds(median), isNumber: true },
      { name: '95 % within', of: ({ p95 }) => milliseconds(p95), isNumber: true },
      { name: '99 % within', of: ({ p99 }) => milliseconds(p99), isNumber: true },
      {
        name: 'Answered',
        of: ({ answered }) => answered,
        total: rows.reduce((sum, { answered }) => sum + answered, 0),
        isNumber: true,
      },
      {
        name: 'Refused or failed',
        of: ({ failed }) => failed,
        total: rows.reduce((sum, { failed }) => sum + failed, 0),
        isNumber: true,
      },
    ]}
    rows={rows}
    keyOf={({ service, tenant }) => `${service} ${tenant}`}
  />
);

const milliseconds = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

const Unread = ({ rows }: { rows: SectionInput['answer']['unread'] }) => (
  <DataTable
    caption="Parts of charts that could not be read, by calls"
    columns={[
      { name: 'Part', of: ({ source }) => wordsOf(source) },
      { name: 'Why', of: ({ reason }) => reason },
      { name: 'Service', of: ({ service }) => service },
      { name: 'Tenant', of: ({ tenant }) => tenant },
      { name: 'Calls', of: ({ count }) => count, isNumber: true },
    ]}
    rows={rows}
    keyOf={({ source, reason, service, tenant }) => [source, reason, service, tenant].join(' ')}
  />
);
