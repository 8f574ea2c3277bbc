import type { ComponentChildren } from 'preact';

/** One column: what it is called, what a row says in it, and what stands below all rows. */
export interface Column<Row> {
  name: string;
  of: (row: Row) => ComponentChildren;
  total?: ComponentChildren;
  isNumber?: boolean;
  /** Its words stay on one line. */
  isShort?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A table with a caption and sums, which scrolls by itself where it is too wide. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const hasTotals = columns.some(({ total }) => total !== undefined);
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section class="scrolls" aria-label={caption} tabIndex={0}>
      <table class="data">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" class={alignment(isNumber)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" class={first.isShort ? 'short' : undefined}>
                {first.of(row)}
              </th>
              {others.map(({ name, of, isNumber }) => (
                <td key={name} class={alignment(isNumber)}>
                  {of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotals && <Totals columns={columns} />}
      </table>
    </section>
  );
}

const Totals = ({ columns }: { columns: readonly Omit<Column<never>, 'of'>[] }) => (
  <tfoot>
    <tr>
      <th scope="row">Total</th>
      {columns.slice(1).map(({ name, total, isNumber }) => (
        <td key={name} class={alignment(isNumber)}>
          {total}
        </td>
      ))}
    </tr>
  </tfoot>
);

const alignment = (isNumber = false): string | undefined => (isNumber ? 'number' : undefined);
