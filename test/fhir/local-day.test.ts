import { expect, it } from 'vitest';
import { localDay } from '../../src/fhir/local-day.ts';

const MINUTES = 20;

it.each([
  ['America/Chicago', 'in spring', '2026-03-07T00:00:00Z'],
  ['America/Chicago', 'in autumn', '2026-10-31T00:00:00Z'],
  ['America/St_Johns', 'at half an hour', '2026-03-07T00:00:00Z'],
  ['Australia/Lord_Howe', 'by half an hour', '2026-04-03T00:00:00Z'],
  ['Pacific/Apia', 'past a whole day', '2011-12-29T00:00:00Z'],
  ['Asia/Kathmandu', 'never', '2026-01-01T00:00:00Z'],
  ['America/Chicago', 'from sun time', '1883-11-17T00:00:00Z'],
])('finds the days of %s, which shifts %s, as the calendar does', (zone, _how, from) => {
  const begin = Temporal.Instant.from(from);
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += MINUTES) {
    const moment = begin.add({ minutes });
    const day = moment.toZonedDateTimeISO(zone).toPlainDate();
    expect(localDay(moment, zone).toString(), `${moment}`).toBe(day.toString());
  }
});

it.each(['America/Chicago', 'Pacific/Kiritimati'])('changes the day at midnight in %s', (zone) => {
  const midnight = Temporal.PlainDate.from('2026-11-21').toZonedDateTime(zone).toInstant();
  expect(localDay(midnight.subtract({ milliseconds: 1 }), zone).toString()).toBe('2026-11-20');
  expect(localDay(midnight, zone).toString()).toBe('2026-11-21');
});

it('answers about more days than it keeps', () => {
  const noon = Temporal.Instant.from('1850-01-01T12:00:00Z');
  for (let days = 0; days < 50_000; days += 1) {
    const moment = noon.add({ hours: days * 24 });
    const day = localDay(moment, 'UTC').toString();
    if (day !== moment.toString().slice(0, 10)) expect.fail(`${moment} on ${day}`);
  }
  expect(localDay(noon, 'UTC').toString()).toBe('1850-01-01');
});
