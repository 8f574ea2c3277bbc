import { expect, it } from 'vitest';
import { describeInBrowser, startBrowser, violationsOf } from '../kit/browser.ts';
import { startSmartApp } from '../kit/smart-app.ts';

const UNTIL = new Date('2026-12-05T18:00:00Z');
/** As if a user had silenced whatever is asked about. */
const silenced = Object.assign(new Map([['any finding', UNTIL]]), { get: () => UNTIL });
const { url } = startSmartApp({ store: { snoozes: async () => silenced } });

describeInBrowser('the checklist', () => {
  const browser = startBrowser();

  it('says of what is missing that a user silenced it, and until when', async () => {
    const { page, complaints } = await browser.open(`${url()}/demo/launch?patient=clara-jensen`);
    await page.getByLabel('Procedure', { exact: true }).selectOption('Procedure/clara-mbb-1');
    const relief = page
      .getByRole('region', { name: 'Missing', exact: true })
      .locator('details.item', { hasText: 'Pain before and after a diagnostic facet block' });
    await relief.getByText('Snoozed until 2026-12-05').waitFor();
    await relief.getByText('Not documented').waitFor();
    await relief.getByText('until the facts change, no card tells of it').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
