import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, vi } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((place) => existsSync(place));

/** On a build server a missing browser is a failure; a developer without one is told. */
const isSkipped = executablePath === undefined && !process.env.CI;
if (isSkipped) process.stderr.write('Browser tests are skipped: no Chromium in /usr/bin.\n');

/** How long a busy machine may take to show something, in milliseconds. */
const PATIENCE = 20_000;

/** A suite that needs a real browser. */
export const describeInBrowser = describe.skipIf(isSkipped);

/** A page, and what went wrong in it: exceptions, console errors, refusals of the policy. */
export interface Opened {
  page: Page;
  complaints: string[];
}

export interface BrowserKit {
  open: (url: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** One headless Chromium for the suite; every page is a profile of its own. */
export function startBrowser(): BrowserKit {
  vi.setConfig({ testTimeout: 90_000 });
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    });
  }, 60_000);
  afterAll(() => browser?.close());
  return {
    async open(url, options = {}) {
      if (!browser) throw new Error('the browser has not started');
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (said) => {
        if (said.type() === 'error') complaints.push(said.text());
      });
      await page.goto(url);
      return { page, complaints };
    },
  };
}

/** What axe finds wrong, by rule and element; empty is good. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether a reader has to scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
