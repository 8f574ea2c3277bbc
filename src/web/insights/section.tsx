import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { InsightsAnswer } from '../../server/insights/insights.ts';
import { askFile } from '../shared/ask.ts';
import { faultWords } from '../shared/use-loaded.ts';

/** What an export needs to hold the same months and tenants as the page. */
export interface Exports {
  from: string;
  to: string;
  /** Empty for all that the login opens. */
  tenant: string;
  token: string | undefined;
}

/** What every section is made from. */
export interface SectionInput {
  answer: InsightsAnswer;
  exports: Exports;
}

type Table = 'cards' | 'findings' | 'overrides' | 'denials' | 'latency' | 'unread';

interface SectionProps {
  title: string;
  /** The tables that can be taken away, by the words on their buttons. */
  tables: readonly { table: Table; words: string }[];
  exports: Exports;
  children: ComponentChildren;
}

/** A part of the page with a heading and its exports. */
export function Section({ title, tables, exports, children }: SectionProps) {
  const id = useId();
  const [fault, setFault] = useState<string>();
  const take = (table: Table) => {
    setFault(undefined);
    download(table, exports).catch((error: unknown) => setFault(faultWords(error)));
  };
  return (
    <section class="panel stack" aria-labelledby={id}>
      <div class="row section-head">
        <h2 id={id}>{title}</h2>
        {tables.map(({ table, words }) => (
          <button key={table} type="button" class="button small" onClick={() => take(table)}>
            {words}
          </button>
        ))}
      </div>
      {fault && (
        <p class="problem" role="alert">
          {fault}
        </p>
      )}
      {children}
    </section>
  );
}

async function download(table: Table, { token, ...range }: Exports): Promise<void> {
  const query = new URLSearchParams({ table, ...range });
  const file = await askFile(`/insights/data.csv?${query}`, token);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `foramen-${table}-${range.from}-to-${range.to}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
