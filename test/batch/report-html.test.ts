import { expect, it } from 'vitest';
import type { Summary } from '../../src/batch/collect.ts';
import { reportHtml } from '../../src/batch/report-html.ts';
import { count, emptyTally } from '../../src/batch/tally.ts';

const ONE = { judged: 1, open: 1, critical: 1 };

/** The page of an audit with so many months and providers. */
function page(months: number, provider: (place: number) => string): string {
  const tally = emptyTally();
  const first = Temporal.PlainYearMonth.from('2024-01');
  for (let place = 0; place < months; place += 1) {
    count(tally, 'month', first.add({ months: place }).toString(), ONE);
    count(tally, 'provider', provider(place), ONE);
  }
  const read = { asOf: '2026-11-21', files: 1, bytes: 1, lines: 1, problems: 0 };
  return reportHtml({ ...read, ...tally, procedures: months } satisfies Summary);
}

const numbered = (place: number): string => `Practitioner/${place}`;

it('tells of a chart that does not show all', () => {
  const shown = page(26, numbered);
  expect(shown).toContain('<p class="small">The chart shows the latest 25 of 26.</p>');
  expect(shown).toContain('<p class="small">The chart shows the first 25 of 26.</p>');
});

it('says nothing of the kind of a chart that shows all', () => {
  expect(page(25, numbered)).not.toContain('The chart shows');
});

it('writes names as text, whatever they hold', () => {
  const shown = page(2, (place) => `"><img src=x onerror=alert(${place})><script>`);
  expect(shown).not.toMatch(/<img|<script/);
  expect(shown).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)');
});
