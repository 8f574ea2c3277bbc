import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { describeInBrowser, startBrowser } from '../kit/browser.ts';
import { startService, TODAY } from '../kit/service.ts';

const service = startService({}, async () => (await createDemo(TODAY)).router);
const at = (hash = '') => `${service.url()}/${hash}`;

const cards = (page: Page) => page.getByRole('article');
const answered = (page: Page) => page.getByText('Foramen answers:').waitFor();
const rule = (page: Page, id: string) => page.locator('.rule:visible', { hasText: id });
const choose = async (page: Page, search: string, title: string) => {
  await page.getByLabel('Patient, situation or rule').fill(search);
  await page.getByRole('radio', { name: title }).check();
};

describeInBrowser('the playground', () => {
  const browser = startBrowser();

  it('opens with an example that is already answered, and nothing to complain of', async () => {
    const { page, complaints } = await browser.open(at());
    await answered(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('pain procedure');
    expect(await cards(page).first().textContent()).toContain('4 epidural sessions');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('answers for the patient and moment that is chosen, and can be linked to', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    await page.getByLabel('Moment').selectOption('procedure-note-sign');
    await choose(page, 'marcus', 'A note without approach');
    await cards(page).getByText('Not documented').first().waitFor();
    expect(page.url()).toBe(at('#marcus-hale-bare-note'));
    const { page: linked } = await browser.open(page.url());
    await cards(linked).getByText('Not documented').first().waitFor();
  });

  it('says so where there is nothing to say', async () => {
    const { page } = await browser.open(at('#henrik-aasen-first-epidural'));
    await page.getByText('Silence is the good outcome').waitFor();
    expect(await cards(page).count()).toBe(0);
  });

  it('tells of every rule its verdict, facts, numbers and sources', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    const frequency = rule(page, 'esi-frequency-exceeded');
    await frequency.locator('summary').first().click();
    const text = () => frequency.textContent();
    await frequency.getByText('esi.max_sessions').waitFor();
    await frequency.getByText('sessions 4, months 12').waitFor();
    expect(await text()).toContain('Not met');
    expect(await text()).toContain('ExplanationOfBenefit/rosa-claim-2');
    expect(await text()).toContain('LCD L39240');
    expect(await text()).toContain('date of service');
  });

  it('filters rules by verdict and severity', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    const count = () => page.locator('.rule:visible').count();
    const all = await count();
    await page.getByRole('checkbox', { name: /^Met/ }).uncheck();
    expect(await count()).toBe(2);
    await page.getByLabel('Severity').selectOption('critical');
    expect(await count()).toBe(1);
    await page.getByLabel('Severity').selectOption('');
    await page.getByRole('checkbox', { name: /^Met/ }).check();
    await page.getByRole('checkbox', { name: /^Did not apply/ }).check();
    expect(await count()).toBeGreaterThan(all);
  });

  it('asks again with a request that was changed, and says what is wrong with one', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    await page.getByRole('tab', { name: 'Request' }).click();
    const editor = page.getByLabel('Request in JSON');
    const request = await editor.inputValue();
    await editor.fill(request.replace('"id": "rosa-order-lumbar"', '"id": "changed"'));
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('tab', { name: 'Answer' }).click();
    const answer = page.getByLabel('Cards as the service sent them');
    await expect.poll(() => answer.inputValue()).toContain('ServiceRequest/changed');
    await page.getByRole('tab', { name: 'Request' }).click();
    await editor.fill(request.slice(0, -1));
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('alert').getByText('no JSON').waitFor();
    await editor.fill(request.replace('"patientId"', '"patient"'));
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('alert').getByText('context.patientId').waitFor();
  });

  it('applies a suggestion to the request and asks again', async () => {
    const { page } = await browser.open('about:blank');
    const asked: string[] = [];
    await page.route('**/playground/cds-services/order-sign', async (route) => {
      asked.push(route.request().postData() ?? '');
      const response = await route.fetch();
      const answer = await response.json();
      const { context } = JSON.parse(asked.at(-1) ?? '');
      const [{ resource }] = context.draftOrders.entry;
      const actions = [
        { type: 'update', description: 'Add the side', resource: { ...resource, note: [] } },
        { type: 'create', description: 'Order an image', resource: { ...resource, id: 'image' } },
      ];
      const suggestion = { label: 'Complete the order', uuid: 'one', actions };
      const [card] = answer.cards;
      await route.fulfill({
        response,
        json: {
          ...answer,
          cards: asked.length > 1 ? [] : [{ ...card, suggestions: [suggestion] }],
        },
      });
    });
    await page.goto(at());
    await page.getByRole('button', { name: 'Complete the order' }).click();
    await page.getByText('Silence is the good outcome').waitFor();
    const { draftOrders } = JSON.parse(asked[1] ?? '').context;
    expect(draftOrders.entry).toMatchObject([
      { resource: { id: 'rosa-order-lumbar', note: [] } },
      { resource: { id: 'image' } },
    ]);
    await page.getByText('Applied: Complete the order.').waitFor({ state: 'attached' });
  });

  it('shows what a card says as words, and follows no address but those of the web', async () => {
    const { page, complaints } = await browser.open('about:blank');
    const detail =
      '<img src=x onerror=alert(1)> [run](javascript:alert(1)) [LCD](https://cms.example)';
    const links = [{ label: 'Start', url: 'javascript:alert(1)', type: 'absolute' }];
    const card = { summary: '<b>Bold</b>', indicator: 'info', source: { label: 'Test' } };
    await page.route('**/playground/cds-services/order-sign', (route) =>
      route.fulfill({ json: { cards: [{ ...card, detail, links }] } }),
    );
    await page.goto(at());
    await cards(page).getByText('<b>Bold</b>').waitFor();
    const text = await cards(page).textContent();
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(await cards(page).locator('img').count()).toBe(0);
    const addresses = await cards(page)
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(addresses).toEqual(['https://cms.example']);
    expect(complaints).toEqual([]);
  });

  it('tells the service with which reason a card was set aside', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    const told = page.waitForRequest('**/order-sign/feedback');
    await page.getByText('Set aside with a reason').first().click();
    await page.getByRole('button', { name: 'Does not apply' }).first().click();
    expect((await told).postDataJSON()).toMatchObject({
      feedback: [
        {
          card: expect.stringMatching(/^[0-9a-f-]{36}$/),
          outcome: 'overridden',
          overrideReason: { reason: { code: 'cds-not-applicable' } },
        },
      ],
    });
    await page.getByText('The service was told.').waitFor();
  });

  it('says what a person can do when the server is gone', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    await page.context().setOffline(true);
    await choose(page, 'walter', 'The last epidural');
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered(page);
    await page.getByRole('tab', { name: 'Request' }).click();
    expect(await page.getByLabel('Request in JSON').inputValue()).toContain('"walter-brandt"');
  });

  it('shows nothing of one patient under the name of the next', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    const scene = page.getByRole('region', { name: 'In the EHR' });
    expect(await scene.getByRole('listitem').count()).toBeGreaterThan(0);
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    await page.route('**/playground/cds-services/*', async (route) => {
      await asked;
      await route.abort();
    });
    await choose(page, 'walter', 'The last epidural');
    await scene.getByText('Foramen reads the chart').waitFor();
    expect(await scene.getByRole('listitem').count()).toBe(0);
    resolve();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    expect(await scene.getByRole('listitem').count()).toBe(0);
    expect(await page.locator('.rule:visible').count()).toBe(0);
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await browser.open(at());
    await answered(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Patients in an EHR');
    await tabTo(page, 'A fifth lumbar epidural in twelve months');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: /a first cervical epidural/ }).waitFor();
    await tabTo(page, 'Every rule');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('Answer');
    expect(await page.getByLabel('Cards as the service sent them').isVisible()).toBe(true);
    await page.keyboard.press('Home');
    await tabTo(page, 'Codes valid on the day of service');
    await page.keyboard.press('Enter');
    await page.getByText('None of its codes is known to have ended.').waitFor();
  });

  it('marks every fact of a note in its words, and says what the note lacks', async () => {
    const { page, complaints } = await browser.open(at('#note'));
    const marked = page.getByRole('region', { name: 'The note, marked' });
    const markOf = (words: string) => marked.locator('mark', { hasText: words });
    await markOf('Under fluoroscopic guidance').waitFor();
    expect(await marked.textContent()).toContain('advanced to the target. guidance');
    expect(await page.getByText('Not found in the note: approach').textContent()).toContain(
      'levels',
    );
    await rule(page, 'spinal-level-missing').getByText('Not documented').waitFor();
    await page
      .getByLabel('Procedure note', { exact: true })
      .fill('PROCEDURE: Left L4-L5 interlaminar epidural steroid injection.');
    await page.getByLabel('Payer’s policy').selectOption('AETNA-2026');
    await page.getByRole('button', { name: 'Read and judge' }).click();
    await markOf('L4-L5').waitFor();
    await page.getByText('AETNA-2026').first().waitFor();
    await rule(page, 'spinal-level-missing').getByText('Met', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

const focused = (page: Page) =>
  page.evaluate<string>(`(() => {
    const { activeElement: e } = document;
    return ((e.closest('label') ?? e).querySelector('.title') ?? e).textContent;
  })()`);

/** Tabs on until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}
