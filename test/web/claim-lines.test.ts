import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { untoldGaps } from '../../src/claim/untold-gaps.ts';
import { statusOf } from '../../src/web/shared/claim/line-status.ts';
import { describeInBrowser, isTooWide, startBrowser, violationsOf } from '../kit/browser.ts';
import { type Sample, startSmartApp } from '../kit/smart-app.ts';

const { url, launch, cardLink, refuse } = startSmartApp();
beforeEach(() => refuse());

const AGNES = 'agnes-thornton';
const DRUGS: Sample = { patient: AGNES, request: `${AGNES}-drugs`, service: 'claim-review' };

const line = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const cell = (page: Page, name: string, part: string) =>
  line(page, name).getByRole('row', { name: part }).innerText();

describe('what a line is called', () => {
  it('depends on what leaves it open, and on whether there is a claim', () => {
    const why = (gap: 'unreadable' | 'not-computed') =>
      statusOf(
        { is: 'open', gap: { why: gap, missing: '', evidence: [], rules: [] }, why: '' },
        true,
      ).words;
    expect(why('unreadable')).toBe('Could not be read');
    expect(why('not-computed')).toBe('Not computed');
    expect(statusOf({ is: 'missing', why: '' }, true).words).toBe('Documented, not planned');
    expect(statusOf({ is: 'missing', why: '' }, false).words).toBe('Supported');
  });

  it('is not said again where a line says it, nor twice', () => {
    const gaps = ['side', 'level', 'level'].map((message) => ({ message }));
    expect(untoldGaps(gaps, ['side', undefined])).toEqual([{ message: 'level' }]);
  });
});

describeInBrowser('the claim view', () => {
  const browser = startBrowser();
  /** Opens the claim lines of one session of the chart. */
  const openLines = async (procedure: string, options = {}) => {
    const opened = await browser.open(`${url()}/demo/launch?patient=${AGNES}`, options);
    await opened.page
      .getByLabel('Procedure', { exact: true })
      .selectOption(`Procedure/${procedure}`);
    await opened.page.getByRole('tab', { name: 'Claim lines' }).click();
    return opened;
  };

  it('opens from a card, with planned and supported lines side by side', async () => {
    const { page, complaints } = await browser.open(await cardLink(DRUGS, 1));
    await page.getByRole('region', { name: 'Claim of the practitioner' }).waitFor();
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Claim lines');
    expect(await cell(page, '64483: As documented', 'Modifiers')).toMatch(/RT\s+RT/);
    expect(await cell(page, 'J1010: Documented otherwise', 'Units')).toMatch(/2\s+80/);
    const drug = line(page, 'J1010: Documented otherwise');
    await drug.getByText('Units 80, not 2.').waitFor();
    await drug.getByText('JW or JZ open').waitFor();
    await drug.getByText('80 mg of methylprednisolone (40 mg/mL').waitFor();
    await drug.getByText('DocumentReference/agnes-tfesi-note, 2026-11-18').waitFor();
    await drug.getByText('3 rules of coding').click();
    await drug.getByText('HCPCS Level II: one unit of J1010 is 1 mg').waitFor();
    await line(page, 'J2003: Planned, not supported').waitFor();
    await line(page, 'J3490: Not computed').getByText('are not computed').waitFor();
    expect(await page.getByText('$').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('compares with every claim of the session or with one of them, and tells NCCI edits', async () => {
    await launch(AGNES, `${AGNES}-both-sides`);
    await launch(AGNES, `${AGNES}-pair`);
    await launch(AGNES, `${AGNES}-edits`);
    const { page } = await openLines('agnes-mbb');
    const choice = page.getByLabel('Planned claim');
    await choice.waitFor();
    expect(await choice.getByRole('option').allTextContents()).toEqual([
      'All 2 claims of the session',
      'Claim/agnes-both-sides-claim',
      'Claim/agnes-edits-claim',
    ]);
    await choice.selectOption('Claim/agnes-edits-claim');
    await page.getByText('3 lines:').waitFor();
    await page.getByLabel('Procedure', { exact: true }).selectOption('Procedure/agnes-tfesi');
    await page.getByLabel('Planned claim').selectOption('Claim/agnes-pair-claim');
    await page.getByRole('region', { name: 'NCCI' }).getByText('is not taken beside').waitFor();
  });

  it('shows supported lines alone where no claim is planned', async () => {
    const { page } = await openLines('agnes-ablation');
    await page.getByRole('region', { name: 'Supported lines' }).waitFor();
    await page.getByText('no draft or active claim').waitFor();
    await line(page, '64635: Supported').getByText('Thermal lesions were made').first().waitFor();
    expect(await page.getByRole('columnheader', { name: 'Planned' }).count()).toBe(0);
  });

  it('tells what could not be read, and calls nothing of it missing or not planned', async () => {
    refuse('DocumentReference', 'Claim');
    const { page } = await openLines('agnes-left');
    const unread = page.getByRole('region', { name: 'Could not be read' });
    await unread.getByText('planned claims').waitFor();
    await unread.getByText('encounter documents').waitFor();
    await page
      .getByRole('region', { name: 'Not coded' })
      .getByText('Could not be read')
      .first()
      .waitFor();
    expect(await page.getByText('no draft or active claim').count()).toBe(0);
    expect(await page.getByRole('tabpanel').getByText('Not documented').count()).toBe(0);
  });

  it('is not asked for before somebody opens it, and asks again after a fault', async () => {
    const asked: string[] = [];
    const { page } = await browser.open(await cardLink(DRUGS));
    page.on('request', (one) => one.url().endsWith('/app/claim-lines') && asked.push(one.url()));
    await page.getByRole('region', { name: 'Met', exact: true }).waitFor();
    expect(asked).toEqual([]);
    await page.route('**/app/claim-lines', (route) => route.abort());
    await page.getByRole('tab', { name: 'Claim lines' }).click();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await page.unroute('**/app/claim-lines');
    await page.getByRole('button', { name: 'Try again' }).click();
    await line(page, '64483: As documented').waitFor();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    // What 1280 pixels show at a zoom of 200 %.
    ['dark', 640],
    ['light', 320],
  ] as const)(
    'is accessible in %s at %i pixels with everything open',
    async (colorScheme, width) => {
      await launch(AGNES, DRUGS.request);
      const { page } = await openLines('agnes-tfesi', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.getByRole('region', { name: 'Claim of the practitioner' }).waitFor();
      await page.evaluate(
        'for (const one of document.querySelectorAll("details")) one.open = true;',
      );
      expect(await violationsOf(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    },
  );
});
