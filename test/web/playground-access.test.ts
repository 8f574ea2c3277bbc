import { expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { startService, TODAY } from '../kit/service.ts';

const service = startService({}, async () => (await createDemo(TODAY)).router);
const at = (hash: string) => `${service.url()}/${hash}`;

describeInBrowser('the playground', () => {
  const browser = startBrowser();

  const views = [
    ['light', ''],
    ['dark', ''],
    ['light', '#note'],
    ['dark', '#note'],
  ] as const;
  it.each(views)('is accessible in %s at /%s, with all that opens', async (colorScheme, hash) => {
    const { page } = await browser.open(at(hash), { colorScheme });
    await page.locator('.rule:visible summary').first().click();
    await page.locator('.rule:visible .finding').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    for (const name of hash === '' ? ['Facts read', 'Request', 'Answer'] : []) {
      await page.getByRole('tab', { name }).click();
      expect(await violationsOf(page), name).toEqual([]);
    }
  });

  it.each([
    ['200 % zoom', 640, ''],
    ['200 % zoom', 640, '#note'],
    ['a phone', 320, ''],
    ['a phone', 320, '#note'],
  ])('needs no scrolling sideways on %s, %i pixels wide, at /%s', async (_what, width, hash) => {
    const { page } = await browser.open(at(hash), { viewport: { width, height: 640 } });
    const summary = page.locator('.rule:visible summary').first();
    // A title stands beside its marker, not below it.
    await summary.waitFor();
    const below = await page.evaluate<number>(`
      const [title] = [...document.querySelectorAll('.rule .title')].filter((one) => one.checkVisibility());
      title.getBoundingClientRect().y - title.closest('summary').getBoundingClientRect().y;
    `);
    expect(below).toBeLessThan(20);
    await summary.click();
    await page.locator('.rule:visible .finding').first().waitFor();
    expect(await isTooWide(page)).toBe(false);
  });
});
