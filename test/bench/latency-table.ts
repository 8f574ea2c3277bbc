import type { Latencies } from './latency.ts';
import { CEILING, type Row } from './rounds.ts';

/** What each part should reach: rate and p99 against the ceiling of the same run. */
const GOALS: Readonly<Record<string, string>> = {
  c1: '>= 70 %, p99 <= 2.0',
  c2: '>= 60 % (RS384)',
  c3: '>= 40 %',
};
const MOST_MEGABYTES = 250;
const MOST_OF_A_READ = 1.15;

/** The figures as a table in Markdown, each beside what it should reach. */
export function latencyTable({ bodyBytes, rows, verification, slowestRead }: Latencies): string {
  const overFhir = rows.find(({ part }) => part === 'd');
  return [
    `body ${bodyBytes} bytes; "of the ceiling" is the median of the ratios within each round`,
    `| server | one at a time, p50 / p99 ms | 10 at a time, per second | p50 / p99 ms | CPU ms a request | rate of the ceiling | p99 of the ceiling | CPU of the ceiling | goal | RSS MB (below ${MOST_MEGABYTES}) |`,
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(lineOf),
    ...Object.entries(verification).map(
      ([algorithm, microseconds]) =>
        `one ${algorithm} verification by jose alone: ${(microseconds / 1000).toFixed(2)} ms of CPU`,
    ),
    ...(overFhir && slowestRead !== undefined
      ? [
          `reads over FHIR: ${ms(overFhir.sequential.p50)} ms, the slowest single read ${ms(slowestRead)} ms, ratio ${(overFhir.sequential.p50 / slowestRead).toFixed(2)} (at most ${MOST_OF_A_READ})`,
        ]
      : []),
    '',
  ].join('\n');
}

function lineOf({ part, name, sequential, loaded, rss, ofCeiling }: Row): string {
  const cells = [
    name,
    `${ms(sequential.p50)} / ${ms(sequential.p99)}`,
    Math.round(loaded.perSecond),
    `${ms(loaded.p50)} / ${ms(loaded.p99)}`,
    loaded.cpuMilliseconds.toFixed(2),
    part === CEILING ? '-' : `${Math.round(ofCeiling.rate * 100)} %`,
    part === CEILING ? '-' : ofCeiling.p99.toFixed(1),
    part === CEILING ? '-' : ofCeiling.cpu.toFixed(1),
    GOALS[part] ?? '-',
    Math.round(rss),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Milliseconds with as many decimals as they are steady in. */
const ms = (value: number): string => value.toFixed(value < 1 ? 2 : 1);
