import { UsageError } from './usage-error.ts';

const LEVELS: readonly string[] = ['info', 'warning', 'critical', 'never'];

/** The severities that make a command end with exit code 1. Throws for a level that is none. */
export function failingSeverities(level: string): ReadonlySet<string> {
  const place = LEVELS.indexOf(level);
  if (place < 0) throw new UsageError('--fail-on takes info, warning, critical or never');
  return new Set(LEVELS.slice(place).filter((one) => one !== 'never'));
}
