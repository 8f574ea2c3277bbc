import { corpusIn, rates, scoreNotes, total } from './score.ts';

/** Prints precision, recall and F1 per field for folders of labelled notes; `-v` lists each miss. */
const folders = process.argv.slice(2).filter((word) => word !== '-v');
const notes = folders.flatMap(corpusIn);
const score = scoreNotes(notes);
const percent = (value: number): string => value.toFixed(3).padStart(7);
const rows = [...score.fields, ['OVERALL', total(score)] as const].map(([field, count]) => {
  const { precision, recall, f1 } = rates(count);
  const { right, invented, missed } = count;
  return `${field.padEnd(20)}${percent(precision)}${percent(recall)}${percent(f1)}${String(right).padStart(6)}${String(invented).padStart(6)}${String(missed).padStart(6)}`;
});
const misses = process.argv.includes('-v')
  ? score.misses.map(
      ({ note, field, expected, read }) =>
        `${note.padEnd(28)} ${field.padEnd(18)} expected ${expected.join(', ') || '-'}   read ${read.join(', ') || '-'}`,
    )
  : [];
process.stdout.write(
  [
    `${notes.length} notes`,
    `${'field'.padEnd(20)}   prec    rec     F1 right  inv.  miss`,
    ...rows,
    ...misses,
    '',
  ].join('\n'),
);
