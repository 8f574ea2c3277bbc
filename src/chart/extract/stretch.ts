/**
 * The stretch of time that the note reader counted in days. It counts a month as 30 days and a year
 * as 365: taken at that, "for three months" would fall short of three calendar months.
 */
export function stretchOf(days: number): Temporal.Duration {
  const whole = Math.floor(days);
  if (whole > 0 && whole % 365 === 0) return Temporal.Duration.from({ years: whole / 365 });
  if (whole > 0 && whole % 30 === 0) return Temporal.Duration.from({ months: whole / 30 });
  return Temporal.Duration.from({ days: whole });
}
