import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { Card } from '../../src/cds/card.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { anOrder, cpt, orderSign } from '../kit/fhir.ts';
import { startService } from '../kit/service.ts';

const { capabilities } = demoTenant;
const demo = startService();
const without = startService({ capabilities: { ...capabilities, smartApp: false } });
const opening = startService({ capabilities: { ...capabilities, autolaunchable: true } });

const request = (code: string, text: string) =>
  orderSign([anOrder(code, { code: cpt(code, text) })]);
const ablation = request('64635', 'facet ablation L4-L5');
const injection = request('64483', 'lumbar epidural');

const cardsOf = async (service: typeof demo, asked: ReturnType<typeof request>) => {
  const { body } = await service.post('/cds-services/order-sign', asked);
  expectValidCards(body, { context: asked.context, autolaunchable: service === opening });
  const cards: Card[] = body.cards;
  return cards;
};

describe('a card', () => {
  it('leads to the checklist of its procedure, and names no patient', async () => {
    const [card] = await cardsOf(demo, injection);
    const [link, ...more] = card?.links ?? [];
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
    expect(decodeJwt(card?.links?.[1]?.appContext ?? '').view).toBe('package');
  });

  it('has no link where the app is not registered with the EHR', async () => {
    const cards = await cardsOf(without, ablation);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.flatMap(({ links = [] }) => links)).toEqual([]);
  });

  it('opens one link by itself where the client knows that', async () => {
    const [card] = await cardsOf(opening, ablation);
    expect(card?.links?.map(({ autolaunchable }) => autolaunchable)).toEqual([true, undefined]);
  });
});
