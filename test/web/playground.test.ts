import { expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { startService, TODAY } from '../kit/service.ts';

const service = startService({}, async () => (await createDemo(TODAY)).router);

describeInBrowser('the playground', () => {
  const browser = startBrowser();

  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    const { page, complaints } = await browser.open(service.url(), { colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('needs no scrolling sideways at 200 % zoom', async () => {
    const { page } = await browser.open(service.url(), { viewport: { width: 640, height: 400 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await isTooWide(page)).toBe(false);
  });
});
