import { readFileSync, writeFileSync } from 'node:fs';
import { table } from './table.ts';

/** Writes the conformance table, or with `--check` fails when the one on disk is not the same. */
const file = new URL('README.md', import.meta.url);

if (!process.argv.includes('--check')) {
  writeFileSync(file, table());
} else if (readFileSync(file, 'utf8') !== table()) {
  process.stderr.write('test/conformance/README.md is out of date: run npm run docs\n');
  process.exitCode = 1;
}
