import { readFileSync } from 'node:fs';
import { isInForce, NEVER_DELETED } from '../../src/ncci/day-number.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';

/** What one way of looking pairs up costs, measured in a process of its own. */
export interface Lookups {
  loadMilliseconds: number;
  /** Resident memory before and after loading. */
  rssBefore: number;
  rssAfter: number;
  /** Median over short runs of lookups, few of which are interrupted by other work on the machine. */
  microseconds: number;
  /** Pairs found, to compare the ways with each other. */
  found: number;
}

export interface Task {
  way: 'compact' | 'map' | 'scan';
  dataDirectory: string;
  ptp: string[];
  /** Pairs of codes and days, as day numbers. */
  queries: [a: string, b: string, day: number][];
}

type Find = (a: string, b: string, day: number, date: Temporal.PlainDate) => boolean;

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** One object for equal texts and days: what costs is the lookup, not fetching the question. */
function sharing<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const item = known.get(key) ?? make(key);
    known.set(key, item);
    return item;
  };
}

const ROUNDS = 10;
const CHUNK = 500;

const megabytes = (): number => process.memoryUsage().rss / 1e6;

function measure({ way, queries, ...where }: Task): Lookups {
  const rssBefore = megabytes();
  const began = performance.now();
  const find = { compact, map, scan }[way](where);
  const loadMilliseconds = performance.now() - began;
  const rssAfter = megabytes();
  const shared = sharing((text: string) => text);
  const dateOf = sharing((day: number) => EPOCH.add({ days: day }));
  const asked = (way === 'scan' ? queries.slice(0, 3) : queries).map(
    ([a, b, day]) => [shared(a), shared(b), day, dateOf(day)] as const,
  );
  let found = 0;
  const times = Array.from({ length: way === 'scan' ? 1 : ROUNDS }, () => {
    found = 0;
    return chunksOf(asked).map((chunk) => {
      const start = performance.now();
      for (const [a, b, day, date] of chunk) found += find(a, b, day, date) ? 1 : 0;
      return ((performance.now() - start) * 1000) / chunk.length;
    });
  }).flat();
  const microseconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { loadMilliseconds, rssBefore, rssAfter, microseconds, found };
}

const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, place) =>
    items.slice(place * CHUNK, (place + 1) * CHUNK),
  );

type Where = Pick<Task, 'dataDirectory' | 'ptp'>;

/** Ours, with the dates that rules hand over. */
function compact({ dataDirectory }: Where): Find {
  const { pairOn } = loadEdits(dataDirectory);
  return (a, b, _day, date) => pairOn(a, b, date) !== undefined;
}

/** What one writes first: a map from both codes to the rows of the pair. */
function map({ ptp }: Where): Find {
  const rows = new Map<string, { effective: number; deletion: number }[]>();
  for (const file of ptp) {
    eachRow(file, ([column1 = '', column2 = '', , from = '', until = '']) => {
      const key = `${column1}${column2}`;
      const row = { effective: dayOf(from), deletion: dayOf(until) };
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    });
  }
  const has = (key: string, day: number): boolean =>
    rows.get(key)?.some(({ effective, deletion }) => isInForce(day, effective, deletion)) ?? false;
  return (a, b, day) => has(`${a}${b}`, day) || has(`${b}${a}`, day);
}

/** No import at all: the files are read for each claim. */
function scan({ ptp }: Where): Find {
  return (a, b, day) => {
    let found = false;
    for (const file of ptp) {
      eachRow(file, ([column1, column2, , from = '', until = '']) => {
        if (!(column1 === a && column2 === b) && !(column1 === b && column2 === a)) return;
        found ||= isInForce(day, dayOf(from), dayOf(until));
      });
    }
    return found;
  };
}

function eachRow(file: string, take: (cells: string[]) => void): void {
  const text = readFileSync(file, 'latin1');
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const cells = text.slice(start, end).split('\t');
    if (/^\d{8}$/.test(cells[3] ?? '')) take(cells);
    start = end + 1;
  }
}

const dayOf = (text: string): number =>
  text === '*'
    ? NEVER_DELETED
    : Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) /
      86_400_000;

const [, , path = ''] = process.argv;
process.stdout.write(JSON.stringify(measure(JSON.parse(readFileSync(path, 'utf8')))));
