import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import {
  alwaysOverridden,
  monthsBetween,
  overrideShare,
  tallyBy,
} from '../../src/web/insights/tally.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { aCoverage, anOrder, aProcedure, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { aCall, isWritten, type Provider, startProvider, wordOn } from '../kit/insights.ts';
import { testConfig, testEngine } from '../kit/service.ts';
import { newFolder } from '../kit/store.ts';
import { newSigner, postTo, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

const TOKEN = 'administrator-token-of-more-than-32-letters';
const DAYS = 36_500;
const LIMIT = 'esi-frequency-exceeded';

const newStore = (): Promise<Store> =>
  openStore({
    dataDirectory: newFolder(),
    databaseUrl: undefined,
    spoolBytes: 1_000_000,
    retention: { audit: DAYS, feedback: DAYS },
  });

/** A fifth epidural in twelve months. */
const fifthEpidural = () => {
  const done = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'];
  const procedures = bundle(done.map((day) => aProcedure(`esi-${day}`, '62323', day)));
  const coverage = bundle([aCoverage('MCR-FFS-2026')]);
  return orderSign([anOrder('62323')], { prefetch: prefetch({ procedures, coverage }) });
};

/** Cards of two tenants in three months, some of them answered. */
async function fill(store: Store): Promise<void> {
  const months = ['2026-08', '2026-09', '2026-10'];
  const calls = months.flatMap((month, place) =>
    Array.from({ length: 3 + place }, (_one, count) =>
      aCall(`${month}-05T10:00:00Z`, [[LIMIT], ['laterality-missing']], {
        tenant: count % 2 === 0 ? 'clinic' : 'surgery',
        unread: [{ source: 'claimHistory', reason: 'the EHR refused the read' }],
        milliseconds: 10 + count,
      }),
    ),
  );
  const denial = { rule: LIMIT, reason: '119', payer: 'Medicare', month: '2026-09' };
  const denials = [1, 2].map((key) => ({ ...denial, key: `denial ${key}` }));
  for (const call of calls) store.record(call === calls[0] ? { ...call, denials } : call);
  const reason = {
    reason_system: 'http://foramen.dev/fhir/CodeSystem/override-reason',
    reason_code: 'documented-elsewhere',
  };
  await store.acknowledge(calls.slice(0, 8).map((call) => wordOn(call, 'overridden', reason)));
  await isWritten(store);
}

describe('the sums of insights', () => {
  it('name every month of a range, over a year’s end too', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsBetween('2026-05', '2026-05')).toEqual(['2026-05']);
    expect(monthsBetween('2023-12', '2026-11')).toHaveLength(36);
  });

  it('call a rule always overridden when each of its answers was an override', () => {
    const rule = (key: string, accepted: number, overridden: number) => ({
      ...{ key, shown: 9, accepted, overridden },
    });
    const rules = [rule('silent', 0, 0), rule('a', 0, 1), rule('b', 0, 2), rule('mixed', 1, 8)];
    expect(alwaysOverridden(rules).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(rules.map(overrideShare)).toEqual([undefined, 1, 1, 8 / 9]);
    expect(tallyBy(rules, () => 'all')).toEqual([{ ...rule('all', 1, 11), shown: 36 }]);
  });
});

const table = (page: Page, caption: string) => page.getByRole('table', { name: caption });
const rowOf = (page: Page, caption: string, name: string) =>
  table(page, caption).getByRole('row', { name }).first().innerText();

describeInBrowser('insights', () => {
  const browser = startBrowser();
  let running: Running;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider();
    const ehr = await newSigner();
    const tenants = [
      trusting(ehr, { id: 'clinic', administrators: provider.administrators }),
      trusting(ehr, { id: 'surgery' }),
    ];
    const store = await newStore();
    running = await serveTrusted(trustedConfig(tenants, { insightsToken: TOKEN }), { store });
    await fill(store);
  });
  beforeEach(() => {
    provider.claims = { roles: ['insights'] };
    provider.error = undefined;
    provider.state = undefined;
  });
  afterAll(() => Promise.all([running?.stop(), provider?.close()]));

  const enter = async (page: Page, token = TOKEN) => {
    await page.getByLabel('Administrator token').fill(token);
    await page.getByRole('button', { name: 'Open Insights' }).click();
  };
  const opened = async (options = {}) => {
    const { page, complaints } = await browser.open(`${running.url}/insights`, options);
    await enter(page);
    await table(page, 'Cards by month').waitFor();
    return { page, complaints };
  };

  it('show what was done with cards and rules, with sums, for every tenant', async () => {
    const { page, complaints } = await opened();
    expect(await rowOf(page, 'Cards by month', '2026-09')).toMatch(
      /^2026-09\s+8\s+0\s+4\s+4\s+100 %/,
    );
    expect(await rowOf(page, 'Cards by month', '2026-07')).toMatch(/^2026-07\s+0\s+0\s+0\s+0\s+–/);
    expect(await rowOf(page, 'Cards by month', 'Total')).toMatch(/^Total\s+24\s+0\s+8\s+16/);
    expect(await rowOf(page, 'Cards by tenant', 'surgery')).toMatch(/^surgery\s+10/);
    expect(await rowOf(page, 'Findings by rule', LIMIT)).toMatch(/12\s+0\s+8\s+4/);
    expect(await rowOf(page, 'Reasons for overriding', LIMIT)).toMatch(/^Documented where .*8$/s);
    expect(await page.getByText('8 of 8 answers').count()).toBe(1);
    expect(await rowOf(page, 'Denied lines by rule', LIMIT)).toMatch(/Medicare\s+119\s+2$/);
    expect(await rowOf(page, 'Time to answer', 'clinic')).toMatch(/12\.0\s/);
    expect(await rowOf(page, 'Parts of charts', 'claim history')).toMatch(/refused the read.*7$/s);
    expect(await page.getByRole('img', { name: 'Cards of each month' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('count one tenant and the months one asks for, by keyboard too', async () => {
    const { page } = await opened();
    await page.getByLabel('From', { exact: true }).fill('2026-09');
    await page.getByLabel('To', { exact: true }).fill('2026-09');
    await page.getByLabel('Tenant', { exact: true }).selectOption('surgery');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('2026-09 to 2026-09 (months in UTC), surgery.').waitFor();
    expect(await rowOf(page, 'Cards by month', 'Total')).toMatch(/^Total\s+4/);
    expect(await table(page, 'Cards by tenant').count()).toBe(0);
  });

  it('say in each part that there is nothing to show', async () => {
    const { page } = await opened();
    await page.getByLabel('From', { exact: true }).fill('2026-01');
    await page.getByLabel('To', { exact: true }).fill('2026-02');
    await page.getByRole('button', { name: 'Show' }).click();
    for (const words of ['No card was shown', 'No rule spoke', 'No denial', 'Nobody called']) {
      await page.getByText(words).waitFor();
    }
    await page.getByLabel('From', { exact: true }).fill('2026-03');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('the first month is after the last').waitFor();
  });

  it('are exported with the months that are shown', async () => {
    const { page } = await opened();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Denials as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('foramen-denials-2025-12-to-2026-11.csv');
    expect(readFileSync(await file.path(), 'utf8')).toBe(
      `month,tenant,payer,rule,reason,count\r\n2026-09,clinic,Medicare,${LIMIT},119,2\r\n`,
    );
  });

  it.each(['light', 'dark'] as const)('are accessible in %s, before and after', async (scheme) => {
    const { page } = await browser.open(`${running.url}/insights`, { colorScheme: scheme });
    await page.getByLabel('Administrator token').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await enter(page);
    await table(page, 'Cards by month').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it.each([640, 390, 320])('need no scrolling sideways, %i pixels wide', async (width) => {
    const { page } = await opened({ viewport: { width, height: 640 } });
    expect(await isTooWide(page)).toBe(false);
  });

  it('stay closed to a wrong token, say so, and forget it', async () => {
    const { page } = await browser.open(`${running.url}/insights`);
    await enter(page, `${TOKEN}x`);
    await page.getByRole('alert').getByText('does not take this login').waitFor();
    expect(await page.evaluate<number>('sessionStorage.length + localStorage.length')).toBe(0);
    await enter(page);
    await table(page, 'Cards by month').waitFor();
  });

  it('keep the login in the tab until one logs out', async () => {
    const { page } = await opened();
    await page.reload();
    await table(page, 'Cards by month').waitFor();
    expect(await page.evaluate<number>('localStorage.length')).toBe(0);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByLabel('Administrator token').waitFor();
    expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
  });

  const logIn = async (page: Page) => {
    await page.getByRole('button', { name: 'Log in at 127.0.0.1' }).click();
  };

  it('open by the tenant’s provider for its own tenant, and leave no trace in the address', async () => {
    const { page, complaints } = await browser.open(`${running.url}/insights`);
    await logIn(page);
    await page.getByText('(months in UTC), clinic.').waitFor();
    expect(await page.getByLabel('Tenant', { exact: true }).count()).toBe(0);
    expect(await rowOf(page, 'Cards by month', 'Total')).toMatch(/^Total\s+14/);
    expect(page.url()).toBe(`${running.url}/insights`);
    expect(complaints).toEqual([]);
  });

  it('tell a user whom the provider logs in, but not as an administrator', async () => {
    provider.claims = { roles: ['nurse'] };
    const { page } = await browser.open(`${running.url}/insights`);
    await logIn(page);
    await page.getByRole('alert').getByText('does not carry the role').waitFor();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByLabel('Administrator token').waitFor();
  });

  it('tell what went wrong at the provider', async () => {
    provider.error = 'access_denied';
    const { page } = await browser.open(`${running.url}/insights`);
    await logIn(page);
    await page.getByRole('alert').getByText('access_denied').waitFor();
    provider.error = undefined;
    provider.claims = { roles: ['insights'], nonce: 'of another login' };
    await logIn(page);
    await page.getByRole('alert').getByText('answered another login').waitFor();
  });

  it('take no code of a login that was begun elsewhere', async () => {
    const exchanges = () => provider.requests().filter((one) => one.startsWith('POST')).length;
    const before = exchanges();
    const { page } = await browser.open(`${running.url}/insights?code=stolen&state=x`);
    await page.getByRole('alert').getByText('not begun in this tab').waitFor();
    provider.state = 'of another login';
    await logIn(page);
    await page.waitForURL(/insights$/);
    await page.getByRole('alert').getByText('not begun in this tab').waitFor();
    expect(exchanges()).toBe(before);
    expect(page.url()).toBe(`${running.url}/insights`);
  });

  it('of a demo are open, and show what was done since its start', async () => {
    const store = await newStore();
    const log = createLog('silent');
    const demo = await serve(surround(testConfig(), { engine: testEngine(), log, store }));
    const path = '/cds-services/order-sign';
    const [card] = (await postTo(demo.url, path, fifthEpidural())).body.cards;
    await postTo(demo.url, `${path}/feedback`, {
      feedback: [
        {
          card: card.uuid,
          outcome: 'overridden',
          outcomeTimestamp: '2026-11-21T18:00:05Z',
        },
      ],
    });
    await isWritten(store);
    const { page } = await browser.open(`${demo.url}/insights`);
    await page.getByText('Insights with synthetic patients').waitFor();
    expect(await rowOf(page, 'Findings by rule', LIMIT)).toMatch(/1\s+0\s+1\s+0\s+100 %/);
    expect(await rowOf(page, 'Reasons for overriding', LIMIT)).toContain('No reason given');
    expect(await page.getByRole('button', { name: 'Log out' }).count()).toBe(0);
    await demo.stop();
  });
});
