import { readConfig } from '../config.ts';
import { type ImportReport, importRelease } from '../ncci/import-release.ts';
import type { FileReport } from '../ncci/read-ptp.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says, in its order: `--ptp` and `--mue` take every word up to the next option. */
export type Token =
  | { kind: 'option'; name: string; value?: string | undefined }
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' };

export interface ImportOptions {
  json: boolean;
  release?: string | undefined;
  'accept-fewer': boolean;
}

/** Imports one quarter of the NCCI edits into `DATA_DIR` and prints what was read, row by broken row. */
export function importNcci(tokens: readonly Token[], options: ImportOptions): void {
  const { words, ptp, mue } = filesOf(tokens);
  const [, action, ...more] = words;
  if (action !== 'import') throw new UsageError('ncci takes the action import');
  if (more.length > 0) throw new UsageError(`${more[0]}: name files behind --ptp or --mue`);
  if (ptp.length === 0 || mue.length === 0) {
    throw new UsageError('ncci import takes --ptp FILE... and --mue FILE...');
  }
  const report = importRelease({
    ptp,
    mue,
    dataDirectory: readConfig(process.env).dataDirectory,
    release: options.release,
    acceptFewer: options['accept-fewer'],
  });
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
}

function filesOf(tokens: readonly Token[]) {
  const files = { words: [] as string[], ptp: [] as string[], mue: [] as string[] };
  let into = files.words;
  for (const token of tokens) {
    if (token.kind === 'option') {
      into = token.name === 'ptp' || token.name === 'mue' ? files[token.name] : files.words;
      if (into !== files.words && token.value !== undefined) into.push(token.value);
    } else if (token.kind === 'positional') into.push(token.value);
  }
  return files;
}

function asText({
  release,
  how,
  path,
  bytes,
  pairs,
  units,
  codes,
  ...report
}: ImportReport): string {
  return [
    ...report.files.flatMap(fileText),
    `release ${release} (${how}): ${count(pairs)} pair edits and ${count(units)} unit limits of ${count(codes)} codes`,
    ...report.notes.map((note) => `note: ${note}`),
    `written to ${path} (${(bytes / 1e6).toFixed(1)} MB); in force: ${report.inForce.join(', ')}`,
    'a service that runs takes it up at its next start',
    '',
  ].join('\n');
}

function fileText({ file, kept, neverInForce, rejects }: FileReport): string[] {
  return [
    `${file.name}, rows: ${count(kept)} taken, ${count(neverInForce)} withdrawn at inception, ${count(rejects.length)} rejected`,
    ...rejects.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
}

const count = (number: number): string => number.toLocaleString('en-US');
