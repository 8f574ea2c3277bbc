import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineTable, measureEngine } from './engine.ts';
import { growthTable, measureGrowth } from './growth.ts';
import { LATENCY_PARTS, measureLatencies } from './latency.ts';
import { latencyTable } from './latency-table.ts';
import { measureNcci, ncciTable } from './ncci.ts';
import { measureNotes, notesLine } from './notes.ts';
import { FULL, signed } from './requests.ts';
import { soak, soakLines } from './soak.ts';

/**
 * Measures all parts, or those named by `--only`, and keeps their figures in bench/results.json.
 * Load and servers share the machine's cores: only ratios of one run mean anything.
 */
const PARTS = [...LATENCY_PARTS, 'e', 'growth', 'ncci', 'notes', 'soak'];

const { values } = parseArgs({
  options: {
    /** Parts by name, with commas between them. */
    only: { type: 'string', default: PARTS.join(',') },
    /** How long each measurement takes. */
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    /** How long the soak takes, in seconds. */
    soak: { type: 'string', default: '600' },
    /** Writes CPU profiles of the servers under test and of the engine to bench/profiles. */
    profile: { type: 'boolean', default: false },
  },
});
const { profile } = values;
const only = new Set(values.only.split(','));
for (const part of only) {
  if (!PARTS.includes(part)) throw new Error(`no part ${part}; there are ${PARTS.join(', ')}`);
}
const wants = (part: string): boolean => only.has(part);
const seconds = numberOf('seconds');
const rounds = numberOf('rounds');

if (LATENCY_PARTS.some(wants)) {
  const latencies = await measureLatencies({ wants, rounds, seconds, profile });
  tell(latencyTable(latencies), { latencies });
}
if (wants('e')) {
  const flags = profile ? ['--cpu-prof', '--cpu-prof-dir=bench/profiles'] : [];
  const engine = measureEngine({ milliseconds: seconds * 1000 }, flags);
  tell(engineTable(engine), { engine });
}
if (wants('growth')) {
  const growth = await measureGrowth(seconds, profile);
  tell(growthTable(growth), { growth });
  spawnSync(process.execPath, ['test/bench/plot.ts'], { stdio: 'inherit' });
}
if (wants('ncci')) {
  const ncci = measureNcci();
  tell(ncciTable(ncci), { ncci });
}
if (wants('notes')) {
  const notes = measureNotes();
  tell(notesLine(notes), { notes });
}
if (wants('soak')) {
  const long = await soak(signed({ ...FULL, notes: 2 }), numberOf('soak'));
  tell(soakLines(long), { soak: long });
}

function numberOf(name: 'seconds' | 'rounds' | 'soak'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number`);
  return value;
}

/** Shows figures, and writes them beside those of parts that were measured at other times. */
function tell(text: string, figures: object): void {
  process.stdout.write(text);
  const path = 'bench/results.json';
  const before: object = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  mkdirSync('bench', { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
}
