import { rules } from '../../src/rules/index.ts';
import { measureEngine } from './engine.ts';
import { startForamen } from './foramen-server.ts';
import { FULL, signed } from './requests.ts';
import { load } from './rounds.ts';
import { tokenPool } from './token-pool.ts';

/** How the time of a request grows with something it depends on. */
export interface Curve {
  /** What is counted on the x axis. */
  of: string;
  points: { count: number; milliseconds: number; cpuMilliseconds: number }[];
}

const PROCEDURES = [10, 100, 1_000, 5_000];
const NOTES = [0, 5, 20, 50, 100];
const TENANTS = [1, 10, 100, 1_000];

/** Measures the engine alone with growing charts, and the service with growing configurations. */
export async function measureGrowth(seconds: number, profile: boolean): Promise<Curve[]> {
  const milliseconds = seconds * 1000;
  const engine = (
    of: string,
    counts: readonly number[],
    key: 'procedures' | 'notes' | 'rules',
  ) => ({
    of,
    points: counts.map((count) => {
      // As many sessions as notes at least, since each note is about one.
      const procedures = key === 'notes' ? 100 : FULL.procedures;
      const { p50, cpu } = measureEngine({ procedures, [key]: count, milliseconds });
      return { count, milliseconds: p50, cpuMilliseconds: cpu };
    }),
  });
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(rules.length * share));
  return [
    engine('past procedures', PROCEDURES, 'procedures'),
    engine('notes of 5 kB', NOTES, 'notes'),
    engine('rules', shares, 'rules'),
    { of: 'tenants', points: await withTenants(seconds, profile) },
  ];
}

/** The last of the tenants calls, with an ES384 token. */
async function withTenants(seconds: number, profile: boolean): Promise<Curve['points']> {
  const pool = await tokenPool('ES384');
  const points: Curve['points'] = [];
  for (const count of TENANTS) {
    const server = await startForamen({ pools: [pool], otherTenants: count - 1, profile });
    const contender = {
      part: 'growth',
      name: `${count} tenants`,
      server,
      body: signed(FULL),
      pool,
    };
    await load(contender, 1, seconds);
    const { p50, cpuMilliseconds } = await load(contender, 1, seconds);
    points.push({ count, milliseconds: p50, cpuMilliseconds });
    await server.stop();
  }
  return points;
}

/** The curves as lines of text. */
export const growthTable = (curves: readonly Curve[]): string =>
  curves
    .map(({ of, points }) => {
      const figures = points.map(
        ({ count, milliseconds, cpuMilliseconds }) =>
          `${count}: ${milliseconds.toFixed(2)} (CPU ${cpuMilliseconds.toFixed(2)})`,
      );
      return `ms by number of ${of}: ${figures.join(', ')}\n`;
    })
    .join('');
