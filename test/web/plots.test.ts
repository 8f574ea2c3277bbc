import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isNearEnd } from '../../src/web/app/timeline/day-axis.ts';
import { spanOf, within } from '../../src/web/app/timeline/day-span.ts';
import { describeInBrowser, startBrowser } from '../kit/browser.ts';
import { startSmartApp } from '../kit/smart-app.ts';

const { url } = startSmartApp();
const ROSA = '/demo/launch?patient=rosa-alvarez';
const plot = (page: Page) => page.getByRole('img', { name: /sessions from 2025-04-21/ });
const openSessions = (page: Page) => page.getByRole('tab', { name: 'Sessions' }).click();

describe('the days of a plot', () => {
  const span = spanOf(['2026-03-01', '2025-11-21', '2026-11-21']);

  it('reach from the first to the last', () => {
    expect(span).toEqual({ from: '2025-11-21', to: '2026-11-21' });
  });

  it('cut what lies outside, and let open ends reach to the edge', () => {
    expect(within(span, '2025-11-20', '2026-11-22')).toEqual(span);
    expect(within(span, '2025-11-22', '2026-11-20')).toEqual({
      from: '2025-11-22',
      to: '2026-11-20',
    });
    expect(within(span, undefined, undefined)).toEqual(span);
  });

  it('leave room for a date beside a mark, but not near the right edge', () => {
    expect(isNearEnd('2026-11-21', span, 1000)).toBe(true);
    expect(isNearEnd('2026-06-01', span, 1000)).toBe(false);
    expect(isNearEnd('2026-06-01', { from: '2026-06-01', to: '2026-06-01' }, 1000)).toBe(false);
  });
});

describeInBrowser('a plot', () => {
  const browser = startBrowser();

  it('is one image with a name, whose library comes when it is first seen', async () => {
    const { page, complaints } = await browser.open(url() + ROSA);
    const loaded: string[] = [];
    page.on('request', (one) => one.url().includes('plot-library') && loaded.push(one.url()));
    await page.getByRole('tab', { name: 'Sessions' }).waitFor();
    expect(loaded).toEqual([]);
    await openSessions(page);
    await plot(page).waitFor();
    expect(loaded).toHaveLength(1);
    const name = await plot(page).getAttribute('aria-label');
    expect(name).toContain('On 2026-11-21 4 of 4 are used');
    expect(name).toContain('the next fits from 2026-12-19');
    expect(await plot(page).locator('.counted circle').count()).toBe(4);
    expect(await plot(page).locator('.past circle').count()).toBe(1);
    expect(await plot(page).getByText('2026-12-19').count()).toBe(1);
    // The policy of the page takes no style elements, and none is left to be refused.
    expect(await page.locator('svg style').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is drawn anew for another day', async () => {
    const { page } = await browser.open(url() + ROSA);
    await openSessions(page);
    await plot(page).waitFor();
    await page.getByLabel('As of').fill('2026-12-19');
    await page.getByRole('img', { name: /On 2026-12-19 3 of 4 are used/ }).waitFor();
    await page.locator('.band.tone-met').first().waitFor();
  });

  it('takes its colours from the page, light or dark', async () => {
    const { page } = await browser.open(url() + ROSA, { colorScheme: 'light' });
    await openSessions(page);
    const ink = () =>
      plot(page)
        .locator('.counted')
        .evaluate((one) => one.ownerDocument.defaultView?.getComputedStyle(one).fill);
    expect(await ink()).toBe('rgb(11, 92, 173)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ink()).toBe('rgb(132, 189, 255)');
  });

  it('says so where its library does not come, and leaves the table', async () => {
    const { page } = await browser.open(url() + ROSA);
    await page.route('**/assets/plot-library*', (route) => route.abort());
    await openSessions(page);
    await page.getByText('The plot could not be loaded').first().waitFor();
    await page.getByText('5 sessions as a table').click();
    await page.getByRole('table').first().waitFor();
  });
});
