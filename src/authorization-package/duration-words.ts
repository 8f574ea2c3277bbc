const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** A length of time in words, such as "1 year 6 months". */
export const durationWords = (duration: Temporal.Duration): string =>
  UNITS.flatMap((unit) => {
    const count = duration[unit];
    return count > 0 ? [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`] : [];
  }).join(' ');
