/** The cells of one CSV record (RFC 4180); undefined while a quote is open. */
export function csvCells(record: string): string[] | undefined {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (let found = cell.exec(record); found; found = cell.exec(record)) {
    const [, quoted, bare = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') return cells;
  }
  return undefined;
}
