import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { TimelineAnswer } from '../../src/server/smart-app/timeline.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { answerOf, NOW, TODAY } from '../kit/service.ts';
import { type Sample, startSmartApp } from '../kit/smart-app.ts';

const { url, setNow, cardLink } = startSmartApp();
const at = (path: string): string => url() + path;

const BLOCK: Sample = {
  patient: 'clara-jensen',
  request: 'clara-jensen-ultrasound-block',
  service: 'procedure-note-sign',
};
const ABLATION: Sample = {
  patient: 'constance-adeyemi',
  request: 'constance-adeyemi-ablation',
  service: 'order-sign',
};

/** An order that names no side. */
const BARE_ORDER: Sample = {
  patient: 'denise-okafor',
  request: 'denise-okafor-bare-order',
  service: 'order-sign',
};

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const item = (page: Page, where: string, title: string) =>
  group(page, where).locator('details.item', { hasText: title });
const RELIEF = 'Pain before and after a diagnostic facet block';
const alert = async (page: Page) => (await page.getByRole('alert').textContent()) ?? '';

const enterRelief = async (page: Page, percent: string, start: string, lasted: string) => {
  const form = page.getByRole('form', { name: 'Relief after the procedure' });
  await form.getByLabel('Relief in percent').fill(percent);
  await form.getByLabel('It began on').fill(start);
  await form.getByLabel('It lasted').fill(lasted);
  await form.getByRole('button', { name: 'Save in the chart' }).click();
  return form;
};

/** Signs in without a chart being open. */
async function standAlone(page: Page, patient: string, mayWrite: boolean) {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Patient').selectOption(patient);
  if (!mayWrite) await page.getByLabel('Foramen may write').uncheck();
  await page.getByRole('button', { name: 'Allow' }).click();
}

describeInBrowser('the SMART app', () => {
  const browser = startBrowser();

  it('leads from a card to the missing value, which goes into the chart and is met', async () => {
    const { page, complaints } = await browser.open(await cardLink(BLOCK));
    await page
      .getByRole('heading', { level: 1, name: 'Left L4-L5 facet joint injection' })
      .waitFor();
    expect(page.url()).toBe(at('/app'));
    await item(page, 'Missing', RELIEF).waitFor();
    expect(await page.locator('.patient').textContent()).toContain('Clara Jensen');
    const form = await enterRelief(page, '85', '2026-11-20T11:00', '6');
    await form.getByText('Saved in the chart as Observation/').waitFor();
    await item(page, 'Met', RELIEF).waitFor();
    expect(await item(page, 'Missing', RELIEF).count()).toBe(0);
    const saved = /Observation\/[\w-]+/.exec((await form.textContent()) ?? '')?.[0];
    const { body: observation } = await answerOf(await fetch(at(`/demo/fhir/${saved}`)));
    expect(observation).toMatchObject({
      valueQuantity: { value: 85, code: '%' },
      partOf: [{ reference: 'Procedure/clara-mbb-1' }],
      subject: { reference: 'Patient/clara-jensen' },
    });
    const { start, end } = observation.effectivePeriod;
    expect(Date.parse(end) - Date.parse(start)).toBe(6 * 3_600_000);
    const provenance = await fetch(at(`/demo/fhir/Provenance?target=${saved}`));
    const { body: found } = await answerOf(provenance);
    expect(found.entry[0].resource.agent[0].who.reference).toBe('Practitioner/dr-lena-hartmann');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['nothing but its address', '', true, 'with who entered it'],
    ['an OperationOutcome', '{"resourceType":"OperationOutcome","id":"o"}', true, 'with who'],
    ['nothing at all', '', false, 'but not who entered it: the EHR does not tell where it lies'],
  ])('knows what an EHR took that sends back %s', async (_what, body, isNamed, words) => {
    const { page, complaints } = await browser.open(await cardLink(BLOCK));
    await page.route('**/demo/fhir/Observation', async (route) => {
      expect(route.request().headers().accept).toBe('application/fhir+json');
      const { id } = await (await route.fetch()).json();
      const location = at(`/demo/fhir/Observation/${id}/_history/1`);
      await route.fulfill({ status: 201, body, ...(isNamed && { headers: { location } }) });
    });
    const form = await enterRelief(page, '85', '2026-11-20T11:00', '6');
    await form.getByText('Saved in the chart').waitFor();
    const said = (await form.textContent()) ?? '';
    expect(said).toContain(words);
    expect(/ as Observation\/[\w-]+,/.test(said)).toBe(isNamed);
    expect(complaints).toEqual([]);
  });

  it('asks again for what was typed wrongly, and saves nothing', async () => {
    const { page } = await browser.open(await cardLink(BLOCK));
    const writes: string[] = [];
    page.on('request', (one) => one.url().includes('/demo/fhir/Obs') && writes.push(one.url()));
    const wrong = async (fields: [string, string, string], words: string) => {
      const form = await enterRelief(page, ...fields);
      await form.getByText(words).waitFor();
    };
    await wrong(['101', '2026-11-20T11:00', '6'], 'from 0 to 100');
    await wrong(['', '2026-11-20T11:00', '6'], 'from 0 to 100');
    await wrong(['80', '', '6'], 'Say when the relief began');
    await wrong(['80', '2099-01-01T11:00', '6'], 'cannot lie in the future');
    await wrong(['80', '2026-11-20T11:00', '0'], 'Say how long');
    await wrong(['80', '2026-11-20T11:00', '9000'], 'longer than until now');
    expect(writes).toEqual([]);
  });

  it('writes side and level on a draft order', async () => {
    const { page } = await browser.open(await cardLink(BARE_ORDER));
    const form = page.getByRole('form', { name: 'Side', exact: true });
    await form.getByRole('button').click();
    await form.getByText('Choose a side').waitFor();
    await form.getByLabel('left', { exact: true }).check();
    await form.getByRole('button').click();
    await form.waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Left /);
  });

  it('refuses an answer to a sign-in that it did not begin', async () => {
    const { page } = await browser.open(at('/app?code=stolen&state=somebody-elses'));
    expect(await alert(page)).toContain('not begun in this window');
    const tokens: string[] = [];
    page.on('request', (one) => one.url().includes('/token') && tokens.push(one.url()));
    await page.goto(at('/app?code=stolen'));
    expect(await alert(page)).toContain('not begun in this window');
    expect(tokens).toEqual([]);
  });

  it('gets no token without the verifier that it kept to itself', async () => {
    const { page } = await browser.open(at('/app/launch'));
    await page.route('**/demo/sign-in/token', (route) =>
      route.continue({
        postData: (route.request().postData() ?? '').replace(
          /code_verifier=[^&]+/,
          `code_verifier=${'x'.repeat(43)}`,
        ),
      }),
    );
    await standAlone(page, 'clara-jensen', true);
    expect(await alert(page)).toContain('refused the sign-in');
  });

  it('says that a link has expired, and goes on without it', async () => {
    const link = await cardLink(BLOCK);
    setNow(NOW.add({ minutes: 31 }));
    const { page } = await browser.open(link);
    expect(await alert(page)).toContain('has expired; open it again from a new card');
    await page.getByLabel('Procedure').selectOption({ index: 1 });
    await group(page, 'Met').waitFor();
    setNow(NOW);
  });

  it('offers text to copy where the user lets it write nothing', async () => {
    const { page } = await browser.open(at('/app/launch'));
    await standAlone(page, 'clara-jensen', false);
    await page.getByLabel('Procedure').selectOption({ index: 1 });
    const form = await enterRelief(page, '60', '2026-11-20T11:00', '2');
    await form.getByText('does not let the app write this').waitFor();
    await form.getByText('60 % relief of pain for 2 hours from 2026-11-20 at 11:00.').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.getByRole('button', { name: 'Copy what you entered' }).click();
    await form.getByText('Copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^60 % relief/);
  });

  it('says why, where the user or the EHR says no', async () => {
    const { page } = await browser.open(at('/app/launch'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Deny' }).click();
    expect(await alert(page)).toContain('did not allow the app to open this chart');
    const elsewhere = 'https://elsewhere.example/fhir';
    await page.goto(at(`/app/launch?${new URLSearchParams({ iss: elsewhere, launch: 'x' })}`));
    expect(await alert(page)).toContain('not set up for the app');
    await page.goto(at('/app'));
    expect(await alert(page)).toContain('Open the app again');
  });

  it('says so when the session has ended or the network is gone, and tries again', async () => {
    const { page } = await browser.open(await cardLink(BLOCK));
    await group(page, 'Met').waitFor();
    await page.route('**/app/checklist', (route) => route.abort());
    await page.reload();
    expect(await alert(page)).toContain('cannot be reached');
    await page.unroute('**/app/checklist');
    await page.getByRole('button', { name: 'Try again' }).click();
    await group(page, 'Met').waitFor();
    await page.evaluate(`for (const key of Object.keys(sessionStorage)) {
      sessionStorage[key] = sessionStorage[key].replace(/("access_token":"[^"]+)[^"]{6}"/, '$1AAAAAA"');
    }`);
    await page.reload();
    expect(await page.getByRole('alert').first().textContent()).toContain('session has ended');
  });

  it('says so where the chart cannot be read, before a procedure is chosen, and tries again', async () => {
    const { page } = await browser.open(at('/demo/launch?patient=clara-jensen'));
    const picker = page.getByLabel('Procedure');
    await picker.getByText('Choose a procedure').waitFor({ state: 'attached' });
    await page.route('**/app/timeline', (route) => route.abort());
    await page.reload();
    expect(await alert(page)).toContain('cannot be reached');
    expect(await picker.textContent()).toBe('No procedures could be read');
    await page.unroute('**/app/timeline');
    await page.getByRole('button', { name: 'Try again' }).click();
    await picker.getByText('Choose a procedure').waitFor({ state: 'attached' });
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('shows the package to read, to print and to keep', async () => {
    const { page, complaints } = await browser.open(await cardLink(ABLATION, 1));
    await page.getByRole('heading', { name: 'Diagnostic blocks' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the FHIR document' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(
      'authorization-package-constance-adeyemi-ablation-order.json',
    );
    const chunks = await (await file.createReadStream()).toArray();
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ type: 'document' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate<string>('getComputedStyle(document.body).color');
    expect(ink).toBe('rgb(21, 32, 43)');
    for (const name of ['Print', 'Download the FHIR document']) {
      expect(await page.getByRole('button', { name }).isVisible()).toBe(false);
    }
    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(await page.locator('h1:visible').allTextContents()).toEqual([
      'Request for prior authorization: left L4-L5, L5-S1 facet radiofrequency ablation',
    ]);
    expect(complaints).toEqual([]);
  });

  it('stays smooth: ten times the sessions make changing tabs less than ten times as slow', async () => {
    const { page } = await browser.open(await cardLink(BLOCK));
    await group(page, 'Met').waitFor();
    const millisecondsWith = async (sessions: number): Promise<number> => {
      await page.route('**/app/timeline', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: manySessions(await response.json(), sessions) });
      });
      await page.reload();
      await page.getByRole('tab', { name: 'Sessions' }).click();
      await page
        .locator('circle')
        .nth(sessions - 1)
        .waitFor();
      return page.evaluate<number>(CHANGE_TABS);
    };
    const few = await millisecondsWith(50);
    expect(await millisecondsWith(500)).toBeLessThan(10 * few);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    // What 1280 pixels show at a zoom of 200 %.
    ['light', 640],
    ['dark', 390],
    ['light', 320],
  ] as const)(
    'is accessible in %s at %i pixels, and needs no scrolling sideways',
    async (colorScheme, width) => {
      const options = { colorScheme, viewport: { width, height: 800 } };
      for (const sample of [BLOCK, ABLATION]) {
        const { page } = await browser.open(await cardLink(sample), options);
        await group(page, 'Met').waitFor();
        await page.evaluate(
          'for (const one of document.querySelectorAll("details")) one.open = true;',
        );
        expect(await violationsOf(page)).toEqual([]);
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await page.locator('[role=tabpanel]:visible h2').first().waitFor();
          expect(await violationsOf(page)).toEqual([]);
          expect(await isTooWide(page)).toBe(false);
        }
      }
    },
  );

  it('signs in on accessible pages', async () => {
    const { page } = await browser.open(at('/app/launch'));
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Patient').waitFor();
    expect(await page.title()).toContain('sample EHR');
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** The answer with 500 sessions, one every other day. */
/** Run in the page: the median of several changes from one tab to another and back, in milliseconds. */
const CHANGE_TABS = `(async () => {
  const taken = [];
  for (let round = 0; round < 7; round += 1) {
    const began = performance.now();
    for (const name of ['Checklist', 'Sessions']) {
      [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent === name).click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[3];
})()`;

function manySessions(answer: TimelineAnswer, count: number): TimelineAnswer {
  const [lane] = answer.lanes;
  if (!lane) throw new Error('no lane');
  const sessions = Array.from({ length: count }, (_, place) => ({
    reference: `Procedure/many-${place}`,
    references: [`Procedure/many-${place}`],
    label: 'epidural injection',
    family: lane.family,
    day: TODAY.subtract({ days: place * 2 }).toString(),
  }));
  return { ...answer, lanes: [{ ...lane, sessions: sessions.toReversed() }] };
}
