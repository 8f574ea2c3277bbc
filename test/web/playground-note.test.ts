import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { startService, TODAY } from '../kit/service.ts';

const service = startService({}, async () => (await createDemo(TODAY)).router);
const at = (hash: string) => `${service.url()}/${hash}`;

const lines = (page: Page) =>
  page.getByRole('region', { name: 'Claim lines that the note supports' });
const line = (page: Page, name: string) => lines(page).getByRole('article', { name, exact: true });
const FULL = 'A transforaminal epidural that is documented in full';
const judge = (page: Page) => page.getByRole('button', { name: 'Read and judge' }).click();

describeInBrowser('the claim lines of a note', () => {
  const browser = startBrowser();

  it('stand with their facts, quotes and rules of coding, or say what is lacking', async () => {
    const { page, complaints } = await browser.open(at('#note'));
    const gaps = lines(page).getByRole('region', { name: 'Not coded' });
    await gaps.getByText('Not documented', { exact: true }).first().waitFor();
    await page.getByLabel('Sample note').selectOption(FULL);
    const injection = line(page, '64483: Supported');
    await injection.waitFor();
    expect(await injection.getByRole('row', { name: 'Modifiers' }).innerText()).toMatch(/RT$/);
    expect(await injection.getByRole('columnheader').allTextContents()).toEqual(['Supported']);
    await injection.getByText('levels: L5-S1').waitFor();
    await injection.getByText('Right L5-S1 transforaminal').first().waitFor();
    await injection.getByText('rules of coding').click();
    await injection.getByText('Billing article A58993').waitFor();
    await line(page, 'J1100: Supported').getByText('10 mg of dexamethasone').waitFor();
    expect(complaints).toEqual([]);
  });

  it('follow the place of service: what a facility reports is not computed', async () => {
    const { page } = await browser.open(at('#note'));
    await page.getByLabel('Sample note').selectOption(FULL);
    await line(page, 'J1100: Supported').waitFor();
    await page.getByLabel('Place of service').selectOption('24');
    await judge(page);
    await lines(page).getByText('the facility reports the drug').waitFor();
    await lines(page).getByText('Not computed', { exact: true }).waitFor();
    expect(await line(page, 'J1100: Supported').count()).toBe(0);
    expect(await line(page, '64483: Supported').count()).toBe(1);
  });

  it('are none for a note of nothing, and tell a fault', async () => {
    const { page } = await browser.open(at('#note'));
    await lines(page).waitFor();
    await page.getByLabel('Procedure note', { exact: true }).fill('Seen today. Feels well.');
    await judge(page);
    await lines(page).getByText('The documentation supports no line.').waitFor();
    await page.context().setOffline(true);
    await judge(page);
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    expect(await lines(page).count()).toBe(0);
  });
});

describeInBrowser('the playground', () => {
  const browser = startBrowser();

  it.each([
    ['light', 1280],
    ['dark', 1280],
    // What 1280 pixels show at a zoom of 200 %.
    ['light', 640],
    ['dark', 320],
  ] as const)('is accessible in %s at %i pixels, on both tabs', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 } };
    const { page } = await browser.open(at(''), options);
    await page.getByText('Foramen answers:').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('tab', { name: 'A procedure note' }).click();
    await lines(page).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });
});
