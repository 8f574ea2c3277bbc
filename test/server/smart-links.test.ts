import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { Card } from '../../src/cds/card.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import {
  aCoverage,
  anOrder,
  aProcedure,
  bundle,
  cpt,
  noteSign,
  orderSign,
  prefetch,
} from '../kit/fhir.ts';
import { startService } from '../kit/service.ts';

const { capabilities } = demoTenant;
const demo = startService();
const without = startService({ capabilities: { ...capabilities, smartApp: false } });
const opening = startService({ capabilities: { ...capabilities, autolaunchable: true } });

const request = (code: string, text: string) =>
  orderSign([anOrder(code, { code: cpt(code, text) })]);
const ablation = request('64635', 'facet ablation L4-L5');
const injection = request('64483', 'lumbar epidural');

const cardsOf = async (service: typeof demo, asked: ReturnType<typeof request>, crd = '2.0') => {
  const extension = { 'davinci-crd.requestedVersion': crd };
  const { body } = await service.post('/cds-services/order-sign', { ...asked, extension });
  expectValidCards(body, {
    context: asked.context,
    autolaunchable: service === opening,
    keepsApart: crd === '2.2',
  });
  const cards: Card[] = body.cards;
  return cards;
};
const smartOn = (card: Card | undefined) =>
  (card?.links ?? []).flatMap((link) => (link.type === 'smart' ? [link] : []));
const shownOn = (card: Card | undefined) => JSON.stringify(card?.extension);
const documentsOn = (card: Card | undefined) =>
  (card?.links ?? []).flatMap((link) => (link.type === 'absolute' ? [link] : []));

describe('a card', () => {
  it('leads to the checklist of its procedure, and names no patient', async () => {
    const [card] = await cardsOf(demo, injection);
    const [link, ...more] = smartOn(card);
    expect(more).toEqual([]);
    expect(link).toMatchObject({
      label: 'Open the checklist',
      type: 'smart',
      url: `${demo.url()}/app/launch`,
    });
    expect(link).not.toHaveProperty('autolaunchable');
    const context = decodeJwt(link?.appContext ?? '');
    expect(context).toMatchObject({
      tenant: 'demo',
      service: 'order-sign',
      card: card?.uuid,
      procedure: 'ServiceRequest/order',
      policy: 'MCR-FFS-2026',
      view: 'checklist',
    });
    expect(context.patient).toMatch(/^[0-9a-f]{32}$/);
    expect((context.exp ?? 0) - (context.iat ?? 0)).toBeLessThanOrEqual(3600);
  });

  it('on an ablation leads to its authorization package as well', async () => {
    const [card] = await cardsOf(demo, ablation);
    expect(card?.links?.map(({ label }) => label)).toEqual([
      'Open the checklist',
      'Open the authorization package',
    ]);
    expect(decodeJwt(smartOn(card)[1]?.appContext ?? '').view).toBe('package');
  });

  it('has links to documents alone where the app is not registered with the EHR', async () => {
    const cards = await cardsOf(without, injection);
    expect(cards.flatMap(documentsOn).length).toBeGreaterThan(0);
    expect(cards.flatMap(smartOn)).toEqual([]);
  });

  it('does not lead to a checklist again that a card before it leads to', async () => {
    const asked = { ...injection, prefetch: prefetch({ coverage: bundle([aCoverage('NOBODY')]) }) };
    const [first, session, ...more] = await cardsOf(demo, asked);
    expect(shownOn(session)).toContain('coverage-policy-unknown');
    expect([smartOn(first).length, smartOn(session).length, more.length]).toEqual([1, 0, 0]);
  });

  it('leads to the checklist of each procedure', async () => {
    const orders = ['64483', '64493'].map((code) => anOrder(code, { id: code }));
    const cards = (await cardsOf(demo, orderSign(orders))).flatMap(smartOn);
    const procedures = cards.map(({ appContext }) => decodeJwt(appContext).procedure);
    expect(new Set(procedures)).toEqual(new Set(['ServiceRequest/64483', 'ServiceRequest/64493']));
  });

  it.each(['2.0', '2.1', '2.2'])(
    'that has suggestions has links before CRD 2.2: %s',
    async (crd) => {
      const cards = (await cardsOf(demo, orderSign([anOrder('64483')]), crd)).filter(
        ({ suggestions }) => suggestions,
      );
      expect(cards).toHaveLength(1);
      expect(smartOn(cards[0]).length).toBe(crd === '2.2' ? 0 : 1);
    },
  );

  it('of a hook of our own, of which CRD says nothing, keeps both', async () => {
    const done = aProcedure('done', '64483', '2026-11-21');
    const asked = noteSign([done], {}, { extension: { 'davinci-crd.requestedVersion': '2.2' } });
    const { body } = await demo.post('/cds-services/procedure-note-sign', asked);
    const [card]: Card[] = body.cards;
    expect([card?.suggestions !== undefined, smartOn(card).length]).toEqual([true, 1]);
  });

  it('opens one link by itself where the client knows that', async () => {
    const [card] = await cardsOf(opening, ablation);
    expect(smartOn(card).map(({ autolaunchable }) => autolaunchable)).toEqual([true, undefined]);
  });
});
