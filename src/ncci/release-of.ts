import { dateOf, dayNumberOf } from './day-number.ts';
import { nameOf } from './read-lines.ts';

/** Which release files belong to, and how that is known. */
export interface ReleaseName {
  /** Day number of its first day. */
  day: number;
  how: string;
}

/**
 * Names of the published files tell their quarter: `ccipra-v323r0-f1.txt` is version 32.3, the fourth
 * quarter of 2026; `MCR_MUE_PractitionerServices_Eff_10-01-2026.csv` says so itself. The files do not.
 */
export function dayInName(path: string): number | undefined {
  const name = nameOf(path);
  const version = /(?:^|[^a-z0-9])v(\d{2})([0-3])r\d/i.exec(name);
  if (version) return quarterDay(1994 + Number(version[1]), Number(version[2]));
  const [, month, day, year] = /(?:^|\D)(\d{2})-(\d{2})-(20\d{2})(?!\d)/.exec(name) ?? [];
  if (year) return dayNumberIn(`${year}-${month}-${day}`);
  const quarter = /(20\d{2})[-_ ]?q([1-4])/i.exec(name);
  if (quarter) return quarterDay(Number(quarter[1]), Number(quarter[2]) - 1);
  return dayNumberIn(/20\d{2}-\d{2}-\d{2}/.exec(name)?.[0] ?? '');
}

/** The release that the command line or all names agree on. Throws where names differ. */
export function statedRelease(
  given: string | undefined,
  paths: readonly string[],
): ReleaseName | undefined {
  if (given !== undefined) {
    const day = dayNumberIn(given);
    if (day === undefined) throw new Error(`--release takes a date such as 2026-10-01`);
    return { day, how: 'as the command line says' };
  }
  const named = paths.flatMap((path) => {
    const day = dayInName(path);
    return day === undefined ? [] : [{ path, day }];
  });
  const [first] = named;
  if (!first) return undefined;
  const other = named.find(({ day }) => day !== first.day);
  if (!other) return { day: first.day, how: 'by the names of the files' };
  throw new Error(
    `${other.path}: of ${dateOf(other.day)} by its name, while ${first.path} is of ${dateOf(first.day)}; import each quarter by itself, or name it with --release`,
  );
}

/** The first day of the quarter of a day: a release holds no edit that takes effect after its own. */
export function quarterOf(day: number): number {
  const [year, month] = dateOf(day).split('-').map(Number);
  return quarterDay(year ?? 0, Math.floor(((month ?? 1) - 1) / 3));
}

const quarterDay = (year: number, quarter: number): number =>
  Date.UTC(year, quarter * 3, 1) / 86_400_000;

const dayNumberIn = (date: string): number | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayNumberOf(date.replaceAll('-', '')) : undefined;
