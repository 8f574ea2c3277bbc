import { readFileSync, writeFileSync } from 'node:fs';
import { loadPolicies } from '../policy/load.ts';
import { rules } from '../rules/index.ts';
import { catalogue } from './catalogue.ts';

/** Writes the rule catalogue, or with `--check` fails when the one on disk is not the same. */
const file = new URL('../rules/README.md', import.meta.url);
const policies = loadPolicies(rules).filter(({ policy }) => !policy.testOnly);
const wanted = catalogue(rules, policies);

if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted);
} else if (readFileSync(file, 'utf8') !== wanted) {
  process.stderr.write('src/rules/README.md is out of date: run npm run docs\n');
  process.exitCode = 1;
}
