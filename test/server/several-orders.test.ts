import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cds/card.ts';
import { anOrder, bundle, orderSign } from '../kit/fhir.ts';
import { startService } from '../kit/service.ts';

const demo = startService();
const without = startService({ crd: false });

/** Two orders of one name for different days; a summary is too short to tell them apart. */
const orders = ['2026-12-01', '2027-01-20'].map((day) =>
  anOrder('64483', { id: `on-${day}`, occurrenceDateTime: day }),
);
const cardsOf = async (extension: object = {}, from = demo): Promise<Card[]> =>
  (await from.post('/cds-services/order-sign', orderSign(orders, { extension }))).body.cards;
const version = (one: string) => ({ 'davinci-crd.requestedVersion': one });

/** The orders that a card names, by the extension of Da Vinci CRD. */
const associatedBy = ({ extension }: Card) => extension?.['davinci-crd.associated-resource'];

describe('a card about one of several orders', () => {
  it('names it in its detail, so that a reader can tell which it is', async () => {
    const abouts = (await cardsOf()).map(({ detail = '' }) => detail.split('\n')[0]);
    expect(abouts).toEqual([
      'About: lumbar/sacral transforaminal epidural injection, 64483, on 2026-12-01',
      'About: lumbar/sacral transforaminal epidural injection, 64483, on 2027-01-20',
    ]);
  });

  it('names it by reference to clients of CRD 2.2', async () => {
    expect((await cardsOf(version('2.2'))).map(associatedBy)).toEqual([
      ['ServiceRequest/on-2026-12-01'],
      ['ServiceRequest/on-2027-01-20'],
    ]);
  });

  it('names every order of one session', async () => {
    const lines = ['64483', '64484'].map((code) => anOrder(code, { id: code }));
    const { body } = await demo.post('/cds-services/order-sign', {
      ...orderSign(lines, { extension: version('2.2') }),
    });
    const [card]: Card[] = body.cards;
    expect(card && associatedBy(card)).toEqual(['ServiceRequest/64483', 'ServiceRequest/64484']);
    expect(card?.detail).toMatch(/^About: .+, 64483, 64484, on /);
  });

  it('names by reference nothing that has no id', async () => {
    const { id: _none, ...unnamed } = anOrder('64483');
    const { body } = await demo.post(
      '/cds-services/order-sign',
      orderSign([unnamed], { extension: version('2.2') }),
    );
    const [card]: Card[] = body.cards;
    expect(card?.detail).toMatch(/^About: /);
    expect(card && associatedBy(card)).toBe(undefined);
  });

  it.each(['2.0', '2.1'])('does not do so to clients of CRD %s, nor without CRD', async (one) => {
    expect((await cardsOf(version(one))).map(associatedBy)).toEqual([undefined, undefined]);
    const cards = await cardsOf(version('2.2'), without);
    expect(cards.map(associatedBy)).toEqual([undefined, undefined]);
  });
});

it('a card about the whole request names no single order', async () => {
  const request = {
    ...orderSign([], { extension: version('2.2') }),
    context: {
      userId: 'Practitioner/1',
      patientId: 'p',
      draftOrders: bundle([
        anOrder('62323', { id: 'a' }),
        anOrder('64483', { id: 'b', occurrenceDateTime: '2026-11-21' }),
      ]),
    },
  };
  const { body } = await demo.post('/cds-services/order-sign', request);
  const cards: Card[] = body.cards;
  const session = cards.find(({ summary }) => summary.includes('One epidural approach a session'));
  expect(session?.detail).not.toMatch(/^About: /);
  expect(session && associatedBy(session)).toBe(undefined);
});
